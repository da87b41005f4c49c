import { ok } from '../../refusals/index.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 2, of: 12 };

/** Step 2: the introduction, and the choice to register. */
export const opening = {
  intro: screen({ step, actions: { continue: leads('intro-benefits') } }),
  'intro-benefits': screen({ step, actions: { continue: leads('welcome') } }),
  welcome: screen({ step, actions: { start: leads('landing') } }),
  landing: screen({
    step,
    home: true,
    own: ({ goal }, { known: { level2Status } }) => (goal !== '1' && level2Status?.state === 'approved' ? { do: 'activate' } : undefined),
    actions: {
      register: action({
        to: ['numbers'],
        async settle(_values: object, _known, { api }) {
          const open = await api.service();
          return open.ok ? ok({ to: 'numbers' }) : open;
        },
      }),
      'log-in': leads('log-in'),
      activate: leads('activation'),
    },
  }),
};
