import { chain } from './chip/chain.js';
import { dg13 } from './chip/dg13.js';
import { dumps } from './chip/dumps.js';
import { encodings } from './chip/encodings.js';
import { files } from './chip/files.js';
import { furtherGroups } from './chip/further-groups.js';
import { groups } from './chip/groups.js';
import { ios } from './chip/ios.js';
import { live } from './chip/live.js';
import { logs } from './chip/logs.js';
import { mrz } from './chip/mrz.js';
import { signature } from './chip/signature.js';
import { sod } from './chip/sod.js';
import { use } from './chip/use.js';
import { zips } from './chip/zips.js';

/** Every finding about a chip's dump, from the folder it lies in to the trust in its signature, and what a walk or a maker refuses. */
export const chip = {
  ...dumps,
  ...zips,
  ...encodings,
  ...logs,
  ...files,
  ...ios,
  ...groups,
  ...furtherGroups,
  ...mrz,
  ...dg13,
  ...sod,
  ...signature,
  ...chain,
  ...live,
  ...use,
};
