import { chain } from './chip/chain.js';
import { dg13 } from './chip/dg13.js';
import { files } from './chip/files.js';
import { groups } from './chip/groups.js';
import { ios } from './chip/ios.js';
import { mrz } from './chip/mrz.js';
import { sod } from './chip/sod.js';
import { use } from './chip/use.js';

/** Every finding about a chip's dump, from the folder it lies in to the trust in its signature, and what a walk or a maker refuses. */
export const chip = { ...files, ...ios, ...groups, ...mrz, ...dg13, ...sod, ...chain, ...use };
