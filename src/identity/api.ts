import type { Code, Refused, Result } from '../refusals/index.js';
import type { Level2Api } from './api-level2.js';
import type { Misfit, Outage } from './api-outages.js';
import type { ServicesApi } from './api-services.js';
import type { Card, Day, Sex } from './rules/card.js';
import type { PortraitMeasures, Seen } from './rules/portrait.js';

/** An answer of the authority: a refusal is returned, only our own bugs are thrown. */
export type Answered<T, C extends Code = never> = Promise<Result<T, C | Outage | Misfit>>;

/** What an answer says beside itself. */
export type Notice = Refused<
  | 'REPRESENTATIVE_MISSING'
  | 'ACCOUNT_COUNTDOWN'
  | 'CARD_EXPIRES_SOON'
  | 'CARD_EXPIRED_LIMITED'
  | 'CARD_EXPIRED_SLOWER'
  | 'DEVICE_HAS_ACCOUNT'
  | 'CORRECTION_PENDING'
  | 'PASSCODE_EASY'
  | 'WALLET_OVERDUE'
  | 'PAPER_NOT_FOUND'
  | 'PAPER_DATA_WRONG'
>;

/** Where someone lives: house and street, and the two levels of an address, or the three of one from before 1/7/2025. */
export interface Residence {
  readonly province: string;
  /** Null: an address of two levels. */
  readonly district: string | null;
  readonly ward: string;
  readonly street: string;
}

/** What somebody is to a child that he declares for. */
export const relations = ['father', 'mother', 'guardian'] as const;
export type Relation = (typeof relations)[number];

/** Who declares for a child, in his own name and with his own SIM (Decree 69/2024, article 10). */
export interface Representative {
  readonly personalId: string;
  readonly phone: string;
  readonly relation: Relation;
}

/** The form of step 4, checked for form only. */
export interface Details {
  readonly fullName: string;
  readonly sex: Sex;
  readonly birthDate: Day;
  readonly residence: Residence;
}
export type Differing = 'fullName' | 'residence';

/** An OTP that was sent; the code itself comes only by SMS. Times in milliseconds. */
export interface Challenge {
  readonly challenge: string;
  readonly expiresAt: number;
}

/** What is sent of the card in step 8, and how it was read. A chip was checked on the way: only an intact, authentic one is sent. */
export interface CardReading {
  readonly by: 'chip' | 'qr';
  readonly card: Card;
}

/** What is sent of the portrait in step 9: measures with a digest, never the picture. */
export interface Portrait {
  readonly measures: PortraitMeasures;
  readonly seen?: Seen;
}

export interface ApplicationStatus {
  readonly state: 'checking' | 'late' | 'approved';
  readonly filedAt: number;
  /** The end of the legal time. */
  readonly dueAt: number;
  /** Null until it is decided. */
  readonly decidedAt: number | null;
}

export interface Account {
  readonly personalId: string;
  readonly fullName: string;
  readonly level: 0 | 1 | 2;
  /** The register's values stand until the ward police corrected these. */
  readonly correction: readonly Differing[];
  /** The handset it is active on; null: on none. */
  readonly device: string | null;
}

export interface SecurityAnswer {
  /** The question's place in the list offered, from 0. */
  readonly question: number;
  readonly answer: string;
}

export interface PersonalData {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  readonly residence: Residence;
}

type OtpRefusal = 'OTP_WRONG' | 'OTP_EXPIRED' | 'OTP_USED' | 'OTP_REPLACED' | 'OTP_TRIES_SPENT' | 'OTP_LIMIT';
type NumbersRefusal = 'ID_TAKEN' | 'PHONE_TAKEN' | 'PHONE_NOT_OWN';
type ActivationRefusal =
  | 'NOT_IDENTIFIED'
  | 'ACCOUNT_LOCKED'
  | 'ALREADY_ACTIVATED'
  | 'PHONE_DIFFERS'
  | 'ACTIVATION_WINDOW_PASSED'
  | 'DEVICE_HELD';

/**
 * The authority as the phone sees it. Every changing call takes its idempotency key first: the same key and arguments
 * are carried out once and answered alike, however often they arrive; the key with other arguments is refused (KEY_REUSED). Tokens are
 * opaque; times are milliseconds.
 */
export interface IdentityApi extends Level2Api, ServicesApi {
  /** Is the service open? Asked when the app leaves its first screen. */
  service(): Answered<{ readonly now: number }>;

  /** Step 3. A newer attempt of the same person takes the place of an unfinished one. Notice: a child needs a representative, whose phone it will be. */
  begin(
    key: string,
    numbers: { personalId: string; phone: string },
  ): Answered<{ registration: string; notices?: readonly Notice[] }, NumbersRefusal | 'UNDER_AGE'>;

  /** Step 3, for a child: who declares, on whose phone everything then arrives. */
  declareRepresentative(
    key: string,
    registration: string,
    representative: Representative,
  ): Answered<
    { phone: string },
    'REGISTRATION_OVER' | Exclude<NumbersRefusal, 'ID_TAKEN'> | 'REPRESENTATIVE_NOT_RECORDED' | 'REPRESENTATIVE_NOT_LEVEL_2'
  >;

  /** Step 4: compares with the population register and sends the first OTP. `accept`: go on with the register's name and residence. */
  submitDetails(
    key: string,
    registration: string,
    details: Details,
    accept: boolean,
  ): Answered<
    Challenge & { correction: readonly Differing[] },
    | 'REGISTRATION_OVER'
    | 'REPRESENTATIVE_MISSING'
    | 'NOT_IN_REGISTER'
    | 'BIRTH_DATE_DIFFERS'
    | 'SEX_DIFFERS'
    | 'NAME_DIFFERS'
    | 'RESIDENCE_DIFFERS'
  >;

  /** Sends another OTP for a registration or an activation; the codes before it end. */
  resendOtp(key: string, process: string): Answered<Challenge, 'REGISTRATION_OVER' | 'OTP_RESEND_LIMIT'>;
  /** A right code gives a ticket for what follows: the password, or the passcode and the questions. */
  confirmOtp(key: string, challenge: string, code: string): Answered<{ ticket: string }, OtpRefusal | 'REGISTRATION_OVER'>;
  /** Step 5: makes the account of level 0. */
  setPassword(key: string, ticket: string, password: string): Answered<{ personalId: string }, 'REGISTRATION_OVER' | NumbersRefusal>;

  /** Step 6. Notices: the countdown of level 0, the card's expiry, another account on the device. */
  logIn(
    key: string,
    login: { personalId: string; password: string; device: string },
  ): Answered<
    { session: string; account: Account; notices: readonly Notice[] },
    'LOGIN_WRONG' | 'LOGIN_LOCKED' | 'ACCOUNT_DELETED' | 'ACCOUNT_LOCKED'
  >;

  /** Step 7. Opens, or goes on with, the application for level 1. */
  openApplication(key: string, session: string): Answered<{ application: string }, 'SESSION_OVER' | 'ALREADY_FILED' | 'ALREADY_LEVEL'>;
  /** Step 8. */
  submitCard(
    key: string,
    session: string,
    reading: CardReading,
  ): Answered<{ account: Account }, 'SESSION_OVER' | 'APPLICATION_MISSING' | 'CARD_OF_ANOTHER' | 'CARD_EXPIRED'>;
  /** Step 9: judges the portrait and counts the retakes. */
  submitPortrait(
    key: string,
    session: string,
    portrait: Portrait,
  ): Answered<{ taken: number }, 'SESSION_OVER' | 'APPLICATION_MISSING' | 'FACE_LIMIT' | Extract<Code, `FACE_${string}`>>;
  /** Step 9: hands the application in; `dueAt` is the end of the legal time. */
  file(
    key: string,
    session: string,
    email: string | null,
  ): Answered<{ filedAt: number; dueAt: number }, 'SESSION_OVER' | 'APPLICATION_MISSING' | 'CARD_NOT_SUBMITTED'>;
  /** Between 9 and 10: worked out from the clock; a refused application is told as a refusal. */
  applicationStatus(
    session: string,
  ): Answered<ApplicationStatus, 'SESSION_OVER' | 'APPLICATION_MISSING' | 'DECISION_PORTRAIT_MISMATCH' | 'DECISION_DATA_MISMATCH'>;

  /** Step 10: may this account be activated on this device? `takeOver` was confirmed by the user. */
  requestActivation(
    key: string,
    request: { personalId: string; phone: string; device: string; takeOver: boolean },
  ): Answered<{ activation: string; password: 'set' | 'missing' }, ActivationRefusal>;
  /** Step 11: sends the OTP of an activation. */
  sendActivationOtp(key: string, activation: string): Answered<Challenge, 'REGISTRATION_OVER' | 'OTP_RESEND_LIMIT'>;
  /** Step 11. Notices: a passcode easy to guess, where the setting warns. */
  setPasscode(
    key: string,
    ticket: string,
    passcode: string,
  ): Answered<{ notices: readonly Notice[] }, 'REGISTRATION_OVER' | 'PASSCODE_TOO_EASY'>;
  /** Step 12: stores the answers; the account is active on the device from here, and logged in. */
  setQuestions(
    key: string,
    ticket: string,
    answers: readonly [SecurityAnswer, SecurityAnswer],
  ): Answered<{ session: string; account: Account }, 'REGISTRATION_OVER' | ActivationRefusal>;

  /** After step 12: what the passcode guards. Not idempotent: every try counts. */
  personalData(
    key: string,
    session: string,
    passcode: string,
  ): Answered<PersonalData, 'SESSION_OVER' | 'PASSCODE_WRONG' | 'PASSCODE_LOCKED'>;
}

/** An SMS. `text` never holds a code: it has • in its place, and `code` apart, which is neither recorded nor stored. */
export interface Message {
  readonly at: number;
  readonly to: string;
  readonly text: string;
  readonly code?: string;
}

/** The operator's side of the simulation: what was sent to a phone after one time and up to another, in order. */
export interface SmsCentre {
  sentTo(phone: string, after: number, until: number): Promise<readonly Message[]>;
}
