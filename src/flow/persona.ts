import type { Message } from '../identity/api.js';
import type { Citizen } from '../identity/rules/citizen.js';
import type { Office, Officer } from '../identity/rules/office.js';
import type { Brought, Paper } from '../identity/rules/papers.js';
import { easyBecause } from '../identity/rules/passcode.js';
import { type RulesAt, rulesOf } from '../identity/rules/profile.js';
import { drawBelow, seededRandom } from '../world.js';
import type { Goal } from './process.js';
import type { Known } from './screen.js';

/** A citizen with what he has in hand: from here come the answers that nobody spelled out. */
export interface Persona {
  readonly citizen: Citizen;
  /** Files that stand in for the card before the camera, the card on the NFC reader (empty: no chip), and the face. */
  readonly qr: string;
  readonly nfc: string;
  readonly portrait: string;
  /** The file that stands in for the fingers on the reader. */
  readonly fingerprints: string;
  /** What he wants; and for level 2 at which office (null: the first of his province), with which papers. */
  readonly goal: Goal;
  readonly office: Office | null;
  readonly papers: Readonly<Partial<Record<Paper, Brought>>>;
  /** The officers there are, and the one at the desk of the chosen office; null: none is known. */
  readonly officers: readonly Officer[];
  readonly officer: Officer | null;
  /** What he has heard of the rules. */
  readonly rules: RulesAt;
  readonly password: string;
  readonly passcode: string;
  readonly answers: readonly [string, string];
  /** The codes of the SMS in the inbox and when they came, the newest first. */
  readonly codes: readonly { readonly text: string; readonly at: number }[];
  readonly now: number;
}

/** The persona with a look at the clock, into the inbox, and at who sits at the desk. */
export function withInbox(me: Persona, inbox: readonly Message[], now: number, { office }: Known): Persona {
  const codes = inbox.flatMap(({ code, at }) => (code === undefined ? [] : [{ text: code, at }])).reverse();
  return { ...me, now, codes, officer: me.officers.find((officer) => officer.office === office?.id) ?? null };
}

/** What may be in hand beside what follows from who somebody is. */
export type Hand = Partial<Pick<Persona, 'qr' | 'nfc' | 'portrait' | 'fingerprints' | 'goal' | 'office' | 'papers' | 'officers' | 'rules'>>;

/** What a made-up citizen has in hand unless told otherwise: his sample files, and secrets that follow from who he is. */
export function persona(citizen: Citizen, hand: Hand = {}): Persona {
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
    fingerprints: `${folder}/fingers.fmr`,
    goal: '1',
    office: null,
    papers: citizen.papers ?? {},
    officers: [],
    officer: null,
    rules: rulesOf('by-date'),
    ...hand,
    password: `MoPhong@${birthDate.slice(0, 4)}`,
    passcode,
    answers: ['Thành phố Mô Phỏng', 'Dế mèn phiêu lưu ký'],
    codes: [],
    now: 0,
  };
}
