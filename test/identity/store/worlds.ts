import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalIdentity, type LocalOptions, openLocalIdentity } from '../../../src/identity/local.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import type { Engine } from '../../../src/identity/store/connection.js';
import { manualClock, seededRandom } from '../../../src/world.js';
import { start } from '../journey.js';
import { officers, offices } from '../offices.js';
import { patientHash } from '../patient.js';
import { register } from '../people.js';

/** A file for a world in a folder of its own. */
export const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'vneid-world-')), 'world.db');

/** Opens a world on an engine, in memory unless a path is given, and demands that it opens. */
export async function open(engine: Engine, options: Partial<LocalOptions> = {}): Promise<LocalIdentity> {
  const opened = await openLocalIdentity({
    path: ':memory:',
    clock: manualClock(start),
    random: seededRandom('a seed'),
    rules: decree59,
    register,
    offices,
    officers,
    engine,
    hash: patientHash(),
    ...options,
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.value;
}
