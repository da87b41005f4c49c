import { decision } from './decision.js';
import { dossier } from './dossier.js';
import { office } from './office.js';

/** Level 2: the visit and the decision. */
export const level2 = { ...office, ...dossier, ...decision };
