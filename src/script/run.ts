import type { Device } from '../device/device.js';
import type { Entry } from '../flow/entry.js';
import type { Failure } from '../flow/network.js';
import { type Persona, persona } from '../flow/persona.js';
import { beginning, flow } from '../flow/process.js';
import { type State, start } from '../flow/state.js';
import { NotReached } from '../identity/http/not-reached.js';
import type { Citizen } from '../identity/rules/citizen.js';
import { type OwnRules, type RulesAt, type RulesChoice, rulesOf } from '../identity/rules/profile.js';
import { ok, type Refused, type Result, wording } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import type { Language } from '../text/index.js';
import { type DeviceTemplate, deviceFor } from './devices.js';
import { loadScenario, type ReadScenario } from './load.js';
import type { Offices } from './offices.js';
import { play, type Scene } from './play.js';
import type { Scenario, ScenarioDeviation } from './scenario.js';
import { disappointment, steeringBy } from './verdict.js';
import { words } from './words.js';

/** What scenarios are played in: opened for each one anew, and closed behind it. */
export interface PlayWorld {
  /** What the nth session meets, from 1. */
  scene(n: number, citizen: Citizen, failures: readonly Failure[]): Scene;
  readonly offices: Offices;
  close(): Promise<void>;
}

/** A scenario as it was played: who walked from where, and every answer with what came of it. */
export interface Played {
  readonly me: Persona;
  readonly from: State;
  /** Simulated milliseconds at the beginning. */
  readonly now: number;
  readonly seed: string;
  readonly rules: RulesChoice;
  /** What the scenario set beside the decree, if anything. */
  readonly own: OwnRules | null;
  readonly failures: readonly Failure[];
  readonly entries: readonly Entry[];
}

/** What the world of a scenario is opened with; `rules` follow from the choice and what the scenario set. */
export interface OpenedWith {
  readonly seed: string;
  readonly now: number | null;
  readonly rules: RulesAt;
  readonly choice: RulesChoice;
  readonly own: OwnRules | null;
}

/** All that a runner reaches beyond the scenarios themselves. */
export interface Stage {
  readonly read: ReadScenario;
  readonly citizens: readonly Citizen[];
  readonly devices: Readonly<Record<string, DeviceTemplate>>;
  readonly language: Language;
  /** The rules of scenarios that name none. */
  readonly rules: RulesChoice;
  /** A new world; `now` null: when every world begins. */
  open(options: OpenedWith): Promise<Result<PlayWorld>>;
  /** Told of what was played, for whoever writes it down; not of the scenarios that only come before. */
  played?(file: string, played: Played): Promise<void>;
  /** Real milliseconds, from anywhere. */
  elapsed(): number;
}

/** How one scenario did; `failure` says why it failed or was skipped. */
export interface Case {
  readonly file: string;
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** Real milliseconds. */
  readonly ms: number;
  readonly failure: string | null;
}
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly cases: readonly Case[];
}

/** Runs scenario files one after the other, each in a world of its own, and tells of each as soon as it is done. */
export async function runScenarios(files: readonly string[], stage: Stage, onCase: (done: Case) => void = () => {}): Promise<Report> {
  const cases: Case[] = [];
  for (const file of files) {
    const began = stage.elapsed();
    const verdict = await runScenario(file, stage);
    cases.push({ file, ...verdict, ms: Math.round(stage.elapsed() - began) });
    onCase(cases.at(-1)!);
  }
  const count = (wanted: Case['status']) => cases.filter(({ status }) => status === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), cases };
}

type Verdict = Pick<Case, 'title' | 'status' | 'failure'>;

async function runScenario(file: string, stage: Stage): Promise<Verdict> {
  const loaded = await loadScenario(file, stage.read);
  if (!loaded.ok) return { title: file, status: 'failed', failure: sentence(loaded.refused, stage.language) };
  const scenario = loaded.value.at(-1)!;
  const { title, seed, now, failures } = scenario;
  const rules = scenario.rules ?? stage.rules;
  const own = ownOf(scenario);
  const world = await stage.open({ seed, now, rules: rulesOf(rules, own ?? undefined), choice: rules, own });
  if (!world.ok) {
    // Nothing was tried that could have failed.
    const status = world.refused.code === 'API_NO_SIMULATOR' ? 'skipped' : 'failed';
    return { title, status, failure: sentence(world.refused, stage.language) };
  }
  try {
    const { failure, played } = await playAll(loaded.value, world.value, stage);
    if (played) await stage.played?.(file, { ...played, seed, rules, own, failures });
    return { title, status: failure === undefined ? 'passed' : 'failed', failure: failure ?? null };
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    return { title, status: 'failed', failure: sentence(error.refused, stage.language) };
  } finally {
    await world.value.close();
  }
}

const ownOf = ({ easyPasscode }: Scenario): OwnRules | null => easyPasscode && { easyPasscode };

/** Plays scenarios in one world; a handset is as the ones before left it. What went wrong first, if anything. */
async function playAll(scenarios: readonly Scenario[], world: PlayWorld, stage: Stage): Promise<Outcome> {
  const handsets = new Map<string, Device>();
  let last: Outcome = {};
  for (const [n, scenario] of scenarios.entries()) {
    const cast = castOf(scenario, stage, handsets);
    last = cast.ok
      ? await playOne(scenario, cast.value, world, n + 1, stage, handsets)
      : { failure: sentence(cast.refused, stage.language) };
    const before = n < scenarios.length - 1;
    if (last.failure !== undefined && before) return { failure: words[stage.language].before(scenario.title, last.failure) };
  }
  return last;
}

interface Outcome {
  readonly failure?: string;
  readonly played?: Omit<Played, 'seed' | 'rules' | 'own' | 'failures'>;
}

interface Cast {
  readonly citizen: Citizen;
  readonly device: Device;
}

function castOf({ citizen: id, device: named }: Scenario, { citizens, devices }: Stage, handsets: Map<string, Device>): Result<Cast> {
  const citizen = citizens.find((one) => one.id === id);
  if (!citizen)
    return noSuch(
      'citizen',
      id,
      citizens.map((one) => one.id),
    );
  const name = named ?? Object.keys(devices)[0]!;
  const template = Object.hasOwn(devices, name) ? devices[name] : undefined;
  if (!template) return noSuch('device', name, Object.keys(devices));
  const device = deviceFor(template, citizen);
  const used = handsets.get(name);
  return ok({ citizen, device: used ? { ...used, sim: device.sim } : device });
}

async function playOne(
  scenario: Scenario,
  { citizen, device }: Cast,
  world: PlayWorld,
  n: number,
  { language, rules: usual }: Stage,
  handsets: Map<string, Device>,
): Promise<Outcome> {
  const scene = world.scene(n, citizen, scenario.failures);
  const now = scene.clock.now();
  const rules = scenario.rules ?? usual;
  const from = start(flow, device, now, scenario.from ?? beginning(scenario.level));
  const office = world.offices.offices.find(({ id }) => id === scenario.office) ?? null;
  const { officers } = world.offices;
  const me = persona(citizen, {
    ...scenario.hand,
    goal: scenario.level,
    office,
    officers,
    rules: rulesOf(rules, ownOf(scenario) ?? undefined),
  });
  const entries: Entry[] = [];
  const { steering, unused } = steeringBy(
    flow,
    scenario.deviate.map((one) => inHand(one, citizen)),
    language,
  );
  const ending = await play(flow, scene, from, me, steering, (entry) => void entries.push(entry));
  handsets.set(device.name, ending.state.device);
  const failure = disappointment(ending, unused(), scenario.expect, citizen.personalId, language);
  return { played: { me, from, now, entries }, ...(failure !== undefined && { failure }) };
}

/** A SIM that is `own` is the citizen's. */
const inHand = (deviation: ScenarioDeviation, { phone }: Citizen): ScenarioDeviation =>
  deviation.device?.sim === 'own' ? { ...deviation, device: { ...deviation.device, sim: phone } } : deviation;

function sentence(why: Refused, language: Language): string {
  const { title, cause, remedy } = wording(why, language);
  return `${why.code} · ${title}: ${cause} ${remedy}`;
}
