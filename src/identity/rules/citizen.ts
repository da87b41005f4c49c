import type { Relation, Representative, Residence } from '../api.js';
import type { Fingerprints } from '../desk.js';
import type { Day, Sex } from './card.js';
import type { AgencyAnswer, Brought, Paper } from './papers.js';
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
  /** The mobile numbers that operators have in this person's name; absent: none. */
  readonly phones?: readonly string[];
  /** The phone of an account of level 2 that was made at the police; absent or null: there is none. */
  readonly level2Phone?: string | null;
  /** Who may declare for this person while under age; absent: nobody. */
  readonly representatives?: readonly { readonly personalId: string; readonly relation: Relation }[];
  /** What the agencies of this person's papers answer; what is absent is found after some days, drawn by person and paper. */
  readonly agencies?: Readonly<Partial<Record<Paper, AgencyAnswer>>>;
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
  /** The ID number of whoever the operator has the phone's SIM in the name of. */
  readonly phoneOwner: string;
  /** Who declares for this person while under age, with his own SIM; null: nobody has to. */
  readonly representative: Representative | null;
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
  /** How a fingerprint sample matches what is on file, by its file name; good where absent. */
  readonly fingers?: Readonly<Record<string, Exclude<Fingerprints['quality'], 'good'>>>;
  /** What he brings to the police office; a paper that is absent: not to be integrated. */
  readonly papers?: Readonly<Partial<Record<Paper, Brought>>>;
}

/** An address as cards write it: from the house to the province. */
export const addressLine = ({ street, ward, district, province }: Residence): string =>
  [street, ward, district, province].filter((part) => part !== null).join(', ');

/** What the second part from the right begins with where it is no district: the units of an address of two levels. “Thị trấn” ended with them. */
const lowestUnit = /^(phường|xã|đặc khu)\s/i;

/** The QR's address line in parts, split at commas from the right, of two levels or three; null where it has too few for either. */
export function splitAddress(line: string): Residence | null {
  const parts = line
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim());
  const [province, above, ward] = parts.reverse();
  const rest = (from: number) => parts.slice(from).reverse().join(', ');
  if (!province || !above) return null;
  if (lowestUnit.test(above)) return { province, district: null, ward: above, street: rest(2) };
  return ward ? { province, district: above, ward, street: rest(3) } : null;
}
