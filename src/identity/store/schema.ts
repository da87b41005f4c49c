import type { Generated, Kysely, Selectable, Transaction } from 'kysely';
import type { Relation } from '../api.js';
import type { AgencyAnswer, Paper } from '../rules/papers.js';

/** The tables of a world, as SQLite holds them: days as `YYYY-MM-DD`, times in milliseconds, lists as JSON, hashes and MACs as base64url. */
export interface Tables {
  /** `mark`: by which the world's secret is known again. */
  world: { id: 1; moment: number; sessions: number; mark: string | null };
  citizens: {
    personal_id: string;
    full_name: string;
    birth_date: string;
    sex: 'male' | 'female';
    province: string;
    /** Empty: an address of two levels. */
    district: string;
    ward: string;
    street: string;
    card_expiry: string | null;
    late_days: number;
    /** The phone of an account of level 2 made at the police. */
    level2_phone: string | null;
  };
  /** In whose name the operators have a number. */
  subscribers: { phone: string; personal_id: string };
  /** Who may declare for a child. */
  guardians: { child: string; personal_id: string; relation: Relation };
  /** Anything that an OTP guards; `ended` says why nothing more can come of it. */
  processes: {
    id: string;
    kind: 'registration' | 'activation';
    personal_id: string;
    phone: string;
    ended: 'replaced' | 'done' | null;
  };
  /** A registration whose details were accepted. */
  registrations: { process: string; correction: string };
  /** Who declares in a child's registration. */
  representations: { process: string; personal_id: string; relation: Relation };
  /** `password`: of an account that begins with its activation. A passcode is keyed before it is hashed, and marked so. */
  activations: { process: string; device: string; take_over: 0 | 1; passcode: string | null; password: string | null };
  challenges: {
    n: Generated<number>;
    id: string;
    process: string;
    sent_at: number;
    expires_at: number;
    code_mac: string;
    wrong: number;
    used: 0 | 1;
  };
  tickets: { hash: string; process: string; expires_at: number };
  accounts: {
    personal_id: string;
    /** A child's is the representative's, and may serve several. */
    phone: string;
    /** Who declared for a child. */
    representative: string | null;
    password: string;
    passcode: string | null;
    correction: string;
    made_at: number;
  };
  sessions: { hash: string; personal_id: string; expires_at: number };
  /** The verdict is settled at the filing and told from `decided_at` on: null until filed; `refusal` stays null where it is approved. */
  applications: {
    n: Generated<number>;
    id: string;
    personal_id: string;
    card: string | null;
    portrait: string | null;
    email: string | null;
    filed_at: number | null;
    due_at: number | null;
    decided_at: number | null;
    refusal: string | null;
  };
  devices: { device: string; personal_id: string };
  answers: { personal_id: string; place: number; question: number; answer: string };
  bookings: { personal_id: string; id: string; office: string; at: number };
  /** An officer who is signed in at his office. */
  desks: { hash: string; officer: string; office: string; expires_at: number };
  /** A dossier for level 2. Until it is received it has no slip; the verdict is settled then, as an application's is. */
  dossiers: {
    n: Generated<number>;
    id: string;
    personal_id: string;
    office: string;
    phone: string;
    email: string | null;
    /** Who declares for a child. */
    representative: string | null;
    said: string;
    qr: string | null;
    chip: string | null;
    /** Whether there is a valid card, or one is made in the same visit; null until the card was asked for. */
    new_card: 0 | 1 | null;
    portrait: string | null;
    fingerprints: string | null;
    papers: string | null;
    opened_at: number;
    slip: string | null;
    received_at: number | null;
    due_at: number | null;
    working_days: number | null;
    decided_at: number | null;
    refusal: string | null;
    /** In what the register is to be corrected once it is approved. */
    correction: string | null;
    /** A newer one took its place before it was received. */
    replaced: 0 | 1;
  };
  /** What counts against a limit within the last hour. */
  tries: { n: Generated<number>; kind: 'otp' | 'resend'; subject: string; at: number };
  /** What locks for a while when it happened too often in a row. */
  locks: { kind: 'login' | 'passcode' | 'portrait' | 'officer'; subject: string; times: number; until: number | null };
  /** What the agencies of somebody's papers answer, and how many days after the approval; what is absent is found within the week. */
  agencies: { personal_id: string; paper: Paper; outcome: AgencyAnswer['outcome']; days: number };
  /** An identity QR by the token in it; of a newer one's coming `expires_at` tells as well. */
  shares: { token: string; personal_id: string; made_at: number; expires_at: number; redeemed_at: number | null };
  /** What each changing call was answered, by the MAC of its key and arguments, and of its key alone; tokens are not part of the answer. */
  calls: { name: string; key: string | null; answer: string };
}

/** What is read of a table. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
