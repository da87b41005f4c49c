import { ok, refuse } from '../../refusals/index.js';
import { file, optionalFile } from '../fields.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 8, of: 12 };

/** Step 8: the card by NFC or by its QR, and what it says. */
export const readingCard = {
  'card-way': screen({
    step,
    own: (_me, { device }) => (device.nfc === 'on' ? undefined : { do: 'qr' }),
    actions: {
      nfc: action({
        to: ['card-nfc'],
        refuses: { NFC_MISSING: 'stay', NFC_OFF: 'stay' },
        settle: (_values: object, _known, { device }) => {
          if (device.nfc === 'none') return refuse('NFC_MISSING', { model: device.model });
          return device.nfc === 'off' ? refuse('NFC_OFF', {}) : ok({ to: 'card-nfc' });
        },
      }),
      qr: leads('card-qr'),
    },
  }),
  'card-nfc': screen({
    step,
    shows: (_known, { nfcSpot }) => ({ spot: nfcSpot }),
    actions: {
      read: action({
        ask: { dump: optionalFile({ own: ({ nfc }) => nfc }) },
        learns: ['card', 'readBy'],
        to: ['card-data'],
        refuses: { CARD_MOVED: 'stay', CARD_WITHOUT_CHIP: 'stay' },
        async settle({ dump }, _known, { cards }) {
          if (dump === '') return refuse('CARD_WITHOUT_CHIP', {});
          const read = await cards.readChip(dump);
          return read.ok ? ok({ to: 'card-data', learned: { card: read.value, readBy: 'chip' } }) : read;
        },
      }),
      qr: leads('card-qr'),
    },
  }),
  'card-qr': screen({
    step,
    actions: {
      scan: action({
        ask: { image: file('image', { own: ({ qr }) => qr }) },
        learns: ['card', 'readBy'],
        to: ['card-data'],
        refuses: { CAMERA_DENIED: 'stay' },
        async settle({ image }, _known, { cards, device }) {
          if (device.camera === 'denied') return refuse('CAMERA_DENIED', {});
          const read = await cards.readQr(image);
          return read.ok ? ok({ to: 'card-data', learned: { card: read.value, readBy: 'qr' } }) : read;
        },
      }),
    },
  }),
  'card-data': screen({
    step,
    needs: ['card', 'readBy'],
    shows: ({ card, readBy }) => ({ card, readBy }),
    actions: {
      continue: action({
        needs: ['card', 'readBy'],
        uses: ['session'],
        learns: ['account'],
        to: ['face-guide'],
        refuses: { SESSION_OVER: 'log-in', APPLICATION_MISSING: 'menu', CARD_OF_ANOTHER: 'card-way', CARD_EXPIRED: 'menu' },
        async settle(_values: object, { card, readBy, session }, { api, key }) {
          const taken = await api.submitCard(key, session, { by: readBy, card });
          return taken.ok ? ok({ to: 'face-guide', learned: taken.value }) : taken;
        },
      }),
      again: leads('card-way'),
    },
  }),
};
