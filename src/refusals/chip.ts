import { files } from './chip/files.js';
import { groups } from './chip/groups.js';
import { trust } from './chip/trust.js';
import { use } from './chip/use.js';

/** Every finding about a chip's dump, from the folder it lies in to the trust in its signature, and what a walk or a maker refuses. */
export const chip = { ...files, ...groups, ...trust, ...use };
