export type Sex = 'male' | 'female';
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** What a card says of its holder; what it does not say is null. Text is NFC. */
export interface Card {
  readonly personalId: string | null;
  readonly oldId: string | null;
  readonly fullName: string | null;
  readonly birthDate: Day | null;
  readonly sex: Sex | null;
  readonly address: string | null;
  readonly issueDate: Day | null;
  /** Null: not said, or a card without expiry. The QR never says it. */
  readonly expiryDate: Day | null;
  /** Of the chip only. */
  readonly documentNumber: string | null;
  readonly nationality: string | null;
  readonly ethnicity: string | null;
  readonly religion: string | null;
  readonly origin: string | null;
  readonly marks: string | null;
  readonly father: string | null;
  readonly mother: string | null;
  readonly spouses: readonly string[];
  readonly chipId: string | null;
  /** Fields after the known ones of the QR, kept as they are. */
  readonly unknownFields: readonly string[];
}

export const emptyCard: Card = {
  personalId: null,
  oldId: null,
  fullName: null,
  birthDate: null,
  sex: null,
  address: null,
  issueDate: null,
  expiryDate: null,
  documentNumber: null,
  nationality: null,
  ethnicity: null,
  religion: null,
  origin: null,
  marks: null,
  father: null,
  mother: null,
  spouses: [],
  chipId: null,
  unknownFields: [],
};
