import type { Relation, Residence } from '../identity/api.js';
import type { Slip } from '../identity/desk.js';
import type { Day, Sex } from '../identity/rules/card.js';
import type { Office } from '../identity/rules/office.js';
import type { Paper } from '../identity/rules/papers.js';
import type { Rules } from '../identity/rules/profile.js';

/** All that the documents of a visit tell of: a made-up citizen, what he handed in, and who took it. */
export interface Visit {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthDate: Day;
  readonly sex: Sex;
  /** As the register has it. */
  readonly residence: Residence;
  readonly phone: string;
  readonly email: string | null;
  /** Who declares for a child; null: nobody has to. */
  readonly representative: { readonly personalId: string; readonly relation: Relation } | null;
  /** Those to be integrated, which were brought. */
  readonly papers: readonly Paper[];
  readonly office: Office;
  readonly officer: { readonly id: string; readonly name: string };
  readonly slip: Slip;
  /** The rules at the receipt, by which the due time was counted. */
  readonly rules: Rules;
}
