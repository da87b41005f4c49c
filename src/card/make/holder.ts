import type { Day, Sex } from '../../identity/rules/card.js';
import { ok, type Result, refuse } from '../../refusals/index.js';
import { outsideFictionalRange } from './fictional.js';
import type { DrawnPortrait } from './portrait.js';

/** What a sample chip says of whom it is issued to. */
export interface ChipHolder {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  readonly ethnicity: string;
  readonly religion: string;
  readonly origin: string;
  readonly address: string;
  readonly issueDate: Day;
  /** Null: without expiry. */
  readonly expiryDate: Day | null;
  readonly father: string | null;
  readonly mother: string | null;
  readonly spouses?: readonly string[];
  /** The nine-digit number held before, if any. */
  readonly oldId: string | null;
}

declare const checked: unique symbol;

/** A chip that may be made. Only `order` gives one, and chips are issued to nothing else: there is no way round the guards. */
export interface ChipOrder {
  readonly [checked]: true;
  readonly holder: ChipHolder;
  readonly portrait: DrawnPortrait;
}

/** Lets only made-up holders and drawn portraits through (see Guards in design.md); there is no override. */
export function order(holder: ChipHolder, portrait: DrawnPortrait): Result<ChipOrder, 'CARD_MAKE_NOT_FICTIONAL'> {
  const what = outsideFictionalRange(holder) ?? (portrait.drawn === true ? null : 'portrait');
  return what ? refuse('CARD_MAKE_NOT_FICTIONAL', { what }) : ok({ holder, portrait } as ChipOrder);
}
