import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../../src/cli/world.js';
import type { Citizen } from '../../src/identity/rules/citizen.js';
import { ok, type Result } from '../../src/refusals/index.js';
import { readCitizens } from '../../src/script/citizens.js';
import { readDevices } from '../../src/script/devices.js';
import type { Stage } from '../../src/script/run.js';
import { instant } from '../../src/text/time.js';
import { seededRandom } from '../../src/world.js';

const root = join(import.meta.dirname, '..', '..');
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The scenario files that come with the program, as paths from its folder. */
export const scenarioFiles: readonly string[] = readdirSync(join(root, 'samples', 'scenarios'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => `samples/scenarios/${name}`);

export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refused));
  return result.value;
}

export const citizens: readonly Citizen[] = unwrapped(readCitizens(textOf('samples/citizens.yaml'), 'citizens.yaml'));

/** A stage with the sample people and handsets, each world in memory. */
export const stage: Stage = {
  read: async (path) => ok(textOf(path)),
  citizens,
  devices: unwrapped(readDevices(textOf('samples/devices.yaml'), 'devices.yaml')),
  language: 'en',
  open: ({ seed, now, rules }) =>
    openWorld({ path: ':memory:', now, random: seededRandom(seed), rules, people: citizens, folder: root }, instant('2023-05-10', 8)),
  elapsed: () => performance.now(),
};
