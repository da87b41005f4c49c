import { openLocalIdentity } from '../../src/identity/local.js';
import { seededRandom } from '../../src/world.js';
import { identityContract } from './contract.js';
import type { Connect } from './journey.js';
import { register } from './people.js';

/** A world in memory. */
export const connectLocal: Connect = async ({ clock, rules, seed }) => {
  const opened = await openLocalIdentity({ path: ':memory:', clock, random: seededRandom(seed), rules, register });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.value;
};

identityContract('local', connectLocal);
