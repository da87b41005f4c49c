import { homedir } from 'node:os';
import { join } from 'node:path';
import { type RulesChoice, rulesChoices } from '../identity/rules/profile.js';
import { ok, type Result, refuse } from '../refusals/index.js';
import { depthOf } from '../terminal/graphics.js';
import type { Depth } from '../terminal/image.js';
import type { Language } from '../text/index.js';
import { dayOf, instant, readDay } from '../text/time.js';
import { type Random, seededRandom, systemRandom } from '../world.js';
import type { Io } from './io.js';

/** What every command takes, as given. */
export interface CommonOptions {
  readonly data?: string;
  readonly rules?: string;
  readonly seed?: string;
  readonly now?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly color?: boolean;
  readonly input?: boolean;
  readonly quiet?: boolean;
}

/** What it means. */
export interface Settings {
  readonly language: Language;
  /** The folder of a lasting world, `:memory:`, or null: a fresh world, kept for `resume`. */
  readonly data: string | null;
  /** `by-date` unless one decree's were asked for. */
  readonly rules: RulesChoice;
  readonly seed: string | null;
  readonly random: Random;
  /** Simulated milliseconds; null where none was asked for. */
  readonly now: number | null;
  readonly colour: boolean;
  /** How many bits of colour there are, 1 where none is wanted. */
  readonly depth: Depth;
  readonly plain: boolean;
  /** May a person be asked? */
  readonly interactive: boolean;
}

/** The seed's time, 10/05/2023 08:00 in Vietnam: when every command starts unless told otherwise. */
export const defaultNow = instant('2023-05-10', 8);

/** `today`, a day, or a day and time of Vietnam, in milliseconds. */
export function readNow(text: string, io: Io): number | undefined {
  if (text === 'today') return instant(dayOf(io.now()), 8);
  const [, date, hours, minutes] = /^(\S+?)(?:[T ](\d\d):(\d\d))?$/.exec(text.trim()) ?? [];
  const day = date === undefined ? undefined : readDay(date);
  if (!day || Number(hours ?? 8) > 23 || Number(minutes ?? 0) > 59) return undefined;
  return instant(day, Number(hours ?? 8) + Number(minutes ?? 0) / 60);
}

export function settings(options: CommonOptions, io: Io): Result<Settings, 'VALUE_INVALID'> {
  const wrong = (option: string, given: string, expected: string) => refuse('VALUE_INVALID', { option, given, expected });
  const language = options.lang ?? 'vi';
  if (language !== 'vi' && language !== 'en') return wrong('--lang', language, 'vi, en');
  const rules = rulesChoices.find((choice) => choice === (options.rules ?? 'by-date'));
  if (!rules) return wrong('--rules', options.rules!, rulesChoices.join(', '));
  const now = options.now === undefined ? null : readNow(options.now, io);
  if (now === undefined) return wrong('--now', options.now!, '2023-05-10, "2023-05-10 08:00", today');
  // Where programs are run by a program, nobody looks on: no repainting there either.
  const dumb = io.env.TERM === 'dumb' || (io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false');
  const colour = options.color !== false && !io.env.NO_COLOR && !dumb && io.stdout.isTTY === true && depthOf(io.env) > 1;
  return ok({
    language,
    data: options.data ?? null,
    rules,
    seed: options.seed ?? null,
    random: options.seed === undefined ? systemRandom : seededRandom(options.seed),
    now,
    colour,
    depth: colour ? depthOf(io.env) : 1,
    plain: options.plain === true || dumb,
    interactive: options.input !== false && io.stdin.isTTY === true && io.stdout.isTTY === true,
  });
}

/** Where sessions are kept: the system's folder for a program's data. */
export function home({ env }: Io): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'vneid-sim');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'vneid-sim');
  return join(env.HOME ?? homedir(), '.local', 'share', 'vneid-sim');
}
