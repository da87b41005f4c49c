import { ok } from '../../refusals/index.js';
import { file } from '../fields.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 11, of: 11 };

/** “Tạo QR code”: a new code, which ends the one before. */
const create = () =>
  action({
    uses: ['session'],
    learns: ['shared'],
    to: ['share'],
    refuses: { SESSION_OVER: 'log-in', LEVEL_2_NEEDED: 'visit' },
    async settle(_values: object, { session }, { api, key }) {
      const made = await api.share(key, session);
      return made.ok ? ok({ to: 'share', learned: { shared: made.value } }) : made;
    },
  });

/** Point 11: an identity QR, which lives for five minutes and is greyed out then. */
export const sharingScreens = {
  'share-guide': screen({ step, actions: { create: create(), close: leads('home') } }),
  share: screen({
    step,
    needs: ['shared'],
    // What is recorded of a code opens nothing once its minutes have passed.
    shows: ({ shared }) => ({ code: shared.text, expiresAt: shared.expiresAt }),
    actions: {
      close: leads('home'),
      create: create(),
      save: action({
        ask: { saveAs: file('saveAs', { own: () => 'vneid-sim-qr.png' }) },
        needs: ['shared'],
        to: ['share'],
        refuses: { FILE_EXISTS: 'stay', CODE_NOT_SAVED: 'stay' },
        async settle({ saveAs }, { shared }, { codes }) {
          const saved = await codes.save(saveAs, shared.text);
          return saved.ok ? ok({ to: 'share' }) : saved;
        },
      }),
    },
  }),
};
