import type { Clock, Random } from '../../world.js';
import type { Office, Officer } from '../rules/office.js';
import type { Rules, RulesAt } from '../rules/profile.js';
import type { Tx } from '../store/schema.js';
import type { Store } from '../store/sqlite.js';
import type { SlowHash } from './hashing.js';
import type { Secrets } from './secrets.js';

/** All that an operation of the authority works with. */
export interface Authority {
  readonly rulesAt: RulesAt;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly secrets: Secrets;
  readonly hash: SlowHash;
  readonly store: Store;
  /** The latest time of the clock that this process has written into the world. */
  readonly written: { moment: number };
  /** Where dossiers are taken, and by whom: settings of this process, by their ids. */
  readonly offices: ReadonlyMap<string, Office>;
  readonly officers: ReadonlyMap<string, Officer>;
  /** The OTP codes sent since the world was opened, by challenge: the SMS centre tells them, and no file holds them. */
  readonly codes: Map<string, string>;
}

/** The authority while it decides: inside one transaction, at one time, by the rules of that time. */
export interface Turn extends Authority {
  readonly tx: Tx;
  readonly now: number;
  readonly rules: Rules;
}

/** The turn of a changing call. What it makes is named after it, so that the same call always makes the same. */
export interface Call extends Turn {
  readonly name: string;
}
