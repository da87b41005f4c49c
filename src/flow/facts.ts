import type { Account, ApplicationStatus, Differing, Portrait, Relation } from '../identity/api.js';
import type { Wallet } from '../identity/api-services.js';
import type { DeskRecord, Difference, Slip } from '../identity/desk.js';
import type { Card, Day, Sex } from '../identity/rules/card.js';
import type { Office } from '../identity/rules/office.js';
import type { Brought, Paper } from '../identity/rules/papers.js';
import type { Service } from '../identity/rules/services.js';

/** What a registration comes to know: recorded, replayed, shown. Personal data in it are fictional or stand-ins. */
export interface Facts {
  /** Something outside the fictional range was given and replaced. */
  readonly standIn: true;
  readonly personalId: string;
  readonly phone: string;
  /** Who declares for a child, and what he is to it; `phone` is his then. */
  readonly representativeId: string;
  readonly relation: Relation;
  /** What the QR of step 4 said. */
  readonly scanned: Card;
  readonly fullName: string;
  readonly sex: Sex;
  readonly birthDate: Day;
  readonly province: string;
  /** Null: an address of two levels. */
  readonly district: string | null;
  readonly ward: string;
  readonly street: string;
  readonly registration: string;
  /** The newest OTP: its id, when it was sent and when it ends (milliseconds). */
  readonly challenge: string;
  readonly sentAt: number;
  readonly expiresAt: number;
  readonly correction: readonly Differing[];
  readonly account: Account;
  readonly application: string;
  /** What the card of step 8 said, and how it was read. */
  readonly card: Card;
  readonly readBy: 'chip' | 'qr';
  readonly portrait: Portrait;
  readonly portraitFile: string;
  readonly email: string;
  readonly filedAt: number;
  readonly dueAt: number;
  readonly status: ApplicationStatus;
  readonly activation: string;
  readonly activationPhone: string;
  /** Whether the account has a password yet, or gets its first one while it is activated. */
  readonly activationPassword: 'set' | 'missing';
  /** Level 2: the offices of a province, the one chosen, and a time booked there (milliseconds). */
  readonly offices: readonly Office[];
  readonly office: Office;
  readonly booking: { readonly booking: string; readonly at: number };
  /** What is taken along to the office. */
  readonly chipCard: 'own' | 'none' | 'forgotten';
  readonly brought: Readonly<Partial<Record<Paper, Brought>>>;
  /** Is form TK01 filled in? */
  readonly form: boolean;
  readonly officer: { readonly id: string; readonly name: string };
  readonly dossier: string;
  readonly deskRecord: DeskRecord;
  readonly differences: readonly Difference[];
  readonly consented: true;
  readonly slip: Slip;
  readonly level2Status: ApplicationStatus;
  /** The service last opened, the wallet as it was then, and the newest identity QR with its end (milliseconds). */
  readonly service: Service;
  readonly wallet: Omit<Wallet, 'notices'>;
  readonly shared: { readonly text: string; readonly expiresAt: number };
}
export type Fact = keyof Facts;

/** What a registration may use but never records: gone after an interruption, learned anew. */
export interface Held {
  /** Proof of the OTP while registering. */
  readonly ticket: string;
  readonly session: string;
  /** Proof of the OTP while activating. */
  readonly activationTicket: string;
  /** The officer's session at his workstation. */
  readonly desk: string;
}
export type Secret = keyof Held;
