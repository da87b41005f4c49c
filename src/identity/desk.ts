import type { Code } from '../refusals/index.js';
import type { Answered, CardReading, Notice, PersonalData, Portrait, Representative, Residence } from './api.js';
import type { Day, Sex } from './rules/card.js';
import type { Agreement, ComparedField, Comparison } from './rules/compare.js';
import type { Brought, Paper } from './rules/papers.js';

/** What a citizen says at the desk, as the officer typed it. */
export interface Said {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  /** Asked only where it has to be compared. */
  readonly residence?: Residence;
  readonly phone: string;
  readonly email: string | null;
  /** Who declares for a child; null: nobody has to. Everything then arrives on his phone. */
  readonly representative: Representative | null;
}

/** A field in which not all sources say the same: what each of them says, days as `2023-05-10`, the sex as `male` or `female`. */
export interface Difference {
  readonly field: ComparedField;
  readonly values: Comparison['values'];
  readonly kind: Exclude<Agreement, 'equal'>;
}

/** What the register says of the person of a dossier. */
export interface DeskRecord extends PersonalData {
  readonly cardExpiry: Day | null;
  /** The level of the account there is; null: none. */
  readonly level: 0 | 1 | 2 | null;
}

/** What the fingerprint reader gives: never the prints, but a digest and how well they match what is on file. A doubtful match passes; the authority refuses it later. */
export interface Fingerprints {
  /** SHA-256 of the sample, lower-case hex. */
  readonly digest: string;
  readonly quality: 'good' | 'unreadable' | 'mismatch' | 'doubtful';
}

/** What is brought to the desk and agreed to. */
export interface HandedIn {
  readonly papers: Readonly<Partial<Record<Paper, Brought>>>;
  /** Is form TK01 filled in? Asked for from Decree 69/2024 on. */
  readonly form: boolean;
  /** Did the citizen confirm the data and consent? */
  readonly consent: boolean;
}

/** What the citizen takes home. Times in milliseconds; `dueAt` is the end of the last working day. */
export interface Slip {
  readonly slip: string;
  readonly office: string;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly workingDays: number;
}

type DossierRefusal = 'DESK_OVER' | 'DOSSIER_UNKNOWN';
type RepresentativeRefusal = 'REPRESENTATIVE_MISSING' | 'REPRESENTATIVE_NOT_RECORDED' | 'REPRESENTATIVE_NOT_LEVEL_2';

/**
 * The authority as an officer's workstation sees it. Every call but the first takes the officer's token, which no citizen's session can
 * stand in for, and reaches the dossiers of his own office only. Keys and times as in `IdentityApi`.
 */
export interface DeskApi {
  /** Lasts until the office closes, for noon too. */
  signIn(
    key: string,
    who: { office: string; officer: string; pin: string },
  ): Answered<{ desk: string; name: string; until: number }, 'OFFICER_UNKNOWN' | 'OFFICER_LOCKED' | 'OFFICE_CLOSED'>;

  /** Begins a dossier; a newer one takes the place of one not received yet. Notice: a card about to expire. */
  openDossier(
    key: string,
    desk: string,
    said: Said,
  ): Answered<
    { dossier: string; notices: readonly Notice[] },
    | 'DESK_OVER'
    | 'NOT_IN_REGISTER'
    | 'UNDER_AGE'
    | 'UNDER_LEVEL_2_AGE'
    | RepresentativeRefusal
    | 'ALREADY_LEVEL_2'
    | 'DOSSIER_OPEN'
    | 'DESK_PHONE_DIFFERS'
    | 'PHONE_NOT_OWN'
    | 'PHONE_TAKEN'
  >;
  /** What the register says, and every field in which it, what was said and the card differ. */
  lookUp(desk: string, dossier: string): Answered<{ record: DeskRecord; differences: readonly Difference[] }, DossierRefusal>;
  /** QR and chip may both be read. Null: no chip card, which is then made in the same visit. Notice: an expired card takes longer. */
  submitCard(
    key: string,
    desk: string,
    dossier: string,
    reading: CardReading | null,
  ): Answered<{ workingDays: number; notices: readonly Notice[] }, DossierRefusal | 'CARD_OF_ANOTHER' | 'CARD_EXPIRED'>;
  submitPortrait(
    key: string,
    desk: string,
    dossier: string,
    portrait: Portrait,
  ): Answered<object, DossierRefusal | Exclude<Extract<Code, `FACE_${string}`>, 'FACE_LIMIT'>>;
  submitFingerprints(
    key: string,
    desk: string,
    dossier: string,
    fingerprints: Fingerprints,
  ): Answered<object, DossierRefusal | 'FINGERPRINTS_UNREADABLE' | 'FINGERPRINTS_DIFFER'>;
  /** Takes the dossier in, or says what is missing; taken in already, its slip again. */
  receive(
    key: string,
    desk: string,
    dossier: string,
    handedIn: HandedIn,
  ): Answered<Slip, DossierRefusal | 'CONSENT_MISSING' | 'PAPER_OF_ANOTHER' | 'DOSSIER_INCOMPLETE'>;
}
