import { ok, refused } from '../../refusals/index.js';
import { DAY } from '../../text/time.js';
import type { Persona } from '../persona.js';
import { action, leads, type Standing, screen } from '../screen.js';

const step = { n: 9, of: 12, between: true };

/** Until when to wait: the end of the legal time; once told that it is late, another day. */
const patience = (me: Persona, { known: { dueAt, status }, notices }: Standing) => {
  if (notices.some(({ code }) => code === 'APPLICATION_LATE')) return { wait: DAY };
  const due = status?.dueAt ?? dueAt ?? me.now;
  return status?.state !== 'approved' && me.now < due ? { wait: due - me.now } : undefined;
};

/** Between steps 9 and 10: the authority decides, while the clock is moved by whoever waits. */
export const deciding = {
  status: screen({
    step,
    own: patience,
    actions: {
      check: action({
        uses: ['session'],
        learns: ['status'],
        to: ['status', 'approved'],
        refuses: {
          SESSION_OVER: 'log-in',
          APPLICATION_MISSING: 'menu',
          DECISION_PORTRAIT_MISMATCH: 'refused',
          DECISION_DATA_MISMATCH: 'refused',
        },
        async settle(_values: object, { session }, { api }) {
          const told = await api.applicationStatus(session);
          if (!told.ok) return told;
          const status = told.value;
          if (status.state === 'approved') return ok({ to: 'approved', learned: { status } });
          const { dueAt } = status;
          const notice = status.state === 'late' ? refused('APPLICATION_LATE', { dueAt }) : refused('APPLICATION_UNDECIDED', { dueAt });
          return ok({ to: 'status', learned: { status }, notices: [notice] });
        },
      }),
      menu: leads('menu'),
    },
  }),
  approved: screen({
    step,
    needs: ['status'],
    shows: ({ status }) => ({ decidedAt: status.decidedAt ?? status.dueAt }),
    actions: { activate: leads('activation') },
  }),
  refused: screen({
    step,
    actions: {
      'file-again': action({
        uses: ['session'],
        learns: ['application'],
        to: ['card-way'],
        refuses: { SESSION_OVER: 'log-in', ALREADY_FILED: 'status', ALREADY_LEVEL: 'activation' },
        async settle(_values: object, { session }, { api, key }) {
          const opened = await api.openApplication(key, session);
          return opened.ok ? ok({ to: 'card-way', learned: opened.value }) : opened;
        },
      }),
    },
  }),
};
