import type { Residence } from '../api.js';
import type { Day, Sex } from './card.js';
import type { Seen } from './portrait.js';

/** Whom the population register knows, and what it says. */
export interface RegisterEntry {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  readonly residence: Residence;
  /** The card's expiry; null: it has none, or there is no card. */
  readonly cardExpiry: Day | null;
  /** Working days beyond the legal time that this person's application takes: a setting for training. */
  readonly lateDays: number;
}

/** What the citizen's card says. */
export interface CitizenCard {
  readonly issueDate: Day;
  readonly expiryDate: Day | null;
  readonly oldId: string | null;
  readonly fullName: string;
  readonly residence: Residence;
}

/** A made-up person: who someone is, what the card says, and what the register says. */
export interface Citizen {
  readonly id: string;
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  readonly phone: string;
  readonly email: string | null;
  readonly residence: Residence;
  readonly origin: string;
  readonly ethnicity: string;
  readonly religion: string;
  readonly father: string;
  readonly mother: string;
  /** Null: no chip card. */
  readonly card: CitizenCard | null;
  readonly register: RegisterEntry;
  /** What a camera sees on a picture beyond what is measured, by the picture's file name. */
  readonly faces: Readonly<Record<string, Seen>>;
}

/** An address as cards write it: from the house to the province. */
export const addressLine = ({ street, ward, district, province }: Residence): string => [street, ward, district, province].join(', ');

/** The QR's address line in parts, split at commas from the right; null where it has fewer than three. */
export function splitAddress(line: string): Residence | null {
  const parts = line.split(',').map((part) => part.trim());
  const [province, district, ward] = parts.reverse();
  if (!province || !district || !ward) return null;
  return { province, district, ward, street: parts.slice(3).reverse().join(', ') };
}
