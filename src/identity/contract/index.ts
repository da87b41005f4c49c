import type { IdentityApi } from '../api.js';
import type { DeskApi } from '../desk.js';
import { accounts } from './account.js';
import { activation } from './activation.js';
import { workstation } from './desk.js';
import { level2 } from './level-2.js';
import { heldAgainst, type Operation } from './operation.js';
import { registration } from './registration.js';

export type { Caller, Operation } from './operation.js';

/** The operations of the citizen's port, and those of the officer's. */
export const citizen = heldAgainst<IdentityApi>()({ ...registration, ...accounts, ...activation, ...level2 });
export const desk = heldAgainst<DeskApi>()(workstation);

/** Every operation by the name that failure plans, metrics and descriptions call it by: an officer's is `desk.…`. */
export type OperationName = keyof IdentityApi | `desk.${keyof DeskApi}`;
export const operations = {
  ...citizen,
  ...Object.fromEntries(Object.entries(desk).map(([name, operation]) => [`desk.${name}`, operation])),
} as unknown as Readonly<Record<OperationName, Operation>>;
