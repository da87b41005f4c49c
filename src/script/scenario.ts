import type { DeviceChange } from '../device/device.js';
import type { Deviation } from '../flow/deviate.js';
import { level1 } from '../flow/level1/index.js';
import type { Failure } from '../flow/network.js';
import type { Field, Flow } from '../flow/screen.js';
import type { Differing } from '../identity/api.js';
import type { EasyPasscode, RulesChoice } from '../identity/rules/profile.js';
import { catalogue, ok, type Refused, type Result, refused } from '../refusals/index.js';
import type { Language } from '../text/index.js';
import type { Locate, Path } from './issues.js';
import { unknownInAnswer, unknownName } from './names.js';
import { pathInside } from './paths.js';
import { type ScenarioFile, scenarioFile } from './scenario-schema.js';
import { readYaml } from './yaml.js';

/** Where a run leaves the citizen's own path; a SIM may be `own`: whoever holds the handset's. */
export type ScenarioDeviation = Omit<Deviation, 'device'> & { readonly device?: DeviceChange };

/** A walk to be played: who, with what in hand, where it leaves the happy path and how it ends. Paths are as `pathInside` gives them. */
export interface Scenario {
  readonly file: string;
  readonly title: string;
  readonly description: string | null;
  readonly citizen: string;
  /** Null: the first of the handsets. */
  readonly device: string | null;
  readonly seed: string;
  /** When the world begins, in simulated milliseconds; null: when every world does. */
  readonly now: number | null;
  /** Null: those of each day. */
  readonly rules: RulesChoice | null;
  readonly easyPasscode: EasyPasscode | null;
  readonly language: Language;
  /** Scenario files played first, in the same world. */
  readonly before: readonly string[];
  readonly failures: readonly Failure[];
  readonly hand: { readonly qr?: string; readonly nfc?: string; readonly portrait?: string };
  readonly from: string | null;
  readonly deviate: readonly ScenarioDeviation[];
  readonly expect: Expectation;
}

/** How a scenario ends; what it does not say is not looked at. */
export interface Expectation {
  readonly level?: number;
  readonly device?: 'active' | 'inactive';
  /** The screen it ends on, or `end`. */
  readonly at?: string;
  /** The refusal that the citizen's own answer meets for the second time. */
  readonly refused?: string;
  readonly correction?: readonly Differing[];
}

/** The same chance for every scenario that asks for no other. */
const usualSeed = 'vneid-sim';
const flow: Flow = level1;

/** Reads a scenario; names nobody knows and paths that lead elsewhere are refused with their line. */
export function parseScenario(source: string, file: string): Result<Scenario> {
  const read = readYaml(source, file, scenarioFile);
  if (!read.ok) return read;
  const { value, locate } = read.value;
  const wrong = wrongName(value, locate) ?? wrongPath(value, file, locate);
  return wrong ? { ok: false, refused: wrong } : ok(asScenario(value, file));
}

function asScenario(said: ScenarioFile, file: string): Scenario {
  const { title, description, citizen, device, seed, now, rules, easyPasscode, lang, before, failures, from, deviate, expect } = said;
  const inside = (path: string) => pathInside(file, path)!;
  const hand = Object.entries({ qr: said.qr, nfc: said.nfc, portrait: said.portrait }).filter(([, path]) => path !== undefined);
  return {
    file,
    title,
    description: description ?? null,
    citizen,
    device: device ?? null,
    seed: seed ?? usualSeed,
    now: now ?? null,
    rules: rules ?? null,
    easyPasscode: easyPasscode ?? null,
    language: lang ?? 'vi',
    before: (before ?? []).map(inside),
    failures: failures ?? [],
    hand: Object.fromEntries(hand.map(([what, path]) => [what, path === '' ? '' : inside(path!)])),
    from: from ?? null,
    deviate: (deviate ?? []).map((one) => (one.answer ? { ...one, answer: withFiles(one.at, one.answer, inside) } : one)),
    expect: expect ?? {},
  };
}

const fieldsOf = (at: string): Readonly<Record<string, Field<unknown>>> =>
  Object.assign({}, ...Object.values(flow[at]?.actions ?? {}).map(({ ask }) => ask ?? {}));
const fileNames = (at: string, answer: Readonly<Record<string, string>>) =>
  Object.keys(answer).filter((field) => fieldsOf(at)[field]?.kind === 'file' && answer[field] !== '');

function withFiles(at: string, answer: Readonly<Record<string, string>>, inside: (path: string) => string): Record<string, string> {
  const files = fileNames(at, answer);
  return { ...answer, ...Object.fromEntries(files.map((field) => [field, inside(answer[field]!)])) };
}

function wrongName(said: ScenarioFile, locate: Locate): Refused | undefined {
  const screens = Object.keys(flow);
  const codes = Object.keys(catalogue);
  for (const [n, { at, do: action, answer, expect }] of (said.deviate ?? []).entries()) {
    const path: Path = ['deviate', n];
    const where = { locate, screen: { path: [...path, 'at'] }, action: [...path, 'do'], fields: [...path, 'answer'] };
    const wrong = unknownInAnswer(flow, { at, do: action, fields: Object.keys(answer ?? {}) }, where);
    if (wrong) return wrong;
    const code = expect === undefined ? undefined : unknownName('code', expect, codes, { locate, path: [...path, 'expect'] });
    if (code) return code;
  }
  const { at, refused: ending } = said.expect ?? {};
  return (
    (said.from === undefined ? undefined : unknownName('screen', said.from, screens, { locate, path: ['from'] })) ??
    (at === undefined ? undefined : unknownName('screen', at, [...screens, 'end'], { locate, path: ['expect', 'at'] })) ??
    (ending === undefined ? undefined : unknownName('code', ending, codes, { locate, path: ['expect', 'refused'] }))
  );
}

function wrongPath(said: ScenarioFile, file: string, locate: Locate): Refused | undefined {
  const named: [Path, string][] = (said.before ?? []).map((path, n) => [['before', n], path]);
  for (const what of ['qr', 'nfc', 'portrait'] as const) if (said[what]) named.push([[what], said[what]]);
  for (const [n, { at, answer = {} }] of (said.deviate ?? []).entries()) {
    for (const field of fileNames(at, answer)) named.push([['deviate', n, 'answer', field], answer[field]!]);
  }
  const outside = named.find(([, path]) => pathInside(file, path) === undefined);
  return outside && refused('PATH_OUTSIDE', { ...locate(outside[0]), path: outside[1] });
}
