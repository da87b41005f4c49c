import { decision } from './decision.js';
import { dossier } from './dossier.js';
import { office } from './office.js';
import { services } from './services.js';

/** Level 2: the visit, the decision, and what it is for. */
export const level2 = { ...office, ...dossier, ...decision, ...services };
