import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { takeChip, takeQr } from '../card/taken.js';
import { type Failure, failing, failingDesk } from '../flow/network.js';
import type { Cards, FingerprintReader, Portraits } from '../flow/outside.js';
import { type Guard, guard, isMadeUp } from '../flow/stand-ins.js';
import { NotReached } from '../identity/http/not-reached.js';
import { type LocalIdentity, openLocalIdentity } from '../identity/local.js';
import type { Citizen, RegisterEntry } from '../identity/rules/citizen.js';
import type { Rules, RulesAt } from '../identity/rules/profile.js';
import { type Code, ok, type Refusal, type Refused, type Result, refuse } from '../refusals/index.js';
import type { Offices } from '../script/offices.js';
import type { Scene } from '../script/play.js';
import { type Clock, manualClock, type Random, seededRandom } from '../world.js';
import { locate, packageRoot } from './files.js';
import { sampleOffices } from './people.js';
import { codesIn } from './save-code.js';

/** An authority as a walk meets it, wherever it is: with the simulation's side, and its line failing as planned. */
export interface Met extends Pick<LocalIdentity, 'api' | 'desk' | 'sms' | 'timeline' | 'world' | 'close'> {
  failing(failures: readonly Failure[]): Pick<LocalIdentity, 'api' | 'desk'>;
  /** The whole store as text, of one inside this process. */
  dump?(): string;
}

/** Opens an authority for a world: its people are those of the register who are made up. */
export type Meet = (
  place: Pick<WorldOptions, 'path' | 'random' | 'rules'> & {
    readonly clock: Clock;
    readonly offices: Offices;
    readonly register: readonly RegisterEntry[];
  },
) => Promise<Result<Met>>;

export interface WorldOptions {
  /** The world's file, or `:memory:`. */
  readonly path: string;
  /** Where the authority is; absent: inside this process. */
  readonly meet?: Meet;
  readonly now: number | null;
  readonly random: Random;
  readonly rules: Rules | RulesAt;
  readonly people: readonly Citizen[];
  /** Where relative paths of pictures and dumps begin. */
  readonly folder: string;
  /** Whether a picture that is saved on a screen is written, from that folder on. */
  readonly writes?: boolean;
  /** Turns a path as answered into a file that may be opened, or refuses it. */
  readonly open?: (path: string) => string;
}

/** An authority with its people, its clock and its guard; walks begin in it. */
export interface OpenWorld {
  readonly identity: Met;
  readonly guard: Guard;
  readonly clock: Scene['clock'];
  /** Where dossiers for level 2 are taken, and by whom. */
  readonly offices: Offices;
  /** What a session of this world meets; `number` is its place among the sessions of this world. */
  scene(number: number, citizen: Citizen, failures?: readonly Failure[]): Scene;
  close(): Promise<void>;
}

/** An authority inside this process. */
const meetLocal: Meet = async ({ offices, ...options }) => {
  const opened = await openLocalIdentity({ ...options, ...offices });
  if (!opened.ok) return opened;
  const { api, desk } = opened.value;
  return ok({ ...opened.value, failing: (failures) => ({ api: failing(api, failures), desk: failingDesk(desk, failures) }) });
};

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Opens a world of its own or one that lasts; a lasting one goes on at its latest moment unless told otherwise. */
export async function openWorld(options: WorldOptions, defaultNow: number): Promise<Result<OpenWorld>> {
  try {
    return await open(options, defaultNow);
  } catch (error) {
    if (error instanceof NotReached) return { ok: false, refused: error.refused };
    throw error;
  }
}

async function open(options: WorldOptions, defaultNow: number): Promise<Result<OpenWorld>> {
  const clock = manualClock(options.now ?? defaultNow);
  const madeUp = options.people.filter(isMadeUp);
  const offices = await sampleOffices();
  if (!offices.ok) return offices;
  const { meet = meetLocal, path, random, rules } = options;
  const opened = await meet({ path, random, rules, clock, offices: offices.value, register: madeUp.map(({ register }) => register) });
  if (!opened.ok) return opened;
  const identity = opened.value;
  const moment = await identity.world.moment();
  if (options.now === null && moment > clock.now()) clock.advance(moment - clock.now());
  const secret = hex(identity.world.standInSecret);
  const guarding = guard(seededRandom(secret), options.people);
  if (madeUp.length < options.people.length) {
    const known = await identity.world.know(options.people.map((one) => guarding.citizen(one).citizen.register));
    if (!known.ok) return known;
  }
  const trusted = [new Uint8Array(await readFile(join(packageRoot, 'samples', 'keys', 'test-csca.cert.pem')))];
  const found = options.open ?? ((path: string) => locate(path, options.folder));
  const cards: Cards = {
    readQr: async (file) => asNamed(await takeQr(found(file)), file),
    readChip: async (file) => asNamed(await takeChip(found(file), trusted, clock.now()), file),
  };
  return ok<OpenWorld>({
    identity,
    clock,
    offices: offices.value,
    guard: guarding,
    scene(number, citizen, failures = []) {
      const keys = seededRandom(`${secret} ${number}`);
      return {
        ...identity.failing(failures),
        cards,
        portraits: portraitsOf(citizen, found),
        fingerprints: fingerprintsOf(citizen, found),
        codes: codesIn(options.writes ? options.folder : null),
        clock,
        holidays: (typeof options.rules === 'function' ? options.rules(clock.now()) : options.rules).holidays,
        guard: guarding,
        key: (n, contents) => hex(keys.bytes('call', `${n} ${contents}`, 16)),
        sms: identity.sms.sentTo,
        happened: identity.timeline.happened,
      };
    },
    close: identity.close,
  });
}

/** Why a world that lasts cannot go on at a time it has already left behind; null where it can. */
export async function backwards(now: number | null, { world }: Pick<Met, 'world'>): Promise<Refusal<'CLOCK_BACKWARDS'> | null> {
  const moment = await world.moment();
  return now !== null && now < moment ? refuse('CLOCK_BACKWARDS', { now, moment }) : null;
}

/** The front camera: a picture is measured, and shows what the citizen's file says beyond that. */
function portraitsOf(citizen: Citizen, open: (path: string) => string): Portraits {
  return {
    async take(file) {
      const { measurePortrait } = await import('../portrait/measure.js');
      const opened = await bytesOf(file, open);
      if (!opened.ok) return opened;
      const measured = await measurePortrait(opened.value);
      if (!measured.ok) return measured;
      const seen = citizen.faces[basename(file)] ?? (isAnothers(file, citizen) ? 'other-person' : undefined);
      return ok({ measures: measured.value, ...(seen && { seen }) });
    },
  };
}

/** Below this the prints are too faint to compare [set]. */
const LEAST_QUALITY = 30;

/** The fingerprint reader: a template stands in for the fingers, and matches as the citizen's file says. */
function fingerprintsOf(citizen: Citizen, open: (path: string) => string): FingerprintReader {
  return {
    async take(file) {
      const { readFingerprints } = await import('../portrait/fingerprints.js');
      const opened = await bytesOf(file, open);
      if (!opened.ok) return opened;
      const read = readFingerprints(opened.value);
      const digest = createHash('sha256').update(opened.value).digest('hex');
      if (!read || read.quality < LEAST_QUALITY) return ok({ digest, quality: 'unreadable' });
      return ok({ digest, quality: citizen.fingers?.[basename(file)] ?? (isAnothers(file, citizen) ? 'mismatch' : 'good') });
    },
  };
}

/** What a camera or reader is shown, by the name it was given. */
async function bytesOf(file: string, open: (path: string) => string) {
  const { readPictureFile } = await import('../card/qr/file.js');
  return asNamed(await readPictureFile(open(file)), file);
}

/** A sample portrait or fingerprint is of whom its folder is. */
function isAnothers(file: string, { id }: Citizen): boolean {
  const owner = /samples[/\\]cards[/\\]([^/\\]+)[/\\](?:portrait|fingers)/.exec(file)?.[1];
  return owner !== undefined && owner !== id;
}

/** A refusal names a file as it was given, not where it lies on this machine. */
function asNamed<T, C extends Code>(result: Result<T, C>, name: string): Result<T, C> {
  if (result.ok) return result;
  const { code, params } = result.refused;
  if (!('file' in (params as object)) || code === 'CARD_MOVED') return result;
  return { ok: false, refused: { code, params: { ...(params as object), file: name } } as Refused<C> };
}
