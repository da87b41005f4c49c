import type { Service } from '../../identity/rules/services.js';
import { services } from '../../identity/rules/services.js';
import { ok } from '../../refusals/index.js';
import { choice } from '../fields.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 9, of: 11 };

/** Where a service is found; all others only tell of themselves. */
const places: { readonly [S in Service]?: 'wallet-lock' | 'share-guide' } = {
  'electronic-card': 'wallet-lock',
  papers: 'wallet-lock',
  dependants: 'wallet-lock',
  sharing: 'share-guide',
};

/** Point 9: the services of both levels; whoever opens one of level 2 with level 1 is told to upgrade. */
export const serving = {
  services: screen({
    step,
    needs: ['account'],
    shows: ({ account }) => ({ level: account.level }),
    // Nobody goes on from here of his own accord.
    own: () => ({ do: 'close' }),
    actions: {
      open: action({
        ask: { service: choice('service', services, { initial: ({ service }) => service, own: () => services[0] }) },
        uses: ['session'],
        learns: ['service'],
        to: ['service', 'wallet-lock', 'share-guide'],
        refuses: { SESSION_OVER: 'log-in', LEVEL_1_NEEDED: 'stay', LEVEL_2_NEEDED: 'visit' },
        async settle({ service }, { session }, { api, key }) {
          const opened = await api.openService(key, session, service);
          return opened.ok ? ok({ to: places[service] ?? 'service', learned: { service } }) : opened;
        },
      }),
      close: action({
        needs: ['account'],
        to: ['home', 'menu'],
        settle: (_values: object, { account }, { device }) => ok({ to: account.device === device.name ? 'home' : 'menu' }),
      }),
    },
  }),
  service: screen({
    step,
    needs: ['service'],
    shows: ({ service }) => ({ service }),
    actions: { close: leads('services') },
  }),
};
