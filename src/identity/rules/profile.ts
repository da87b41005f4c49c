import { dayOf } from '../../text/time.js';
import type { Day } from './card.js';

/**
 * What may differ from decree to decree or is documented nowhere public: data, so that a rule reads it and never asks which decree it is.
 * Marked [set]: a setting of the simulation with this default. Times in minutes unless named otherwise.
 */
export interface Rules {
  readonly name: 'decree-59' | 'decree-69';
  /** An account by oneself from this age on, in years (Decree 59/2022, article 11; Decree 69/2024, article 7). */
  readonly ownAccountFrom: number;
  /** Below that age: none, or one of one's own that a representative with level 2 declares (Decree 69/2024, articles 7 and 10). */
  readonly underAge: 'refused' | 'represented';
  /** Must operators have the number in the declaring person's own name (Decree 69/2024, article 10)? */
  readonly phoneInOwnName: boolean;
  /** What becomes of the account of somebody whose card has expired: a notice that services are limited, or no more logging in. */
  readonly expiredCard: 'limits' | 'locks';
  /** Decree 59/2022, article 14, and Decree 69/2024: working days for a level-1 application with a chip card. */
  readonly level1WorkingDays: number;
  /** For level 2: with a valid chip card (a foreigner: with face and fingerprints on file), and without. */
  readonly level2WorkingDays: { readonly chip: number; readonly none: number };
  /** Activate in the app within these calendar days of the notice. */
  readonly activationDays: number;
  /** A level-0 account without an application is deleted after these days. */
  readonly accountDays: number;
  readonly otp: {
    readonly validMinutes: number;
    readonly resendsAnHour: number;
    /** [set] */
    readonly triesPerCode: number;
    /** [set] Wrong tries an hour, per person and phone, over all flows. */
    readonly triesAnHour: number;
  };
  /** [set] */
  readonly logins: { readonly tries: number; readonly lockMinutes: number };
  /** [set] `easy`: what an easily guessed passcode meets. */
  readonly passcode: { readonly tries: number; readonly lockMinutes: number; readonly easy: EasyPasscode };
  /** [set] */
  readonly portrait: { readonly retakes: number; readonly lockMinutes: number };
  /** [set] How long after the filing the authority decides, in its office hours. */
  readonly decisionOfficeHours: number;
  /** [set] The office hours of a working day, as hours from midnight: [from, to] each. */
  readonly officeHours: readonly (readonly [number, number])[];
  /** A notice from these days before the card's expiry on. */
  readonly cardNoticeDays: number;
  /** [set] How long a log-in lasts, and a ticket after an OTP. */
  readonly sessionMinutes: number;
  readonly ticketMinutes: number;
}

/** Decree 59/2022/NĐ-CP, in force from 20/10/2022 to 30/6/2024. */
export const decree59: Rules = {
  name: 'decree-59',
  ownAccountFrom: 14,
  underAge: 'refused',
  phoneInOwnName: false,
  expiredCard: 'limits',
  level1WorkingDays: 1,
  level2WorkingDays: { chip: 3, none: 7 },
  activationDays: 7,
  accountDays: 3,
  otp: { validMinutes: 3, resendsAnHour: 5, triesPerCode: 5, triesAnHour: 10 },
  logins: { tries: 5, lockMinutes: 30 },
  passcode: { tries: 5, lockMinutes: 30, easy: 'warn' },
  portrait: { retakes: 5, lockMinutes: 30 },
  decisionOfficeHours: 4,
  officeHours: [
    [8, 12],
    [13, 17],
  ],
  cardNoticeDays: 30,
  sessionMinutes: 7 * 24 * 60,
  ticketMinutes: 30,
};

/** Decree 69/2024/NĐ-CP, in force from 1/7/2024: what it changes of level 1; its days and limits are the same. */
export const decree69: Rules = { ...decree59, name: 'decree-69', underAge: 'represented', phoneInOwnName: true, expiredCard: 'locks' };

const decree69From: Day = '2024-07-01';

/** The rules at a time, in milliseconds. */
export type RulesAt = (now: number) => Rules;

/** What a world may go by: one decree throughout, or each operation by the decree of the day on which it happens. */
export const rulesChoices = ['decree-59', 'decree-69', 'by-date'] as const;
export type RulesChoice = (typeof rulesChoices)[number];

const choices: Readonly<Record<RulesChoice, RulesAt>> = {
  'decree-59': () => decree59,
  'decree-69': () => decree69,
  // A registration that was begun under one decree goes on under the next; what was decided before stands.
  'by-date': (now) => (dayOf(now) < decree69From ? decree59 : decree69),
};

/** What an easily guessed passcode meets: a warning, as in the app, or a refusal. */
export const easyPasscodes = ['warn', 'refuse'] as const;
export type EasyPasscode = (typeof easyPasscodes)[number];

/** The rules of a choice, `by-date` following the clock; with another way of dealing with easy passcodes where one is given. */
export function rulesOf(choice: RulesChoice, easy?: EasyPasscode | null): RulesAt {
  const rulesAt = choices[choice];
  if (!easy) return rulesAt;
  return (now) => {
    const rules = rulesAt(now);
    return { ...rules, passcode: { ...rules.passcode, easy } };
  };
}
