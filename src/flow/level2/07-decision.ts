import { ok, refused } from '../../refusals/index.js';
import { DAY } from '../../text/time.js';
import type { Persona } from '../persona.js';
import { action, leads, type Standing, screen } from '../screen.js';

const step = { n: 7, of: 11, between: true };

/** Until the end of the legal time; once told that it is late, another day. */
const patience = (me: Persona, { known: { slip, level2Status }, notices }: Standing) => {
  if (notices.some(({ code }) => code === 'APPLICATION_LATE')) return { wait: DAY };
  const due = slip?.dueAt ?? me.now;
  return level2Status?.state !== 'approved' && me.now < due ? { wait: due - me.now } : undefined;
};

/** Point 7: the authority decides; the slip's number asks how far it is. */
export const decidingLevel2 = {
  'level-2-status': screen({
    step,
    needs: ['slip'],
    shows: ({ slip }) => ({ slip }),
    own: patience,
    actions: {
      check: action({
        needs: ['slip'],
        learns: ['level2Status'],
        to: ['level-2-status', 'level-2-approved'],
        refuses: {
          SLIP_UNKNOWN: 'stay',
          DECISION_LEVEL_2_DATA: 'level-2-refused',
          DECISION_LEVEL_2_PORTRAIT: 'level-2-refused',
          DECISION_LEVEL_2_FINGERPRINTS: 'level-2-refused',
        },
        async settle(_values: object, { slip }, { api }) {
          const told = await api.dossierStatus(slip.slip);
          if (!told.ok) return told;
          const status = told.value;
          if (status.state === 'approved') return ok({ to: 'level-2-approved', learned: { level2Status: status } });
          const { dueAt } = status;
          const notice = status.state === 'late' ? refused('APPLICATION_LATE', { dueAt }) : refused('APPLICATION_UNDECIDED', { dueAt });
          return ok({ to: 'level-2-status', learned: { level2Status: status }, notices: [notice] });
        },
      }),
    },
  }),
  'level-2-approved': screen({
    step,
    needs: ['level2Status'],
    shows: ({ level2Status }, device) => ({ decidedAt: level2Status.decidedAt ?? level2Status.dueAt, active: device.account !== null }),
    actions: {
      // An account that is active on this handset is of level 2 from now on; any other is activated here, with the app.
      activate: action({
        needs: ['personalId'],
        to: ['log-in', 'landing', 'store-search'],
        settle(_values: object, { personalId }, { device }) {
          if (device.account === personalId) return ok({ to: 'log-in' });
          return ok({ to: device.app === null ? 'store-search' : 'landing' });
        },
      }),
    },
  }),
  'level-2-refused': screen({
    step,
    needs: ['office'],
    actions: { again: leads('bring'), 'other-office': leads('visit') },
  }),
};
