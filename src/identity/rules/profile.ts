/**
 * What may differ from decree to decree or is documented nowhere public: data, so that a rule reads it and never asks which decree it is.
 * Marked [set]: a setting of the simulation with this default. Times in minutes unless named otherwise.
 */
export interface Rules {
  readonly name: 'decree-59' | 'decree-69';
  /** Decree 59/2022, article 11: an account of one's own from this age on, in years. */
  readonly ownAccountFrom: number;
  /** Decree 59/2022, article 14: working days for a level-1 application with a chip card. */
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
  readonly passcode: { readonly tries: number; readonly lockMinutes: number; readonly easy: 'warn' | 'refuse' };
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

export const decree59: Rules = {
  name: 'decree-59',
  ownAccountFrom: 14,
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
