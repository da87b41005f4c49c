import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { HttpOptions } from '../identity/http.js';
import { type Header, line } from '../journal/journal.js';
import { flowOf } from '../journal/journal-goal.js';
import { ok, type Refused, type Result, refuse, refused } from '../refusals/index.js';
import { reporters } from '../script/report.js';
import { runScenarios as play, type Stage } from '../script/run.js';
import { safe } from '../terminal/safe.js';
import { seededRandom } from '../world.js';
import { type ApiOptions, givenApi } from './api-option.js';
import { busy } from './busy.js';
import type { Given } from './call.js';
import { locate, readText, writeWhole } from './files.js';
import { exit, type Io } from './io.js';
import { sampleCitizens, sampleDevices } from './people.js';
import { type CommonOptions, defaultNow, type Settings } from './settings.js';
import { openWorld } from './world.js';

interface Options extends CommonOptions, ApiOptions {
  readonly compare?: boolean;
  readonly reporter: string;
  readonly record?: string;
}

/** The scenario files named, those of a folder in the order of their names. */
async function filesOf(names: readonly string[], cwd: string): Promise<Result<string[], 'NO_SUCH_FILE'>> {
  const files: string[] = [];
  for (const name of names) {
    const found = await stat(locate(name, cwd)).catch(() => null);
    if (!found) return refuse('NO_SUCH_FILE', { file: name });
    if (!found.isDirectory()) files.push(name);
    else
      files.push(
        ...(await readdir(locate(name, cwd)))
          .filter((file) => /\.ya?ml$/.test(file))
          .sort()
          .map((file) => join(name, file)),
      );
  }
  return ok(files);
}

type Staging = Pick<Settings, 'language' | 'seed'> & Partial<Pick<Settings, 'rules'>>;

/** Where scenarios are played: each in a world of its own, in memory or on a server with a simulator, with the sample people and handsets. */
export async function stageOf(
  { language, seed, rules = 'by-date' }: Staging,
  cwd: string,
  api: HttpOptions | null = null,
): Promise<Result<Stage>> {
  const citizens = await sampleCitizens();
  if (!citizens.ok) return citizens;
  const devices = await sampleDevices();
  if (!devices.ok) return devices;
  return ok({
    citizens: citizens.value,
    devices: devices.value,
    language,
    rules,
    read: (path) => readText(locate(path, cwd), path),
    async open({ choice, own, ...wanted }) {
      const world = { ...wanted, path: ':memory:', random: seededRandom(seed ?? wanted.seed), people: citizens.value, folder: cwd };
      if (!api) return openWorld(world, defaultNow);
      // Each call is tried once: a scenario says itself what fails, and what is then done.
      const meet = (await import('./remote.js')).meetSimulator({ ...api, tries: 1 }, { seed: seed ?? wanted.seed, rules: choice, own });
      return openWorld({ ...world, meet }, defaultNow);
    },
    elapsed: () => performance.now(),
  });
}

/** Writes the journal of each scenario into a folder, by the scenario's name. */
const writing =
  (folder: string, trouble: (why: Refused) => void): NonNullable<Stage['played']> =>
  async (file, { me, from, now, seed, rules, own, failures, entries }) => {
    const { qr, nfc, portrait, fingerprints, goal, office, papers, citizen } = me;
    const begin = from.at!;
    const header: Header = {
      journal: 1,
      flow: flowOf(goal),
      citizen,
      files: { qr, nfc, portrait, fingerprints },
      device: from.device,
      now,
      from: begin,
      rules,
      seed,
      ...(own && { own }),
      ...(goal !== '1' && { office: office?.id ?? null, papers }),
      ...(failures.length > 0 && { failures }),
    };
    const text = [header, ...entries].map(line).join('');
    const written = await writeWhole(join(folder, `${basename(file).replace(/\.ya?ml$/, '')}.jsonl`), text);
    if (!written.ok) trouble(written.refused);
  };

/** `run SCENARIO…`: plays scenarios and reports; 1 when one failed. */
export async function runScenarios({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const given = options as unknown as Options;
  const name = given.json ? 'json' : given.reporter;
  if (!Object.hasOwn(reporters, name)) {
    return stop(refused('VALUE_INVALID', { option: '--reporter', given: name, expected: Object.keys(reporters).join(', ') }));
  }
  const files = await filesOf(args, io.cwd);
  if (!files.ok) return stop(files.refused);
  const api = await givenApi(given);
  if (!api.ok) return stop(api.refused);
  const made = await stageOf(set, io.cwd, api.value);
  if (!made.ok) return stop(made.refused);
  if (given.compare) {
    if (!api.value) return stop(refused('INPUT_MISSING', { what: '--api' }));
    const here = await stageOf(set, io.cwd);
    if (!here.ok) return stop(here.refused);
    return (await import('./run-compare.js')).compareRuns(
      files.value,
      { here: here.value, there: made.value },
      given.json === true,
      set,
      io,
    );
  }
  const folder = given.record === undefined ? null : resolve(io.cwd, given.record);
  if (folder && existsSync(folder)) return stop(refused('FILE_EXISTS', { file: given.record! }));
  let unwritten: Refused | undefined;
  const stage = folder
    ? {
        ...made.value,
        played: writing(folder, (why) => {
          unwritten ??= why;
        }),
      }
    : made.value;
  const { language } = set;
  const all = files.value.length;
  const report = await busy(io, set, `0/${all}`, (tell) => {
    let done = 0;
    return play(files.value, stage, ({ title }) => tell(`${++done}/${all} ${title}`));
  });
  io.stdout.write(reporters[name as keyof typeof reporters](report, language, safe));
  if (unwritten) stop(unwritten);
  return report.failed > 0 || unwritten ? exit.refused : exit.done;
}
