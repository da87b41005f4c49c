import { ok, refused } from '../../refusals/index.js';
import { DAY } from '../../text/time.js';
import { text } from '../fields.js';
import type { Persona } from '../persona.js';
import { action, leads, type Standing, screen } from '../screen.js';

const step = { n: 7, of: 11, between: true };

/** Nobody is told before the day after the receipt: whoever looks within six days of it looks within seven of the decision. */
const SIX_DAYS = 6 * DAY;

/** Until the end of the legal time, but not so long that the days to activate pass; once told to wait, another day. */
const patience = (me: Persona, { known: { slip, level2Status }, notices }: Standing) => {
  if (notices.some(({ code }) => code === 'APPLICATION_LATE' || code === 'APPLICATION_UNDECIDED')) return { wait: DAY };
  const due = slip ? Math.min(slip.dueAt, slip.receivedAt + SIX_DAYS) : me.now;
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
        ask: { slipNumber: text('slipNumber', { initial: ({ slip }) => slip?.slip }) },
        learns: ['level2Status'],
        to: ['level-2-status', 'level-2-approved'],
        refuses: {
          SLIP_UNKNOWN: 'stay',
          DECISION_LEVEL_2_DATA: 'level-2-refused',
          DECISION_LEVEL_2_PORTRAIT: 'level-2-refused',
          DECISION_LEVEL_2_FINGERPRINTS: 'level-2-refused',
        },
        async settle({ slipNumber }, _known, { api }) {
          const told = await api.dossierStatus(slipNumber);
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
