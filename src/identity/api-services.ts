import type { Answered, Notice, PersonalData } from './api.js';
import type { Day, Sex } from './rules/card.js';
import type { Paper } from './rules/papers.js';
import type { Service } from './rules/services.js';

/** A paper on its way into the wallet, or in it. `late`: not answered a week after the approval. */
export interface WalletPaper {
  readonly paper: Paper;
  readonly state: 'waiting' | 'found' | 'late' | 'not-found' | 'wrong-data';
  /** Null until its agency has answered. */
  readonly answeredAt: number | null;
}

/** What the wallet shows. Notices: papers overdue after a week, not found, with wrong data, and whom to ask. */
export interface Wallet {
  readonly card: PersonalData & { readonly expiryDate: Day | null };
  readonly papers: readonly WalletPaper[];
  readonly dependants: readonly { readonly personalId: string; readonly fullName: string }[];
  readonly notices: readonly Notice[];
}

/** What another party is told of whoever shares his identity. */
export interface Shared {
  readonly fullName: string;
  /** The personal ID number, masked. */
  readonly shown: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  readonly level: 2;
  readonly sharedAt: number;
  readonly expiresAt: number;
}

/** What an account of level 1 or 2 may use. */
export interface ServicesApi {
  openService(key: string, session: string, service: Service): Answered<object, 'SESSION_OVER' | 'LEVEL_1_NEEDED' | 'LEVEL_2_NEEDED'>;
  /** Not idempotent: every passcode counts. */
  wallet(
    key: string,
    session: string,
    passcode: string,
  ): Answered<Wallet, 'SESSION_OVER' | 'LEVEL_2_NEEDED' | 'PASSCODE_WRONG' | 'PASSCODE_LOCKED'>;
  /** The text of an identity QR, which lives for five minutes, and no longer than until there is a newer one. */
  share(key: string, session: string): Answered<{ text: string; expiresAt: number }, 'SESSION_OVER' | 'LEVEL_2_NEEDED'>;
  /** The other party's side: a code works once. */
  redeemShare(key: string, text: string): Answered<Shared, 'SHARE_NOT_OURS' | 'SHARE_FORGED' | 'SHARE_EXPIRED' | 'SHARE_USED'>;
}

/** Something that fell due by itself while time passed. */
export type Happening = { readonly at: number } & (
  | { readonly what: 'decision'; readonly level: 1 | 2; readonly approved: boolean }
  | { readonly what: 'notice'; readonly by: 'app' | 'sms' | 'email'; readonly approved: boolean }
  | { readonly what: 'paper'; readonly paper: Paper; readonly state: 'found' | 'not-found' | 'wrong-data' }
  | { readonly what: 'papers-overdue'; readonly papers: readonly Paper[]; readonly office: string }
  | { readonly what: 'card-expires-soon' | 'card-expired'; readonly day: Day }
  | { readonly what: 'activation-over'; readonly level: 1 | 2 }
  | { readonly what: 'account-deleted' | 'share-over' }
  | { readonly what: 'booking'; readonly office: string }
);

/** The kinds of them. */
export const happenings = [
  'decision',
  'notice',
  'paper',
  'papers-overdue',
  'card-expires-soon',
  'card-expired',
  'activation-over',
  'account-deleted',
  'share-over',
  'booking',
] as const satisfies readonly Happening['what'][];

/** The simulation's side of it: all that fell due for somebody after one time and up to another, in order. */
export interface Timeline {
  happened(personalId: string, after: number, until: number): Promise<readonly Happening[]>;
}
