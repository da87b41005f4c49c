import { ok } from '../../refusals/index.js';
import { maybe } from '../fields.js';
import { representative } from '../level1/03-representative.js';
import { action, screen } from '../screen.js';
import { person, saidFacts } from './03-said.js';

const step = { n: 3, of: 11 };

/** Form TK01, asked for from Decree 69/2024 on. */
const papers = { form: maybe({ own: ({ rules, now }) => (rules(now).name === 'decree-69' ? 'yes' : '') }) };

/** Point 3: the citizen at the desk says who he is. */
export const presenting = {
  present: screen({
    step,
    own: ({ citizen }) => (citizen.representative ? { do: 'say-for-child' } : undefined),
    needs: ['office'],
    shows: ({ office }) => ({ office }),
    actions: {
      say: action({
        ask: { ...person, ...papers },
        learns: [...saidFacts, 'form'],
        to: ['desk-sign-in'],
        settle: (said) => ok({ to: 'desk-sign-in', learned: said }),
      }),
      'say-for-child': action({
        ask: { ...person, ...representative, ...papers },
        learns: [...saidFacts, 'representativeId', 'relation', 'form'],
        to: ['desk-sign-in'],
        settle: (said) => ok({ to: 'desk-sign-in', learned: said }),
      }),
    },
  }),
};
