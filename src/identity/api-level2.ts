import type { Answered, ApplicationStatus } from './api.js';
import type { Office } from './rules/office.js';

/** What the citizen's phone, and the citizen himself, may ask on the way to level 2. */
export interface Level2Api {
  /** The offices of a province that take dossiers on this day, open at the moment or not. */
  offices(province: string): Answered<readonly Office[]>;
  /** Books a time, in milliseconds; a newer booking takes the place of the one before. */
  book(
    key: string,
    session: string,
    booking: { office: string; at: number },
  ): Answered<{ booking: string; at: number }, 'SESSION_OVER' | 'OFFICE_UNKNOWN' | 'OFFICE_CLOSED' | 'BOOKING_PAST' | 'ALREADY_LEVEL_2'>;
  /** By the number on the slip: worked out from the clock; a refused dossier is told as a refusal. */
  dossierStatus(
    slip: string,
  ): Answered<ApplicationStatus, 'SLIP_UNKNOWN' | 'DECISION_LEVEL_2_DATA' | 'DECISION_LEVEL_2_PORTRAIT' | 'DECISION_LEVEL_2_FINGERPRINTS'>;
  /** Step 11, where there was no app account before the visit: the first password. */
  setActivationPassword(key: string, ticket: string, password: string): Answered<{ personalId: string }, 'REGISTRATION_OVER'>;
}

/** An email, told apart from a message to a phone by where it goes. */
export interface Email {
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The post's side of the simulation: what was sent to an address after one time and up to another, in order. */
export interface MailCentre {
  sentTo(address: string, after: number, until: number): Promise<readonly Email[]>;
}
