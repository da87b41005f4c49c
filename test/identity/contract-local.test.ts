import { openLocalIdentity } from '../../src/identity/local.js';
import type { Engine } from '../../src/identity/store/connection.js';
import { seededRandom } from '../../src/world.js';
import { identityContract } from './contract.js';
import type { Connect } from './journey.js';
import { officers, offices } from './offices.js';
import { patientHash } from './patient.js';
import { register } from './people.js';
import { engines } from './store/engines.js';

/** A world in memory. */
const connectLocal =
  (engine: Engine): Connect =>
  async ({ clock, rules, seed }) => {
    const opened = await openLocalIdentity({
      path: ':memory:',
      clock,
      random: seededRandom(seed),
      rules,
      register,
      engine,
      offices,
      officers,
      hash: patientHash(),
    });
    if (!opened.ok) throw new Error(opened.refused.code);
    return opened.value;
  };

for (const engine of engines) identityContract(`local (${engine.name})`, connectLocal(engine));
