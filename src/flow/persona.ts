import type { Message } from '../identity/api.js';
import type { Citizen } from '../identity/rules/citizen.js';
import { easyBecause } from '../identity/rules/passcode.js';
import { drawBelow, seededRandom } from '../world.js';

/** A citizen with what he has in hand: from here come the answers that nobody spelled out. */
export interface Persona {
  readonly citizen: Citizen;
  /** Files that stand in for the card before the camera, the card on the NFC reader (empty: no chip), and the face. */
  readonly qr: string;
  readonly nfc: string;
  readonly portrait: string;
  readonly password: string;
  readonly passcode: string;
  readonly answers: readonly [string, string];
  /** The codes of the SMS in the inbox and when they came, the newest first. */
  readonly codes: readonly { readonly text: string; readonly at: number }[];
  readonly now: number;
}

/** The persona with a look at the clock and into the inbox. */
export function withInbox(me: Persona, inbox: readonly Message[], now: number): Persona {
  const codes = inbox.flatMap(({ code, at }) => (code === undefined ? [] : [{ text: code, at }])).reverse();
  return { ...me, now, codes };
}

/** What a made-up citizen has in hand unless told otherwise: his sample files, and secrets that follow from who he is. */
export function persona(citizen: Citizen, files: Partial<Pick<Persona, 'qr' | 'nfc' | 'portrait'>> = {}): Persona {
  const { id, personalId, birthDate, card } = citizen;
  const folder = `samples/cards/${id}`;
  const drawn = (n: number) => String(drawBelow(seededRandom('vneid-sim'), 1_000_000, 'passcode', `${personalId} ${n}`)).padStart(6, '0');
  let passcode = drawn(0);
  for (let n = 1; easyBecause(passcode, { personalId, birthDate }) !== null; n++) passcode = drawn(n);
  return {
    citizen,
    qr: card ? `${folder}/qr.png` : '',
    nfc: card ? `${folder}/chip` : '',
    portrait: `${folder}/portrait.png`,
    ...files,
    password: `MoPhong@${birthDate.slice(0, 4)}`,
    passcode,
    answers: ['Thành phố Mô Phỏng', 'Dế mèn phiêu lưu ký'],
    codes: [],
    now: 0,
  };
}
