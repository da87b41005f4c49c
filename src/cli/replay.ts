import { resolve } from 'node:path';
import { level1 } from '../flow/level1/index.js';
import { persona } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import { advance, start } from '../flow/state.js';
import { rulesOf } from '../identity/rules/profile.js';
import { type Journal, readJournal } from '../journal/journal.js';
import { rerun } from '../journal/rerun.js';
import type { Refused } from '../refusals/index.js';
import { seededRandom, systemRandom } from '../world.js';
import { readText } from './files.js';
import { exit, type Io } from './io.js';
import { sampleCitizens } from './people.js';
import { entryLines } from './progress.js';
import { sayRefused } from './say.js';
import { type CommonOptions, defaultNow, type Settings, settings } from './settings.js';
import { openWorld } from './world.js';

const flow: Flow = level1;
const JOURNAL_LIMIT = 64 * 1024 * 1024;

interface Options extends CommonOptions {
  readonly until?: string;
  readonly rerun?: boolean;
}

/** `replay JOURNAL`: folds a journal again, calling nobody; `--rerun` gives its answers to an authority and compares. */
export async function replay({ args, options }: { args: string[]; options: Record<string, unknown> }, io: Io): Promise<number> {
  const given = options as unknown as Options;
  const [name = ''] = args;
  const set = settings(given, io);
  const stop = (why: Refused, code: number = exit.usage) => {
    sayRefused(io, why, set.ok ? set.value.language : 'vi', given.json);
    return code;
  };
  if (!set.ok) return stop(set.refused);
  const text = await readText(resolve(io.cwd, name), name, JOURNAL_LIMIT);
  if (!text.ok) return stop(text.refused);
  const read = readJournal(text.value, name);
  if (!read.ok) return stop(read.refused);
  const entries = read.value.entries.slice(0, given.until === undefined ? undefined : Number(given.until));
  const journal = { ...read.value, entries };
  show(journal, set.value, given, io);
  if (!given.rerun) return exit.done;
  const differs = await again(journal, io);
  return differs ? stop(differs, exit.refused) : exit.done;
}

/** Tells a journal entry by entry, and where it leaves off. */
function show({ header, entries }: Journal, set: Settings, given: Options, io: Io): void {
  let state = start(flow, header.device, header.now, header.from);
  for (const entry of entries) {
    if (given.json) io.stdout.write(`${JSON.stringify(entry)}\n`);
    else for (const line of entryLines(entry, state, header.citizen.fullName, set, io)) io.stdout.write(`${line}\n`);
    state = advance(flow, state, entry);
  }
  if (given.json) io.stdout.write(`${JSON.stringify({ screen: state.at ?? null, account: state.known.account ?? null })}\n`);
}

/** Walks the journal's answers through a fresh world in memory. */
async function again({ header, entries }: Journal, io: Io): Promise<Refused | undefined> {
  const people = await sampleCitizens();
  if (!people.ok) return people.refused;
  const random = header.seed === null ? systemRandom : seededRandom(header.seed);
  const known = [...people.value, header.citizen];
  const opened = await openWorld(
    { path: ':memory:', now: header.now, random, rules: rulesOf(header.rules), people: known, folder: io.cwd },
    defaultNow,
  );
  if (!opened.ok) return opened.refused;
  const world = opened.value;
  try {
    const number = await world.identity.world.nextSession();
    if (!number.ok) return number.refused;
    const from = start(flow, header.device, header.now, header.from);
    return await rerun(flow, world.scene(number.value, header.citizen), from, persona(header.citizen, header.files), entries);
  } finally {
    await world.close();
  }
}
