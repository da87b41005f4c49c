import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Device } from '../device/device.js';
import { type Persona, persona } from '../flow/persona.js';
import { beginning, flow, type Goal } from '../flow/process.js';
import { isMadeUp, standInName } from '../flow/stand-ins.js';
import { type State, start } from '../flow/state.js';
import type { HttpOptions } from '../identity/http.js';
import type { Citizen } from '../identity/rules/citizen.js';
import type { Office } from '../identity/rules/office.js';
import type { Brought, Paper } from '../identity/rules/papers.js';
import { type OwnRules, rulesOf } from '../identity/rules/profile.js';
import { type Header, type Journal, line } from '../journal/journal.js';
import { flowOf, handOf } from '../journal/journal-goal.js';
import { hold } from '../journal/lock.js';
import { beginJournal, beginSession, continueSession, keptIn, prune, type Recorder } from '../journal/sessions.js';
import { ok, type Refused, type Result, refuse, refused } from '../refusals/index.js';
import type { Scene } from '../script/play.js';
import { seededRandom } from '../world.js';
import { writing } from './files.js';
import type { Io } from './io.js';
import { endOf, resumable, sessionsOf } from './resumable.js';
import { defaultNow, home, type Settings } from './settings.js';
import { backwards, type OpenWorld, openWorld } from './world.js';
import { type WorldThere, worldElsewhere } from './world-elsewhere.js';

/** A registration on its way: who walks in which world, where he stands, and where it is written down. */
export interface Session {
  readonly name: string;
  readonly header: Header;
  readonly me: Persona;
  readonly scene: Scene;
  readonly state: State;
  readonly notices: readonly Refused[];
  readonly recorders: readonly Recorder[];
  readonly world: OpenWorld;
  close(): Promise<void>;
}

const KEPT = 10;
const MEMORY = ':memory:';

const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);

export interface NewSession {
  readonly citizen: Citizen;
  readonly people: readonly Citizen[];
  readonly device: Device;
  readonly files: Partial<Pick<Persona, 'qr' | 'nfc' | 'portrait' | 'fingerprints'>>;
  readonly goal: Goal;
  /** The office asked for; null: the citizen's own choice. */
  readonly office: Office | null;
  /** The papers asked for; absent: all that the citizen has. */
  readonly papers?: Readonly<Partial<Record<Paper, Brought>>>;
  readonly record: string | null;
  /** What was set beside the decree; null: nothing. */
  readonly own: OwnRules | null;
  /** The API where the world is made; null: it is inside this process. */
  readonly api: HttpOptions | null;
}
type Opened = Result<Session>;

/** A folder that was not there before: two registrations may begin in the same second. */
const newFolder = (parent: string, name: string) =>
  writing(async () => {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    for (let n = 1; ; n++) {
      const folder = join(parent, n === 1 ? name : `${name}-${n}`);
      const made = await mkdir(folder, { mode: 0o700 }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
          return false;
        },
      );
      if (made) return folder;
    }
  });

/** Begins a registration in a fresh world, the lasting one of `--data`, or one in memory. */
export async function begin(settings: Settings, io: Io, wanted: NewSession): Promise<Opened> {
  const inMemory = settings.data === MEMORY;
  const base = settings.data ?? home(io);
  if (wanted.record && existsSync(wanted.record)) return refuse('FILE_EXISTS', { file: wanted.record });
  const made =
    inMemory || settings.data !== null
      ? ok('')
      : await newFolder(sessionsOf(base), `${stamp(io.now())}-${isMadeUp(wanted.citizen) ? wanted.citizen.id : standInName}`);
  if (!made.ok) return made;
  const fresh = made.value;
  const path = inMemory ? MEMORY : join(settings.data === null ? fresh : base, 'world.sqlite');
  const place = {
    ...settings,
    rules: rulesOf(settings.rules, wanted.own ?? undefined),
    path,
    people: wanted.people,
    folder: io.cwd,
    writes: true,
  };
  const elsewhere = wanted.api && (await worldElsewhere(place, wanted.api, settings, wanted));
  const opened = elsewhere ?? (await openWorld(place, defaultNow));
  if (!opened.ok) {
    if (fresh) await rm(fresh, { recursive: true, force: true });
    return opened;
  }
  const world: WorldThere = opened.value;
  const late = await backwards(settings.now, world.identity);
  const number = late ?? (await world.identity.world.nextSession());
  if (!number.ok) {
    await world.close();
    return number;
  }

  const { citizen, replaced } = world.guard.citizen(wanted.citizen);
  const sim = wanted.device.sim === wanted.citizen.phone ? citizen.phone : wanted.device.sim;
  const device = { ...wanted.device, sim };
  const { qr, nfc, portrait, fingerprints } = persona(citizen, wanted.files);
  const now = world.clock.now();
  const from = beginning(wanted.goal);
  const header: Header = {
    journal: 1,
    flow: flowOf(wanted.goal),
    citizen,
    files: { qr, nfc, portrait, fingerprints },
    device,
    now,
    from,
    rules: settings.rules,
    ...(wanted.own && { own: wanted.own }),
    seed: settings.seed,
    ...(wanted.goal !== '1' && { office: wanted.office?.id ?? null, ...(wanted.papers && { papers: wanted.papers }) }),
  };
  const folder = settings.data === null ? fresh : join(sessionsOf(base), `${String(number.value).padStart(6, '0')}-${citizen.id}`);
  const recorders: Recorder[] = [];
  const written = await writing(async () => {
    if (!inMemory)
      recorders.push(await beginSession(folder, { number: number.value, ...(world.elsewhere && { elsewhere: world.elsewhere }) }, header));
    if (wanted.record) recorders.push(await beginJournal(wanted.record, header));
    if (!inMemory) await prune(sessionsOf(base), KEPT);
  });
  if (!written.ok) {
    await closeAll(recorders, world);
    return written;
  }
  return ok({
    name: basename(folder),
    header,
    me: persona(citizen, handOf(header, world.offices)),
    scene: world.scene(number.value, citizen),
    state: start(flow, device, now, from),
    notices: replaced ? [refused('STAND_IN_USED', {})] : [],
    recorders,
    world,
    close: () => closeAll(recorders, world),
  });
}

async function closeAll(recorders: readonly Recorder[], world: OpenWorld): Promise<void> {
  for (const recorder of recorders) await recorder.close();
  await world.close();
}

/** How many bytes of a journal are whole lines. */
const wholeBytes = ({ header, entries }: Journal) =>
  [header, ...entries].reduce((sum, part) => sum + Buffer.byteLength(line(part as Header)), 0);

/** Goes on with the session that can be resumed; one process alone does. */
export async function resume(
  settings: Settings,
  io: Io,
  wanted: string | undefined,
  people: readonly Citizen[],
  api: HttpOptions | null,
): Promise<Opened> {
  const base = settings.data ?? home(io);
  const session = await resumable(settings, io, wanted);
  if (!session.ok) return session;
  const { name } = session.value;
  const folder = join(sessionsOf(base), name);
  const held = await writing(() => hold(folder));
  if (!held.ok) return held;
  const lock = held.value;
  if (!lock) return refuse('SESSION_IN_USE', { name });
  let opened = false;
  try {
    // Whoever held it before may have gone on since the journal was looked at.
    const again = await resumable(settings, io, name);
    if (!again.ok) return again;
    const { journal } = again.value;
    const { header } = journal;
    const path = join(settings.data === null ? folder : base, 'world.sqlite');
    const { random } = header.seed === null ? settings : { random: seededRandom(header.seed) };
    const moment = journal.entries.at(-1)?.time ?? header.now;
    const rules = rulesOf(header.rules, header.own);
    const everybody = [...people, header.citizen];
    const { elsewhere } = await keptIn(folder);
    // Where to go on is said anew each time: what lies in a folder calls no server.
    if (elsewhere?.url !== api?.url.href) return refuse('SESSION_ELSEWHERE', { api: elsewhere?.url ?? '' });
    const meet = elsewhere && api ? { meet: (await import('./remote.js')).meetAgain(api, elsewhere, moment) } : {};
    const place = { now: moment, path, people: everybody, folder: io.cwd, writes: true, ...meet };
    const world = await openWorld({ ...settings, rules, random, ...place }, defaultNow);
    if (!world.ok) return world;
    const taken = await writing(() => continueSession(folder, lock, wholeBytes(journal)));
    if (!taken.ok) {
      await world.value.close();
      return taken;
    }
    opened = true;
    const { recorder, number } = taken.value;
    return ok({
      name,
      header,
      me: persona(header.citizen, handOf(header, world.value.offices)),
      scene: world.value.scene(number, header.citizen),
      state: endOf(journal),
      notices: [],
      recorders: [recorder],
      world: world.value,
      close: () => closeAll([recorder], world.value),
    });
  } finally {
    if (!opened) await lock.release();
  }
}
