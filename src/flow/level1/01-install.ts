import { app, install, upgrade } from '../../device/device.js';
import { ok, refuse } from '../../refusals/index.js';
import { plain } from '../../text/near.js';
import { choice, text } from '../fields.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 1, of: 12 };

/** The real app, and what the store shows beside it: made-up look-alikes. */
export const storeApps = {
  vneid: { name: 'VNeID', publisher: 'Trung tâm dữ liệu quốc gia về dân cư - Bộ Công an', real: true },
  'vneid-plus': { name: 'VNelD Plus – Định danh nhanh', publisher: 'Mo Phong Studio', real: false },
  'dinh-danh-247': { name: 'Định danh 247', publisher: 'Ung Dung Gia Lap', real: false },
} as const;
type StoreApp = keyof typeof storeApps;

/** Step 1: find the app in the store and install it. */
export const installing = {
  'store-search': screen({
    step,
    shows: (_known, { system }) => ({ store: system === 'iOS' ? 'App Store' : 'CH Play' }),
    actions: {
      search: action({
        ask: { query: text('query', { initial: () => 'VNeID' }) },
        to: ['store-results'],
        refuses: { APP_NOT_FOUND: 'stay' },
        settle: ({ query }) => (/dinh danh|vneid/.test(plain(query)) ? ok({ to: 'store-results' }) : refuse('APP_NOT_FOUND', { query })),
      }),
    },
  }),
  'store-results': screen({
    step,
    actions: {
      open: action({
        ask: { app: choice('app', Object.keys(storeApps) as StoreApp[], { initial: () => 'vneid' }) },
        to: ['store-app'],
        refuses: { LOOKALIKE_APP: 'stay' },
        settle: ({ app: chosen }) => {
          const { name, publisher, real } = storeApps[chosen];
          return real ? ok({ to: 'store-app' }) : refuse('LOOKALIKE_APP', { app: name, publisher });
        },
      }),
    },
  }),
  'store-app': screen({
    step,
    shows: (_known, device) => ({
      ...storeApps.vneid,
      system: device.system,
      version: device.version,
      installed: device.app,
      needsMb: app.needsMb,
    }),
    actions: {
      install: action({
        to: ['app-installed'],
        refuses: { NETWORK_MISSING: 'stay', SYSTEM_TOO_OLD: 'stay', STORAGE_FULL: 'stay' },
        settle: (_values: object, _known, { device }) => {
          const installed = install(device);
          return installed.ok ? ok({ to: 'app-installed', device: installed.value }) : installed;
        },
      }),
      'upgrade-system': action({
        to: ['store-app'],
        refuses: { NETWORK_MISSING: 'stay', SYSTEM_NOT_UPGRADABLE: 'stay', SYSTEM_UP_TO_DATE: 'stay' },
        settle: (_values: object, _known, { device }) => {
          const upgraded = upgrade(device);
          return upgraded.ok ? ok({ to: 'store-app', device: upgraded.value }) : upgraded;
        },
      }),
    },
  }),
  'app-installed': screen({ step, actions: { open: leads('intro') } }),
};
