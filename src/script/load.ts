import { ok, type Result, refuse } from '../refusals/index.js';
import { parseScenario, type Scenario } from './scenario.js';

/** Reads a scenario's text by its path. */
export type ReadScenario = (path: string) => Promise<Result<string>>;

/** A scenario behind all those that come before it, each once, in the order in which they are played; one that comes before itself is refused. */
export async function loadScenario(file: string, read: ReadScenario): Promise<Result<readonly Scenario[]>> {
  const loaded = new Map<string, Scenario>();
  const load = async (path: string, chain: readonly string[]): Promise<Result<null>> => {
    if (chain.includes(path)) return refuse('SCENARIO_LOOP', { file: path, chain: [...chain, path].join(' → ') });
    if (loaded.has(path)) return ok(null);
    const text = await read(path);
    if (!text.ok) return text;
    const scenario = parseScenario(text.value, path);
    if (!scenario.ok) return scenario;
    for (const earlier of scenario.value.before) {
      const done = await load(earlier, [...chain, path]);
      if (!done.ok) return done;
    }
    loaded.set(path, scenario.value);
    return ok(null);
  };
  const done = await load(file, []);
  return done.ok ? ok([...loaded.values()]) : done;
}
