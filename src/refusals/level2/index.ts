import { decision } from './decision.js';
import { dossier } from './dossier.js';
import { office } from './office.js';
import { visit } from './visit.js';

/** Level 2: the visit and the decision. */
export const level2 = { ...visit, ...office, ...dossier, ...decision };
