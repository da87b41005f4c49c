import type { Refused } from '../../refusals/index.js';

/** The refusal of a request that was to be answered first, where there is no place for one; and what `reach` then gives. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.code);
    this.refused = refused;
  }
}
