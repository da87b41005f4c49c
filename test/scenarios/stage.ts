import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageOf } from '../../src/cli/run.js';
import type { Result } from '../../src/refusals/index.js';
import { parseScenario, type Scenario } from '../../src/script/scenario.js';

const root = join(import.meta.dirname, '..', '..');
const folder = 'samples/scenarios';

export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refused));
  return result.value;
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The scenario files that come with the program, as paths from its folder. */
export const scenarioFiles: readonly string[] = readdirSync(join(root, folder))
  .sort()
  .map((name) => `${folder}/${name}`);

/** The same, read. */
export const scenarios: readonly Scenario[] = scenarioFiles.map((file) => unwrapped(parseScenario(textOf(file), file)));

/** The stage that `vneid-sim run` plays on. */
export const stage = unwrapped(await stageOf({ language: 'en', seed: null }, root));
