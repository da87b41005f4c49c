import { resolve } from 'node:path';
import { persona } from '../flow/persona.js';
import { flow } from '../flow/process.js';
import { advance, start } from '../flow/state.js';
import { rulesOf } from '../identity/rules/profile.js';
import type { Journal } from '../journal/journal.js';
import { handOf } from '../journal/journal-goal.js';
import { rerun } from '../journal/rerun.js';
import { type Refused, refused } from '../refusals/index.js';
import { seededRandom, systemRandom } from '../world.js';
import type { Given } from './call.js';
import { exit, type Io } from './io.js';
import { readJournalFile } from './journal-file.js';
import { pathOutside } from './journal-paths.js';
import { sampleCitizens } from './people.js';
import { entryLines } from './progress.js';
import { type CommonOptions, defaultNow, type Settings } from './settings.js';
import { openWorld } from './world.js';

interface Options extends CommonOptions {
  readonly until?: string;
  readonly rerun?: boolean;
}

/** `replay JOURNAL`: folds a journal again, calling nobody; `--rerun` gives its answers to an authority and compares. */
export async function replay({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const given = options as unknown as Options;
  const [name = ''] = args;
  const read = await readJournalFile(resolve(io.cwd, name), name);
  if (!read.ok) return stop(read.refused);
  if (given.until !== undefined && !/^\d{1,9}$/.test(given.until)) {
    return stop(refused('VALUE_INVALID', { option: '--until', given: given.until, expected: '12' }));
  }
  const entries = read.value.entries.slice(0, given.until === undefined ? undefined : Number(given.until));
  const journal = { ...read.value, entries };
  const outside = given.rerun ? pathOutside(flow, journal, name, io.cwd) : undefined;
  if (outside) return stop(outside);
  const broken = show(journal, set, given, io);
  if (broken !== undefined) return stop(refused('JOURNAL_BROKEN', { file: name, line: broken }));
  if (!given.rerun) return exit.done;
  const differs = await again(journal, io);
  return differs ? stop(differs, exit.refused) : exit.done;
}

/** Tells a journal entry by entry, and where it leaves off; gives the line whose facts no screen can show, if there is one. */
function show({ header, entries }: Journal, set: Settings, given: Options, io: Io): number | undefined {
  let state = start(flow, header.device, header.now, header.from);
  for (const [n, entry] of entries.entries()) {
    const lines = shown(entry, state, header.citizen.fullName, set, io);
    if (!lines) return n + 2;
    for (const line of given.json ? [JSON.stringify(entry)] : lines) io.stdout.write(`${line}\n`);
    state = advance(flow, state, entry);
  }
  if (given.json) io.stdout.write(`${JSON.stringify({ screen: state.at ?? null, account: state.known.account ?? null })}\n`);
  return undefined;
}

/** The lines of an entry; undefined where what the journal says was learned is not what a screen is made for. */
function shown(...entry: Parameters<typeof entryLines>): string[] | undefined {
  try {
    return entryLines(...entry);
  } catch {
    return undefined;
  }
}

/** Walks the journal's answers through a fresh world in memory. */
async function again({ header, entries }: Journal, io: Io): Promise<Refused | undefined> {
  const people = await sampleCitizens();
  if (!people.ok) return people.refused;
  const random = header.seed === null ? systemRandom : seededRandom(header.seed);
  const known = [...people.value, header.citizen];
  const opened = await openWorld(
    { path: ':memory:', now: header.now, random, rules: rulesOf(header.rules, header.own), people: known, folder: io.cwd },
    defaultNow,
  );
  if (!opened.ok) return opened.refused;
  const world = opened.value;
  try {
    const number = await world.identity.world.nextSession();
    if (!number.ok) return number.refused;
    const from = start(flow, header.device, header.now, header.from);
    return await rerun(
      flow,
      world.scene(number.value, header.citizen, header.failures),
      from,
      persona(header.citizen, handOf(header, world.offices)),
      entries,
      header.seed !== null,
    );
  } finally {
    await world.close();
  }
}
