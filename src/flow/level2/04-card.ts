import type { CardReading } from '../../identity/api.js';
import { ok, type Refused } from '../../refusals/index.js';
import { file } from '../fields.js';
import type { Outside } from '../outside.js';
import { action, leads, screen } from '../screen.js';

const step = { n: 4, of: 11 };

const reading = {
  needs: ['dossier'],
  uses: ['desk'],
  to: ['desk-compare'],
} as const;
const refuses = {
  DESK_OVER: 'desk-sign-in',
  DOSSIER_UNKNOWN: 'desk-enter',
  CARD_OF_ANOTHER: 'stay',
  CARD_EXPIRED: 'stay',
} as const;

/** What the register says of the person beside the card: only looked at, so that it may be looked at again. */
async function lookUp(token: string, dossier: string, { desk }: Outside, notices: readonly Refused[] = []) {
  const found = await desk.lookUp(token, dossier);
  if (!found.ok) return found;
  const { record, differences } = found.value;
  return ok({ to: 'desk-compare', learned: { deskRecord: record, differences }, notices });
}

/** Hands in what was read of a card, and looks its holder up. */
async function handIn(reading: CardReading, token: string, dossier: string, outside: Outside) {
  const taken = await outside.desk.submitCard(outside.key, token, dossier, reading);
  if (!taken.ok) return taken;
  const found = await lookUp(token, dossier, outside, taken.value.notices);
  return found.ok ? ok({ ...found.value, learned: { ...found.value.learned, card: reading.card, readBy: reading.by } }) : found;
}

/** Point 4: the officer reads the very card that the citizen brings, and looks him up. */
export const readingAtDesk = {
  'desk-card': screen({
    step,
    actor: 'officer',
    needs: ['dossier'],
    own({ nfc, qr }, { known: { chipCard }, refused }) {
      if (chipCard === 'forgotten') return { do: 'missing' };
      if (chipCard === 'none' || refused?.code === 'CARD_EXPIRED') return { do: 'none' };
      if (nfc !== '') return undefined;
      return { do: qr === '' ? 'none' : 'qr' };
    },
    actions: {
      chip: action({
        ...reading,
        ask: { dump: file('dump', { own: ({ nfc }) => nfc }) },
        learns: ['card', 'readBy', 'deskRecord', 'differences'],
        refuses: { ...refuses, CARD_MOVED: 'stay', CARD_WITHOUT_CHIP: 'stay' },
        async settle({ dump }, { dossier, desk: token }, outside) {
          const read = await outside.cards.readChip(dump);
          return read.ok ? handIn({ by: 'chip', card: read.value }, token, dossier, outside) : read;
        },
      }),
      qr: action({
        ...reading,
        ask: { image: file('image', { own: ({ qr }) => qr }) },
        learns: ['card', 'readBy', 'deskRecord', 'differences'],
        refuses,
        async settle({ image }, { dossier, desk: token }, outside) {
          const read = await outside.cards.readQr(image);
          return read.ok ? handIn({ by: 'qr', card: read.value }, token, dossier, outside) : read;
        },
      }),
      none: action({
        ...reading,
        learns: ['deskRecord', 'differences'],
        refuses,
        async settle(_values: object, { dossier, desk: token }, outside) {
          const taken = await outside.desk.submitCard(outside.key, token, dossier, null);
          return taken.ok ? lookUp(token, dossier, outside, taken.value.notices) : taken;
        },
      }),
      missing: action({
        ...reading,
        learns: ['deskRecord', 'differences'],
        refuses,
        settle: (_values: object, { dossier, desk: token }, outside) => lookUp(token, dossier, outside),
      }),
    },
  }),
  'desk-compare': screen({
    step,
    actor: 'officer',
    needs: ['dossier', 'deskRecord', 'differences'],
    shows: ({ deskRecord, differences }) => ({ record: deskRecord, differences }),
    actions: { accept: leads('desk-portrait'), 're-read': leads('desk-card'), 'enter-again': leads('desk-enter') },
  }),
};
