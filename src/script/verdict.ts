import { deviating } from '../flow/deviate.js';
import type { Entry } from '../flow/entry.js';
import type { Flow } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import type { Language } from '../text/index.js';
import type { Ending, Steering } from './play.js';
import type { Expectation, ScenarioDeviation } from './scenario.js';
import { words } from './words.js';

/** The codes that an entry's outcome told: its refusal, then its notices. */
export const codesIn = ({ outcome }: Entry): string[] => [
  ...('refused' in outcome ? [outcome.refused.code] : []),
  ...('notices' in outcome ? (outcome.notices ?? []).map(({ code }) => code) : []),
];

/** A scenario's deviations as who answers, with what is wrong said in a language. */
export function steeringBy(flow: Flow, deviations: readonly ScenarioDeviation[], language: Language) {
  const steered = deviating(flow, deviations);
  let current: ScenarioDeviation | undefined;
  const steering: Steering = {
    answer(state, me) {
      const [next] = steered.unused;
      const given = steered.answer(state, me);
      current = steered.unused[0] === next ? undefined : next;
      return given;
    },
    check(entry) {
      if (steered.check(entry) === undefined || !current?.expect) return undefined;
      return words[language].outcome(current.expect, current.at, codesIn(entry).join(', ') || words[language].nothing);
    },
  };
  return { steering, unused: () => steered.unused };
}

/** What is wrong with how a scenario ended, if anything. */
export function disappointment(
  ending: Ending,
  unused: readonly ScenarioDeviation[],
  expect: Expectation,
  personalId: string,
  language: Language,
): string | undefined {
  const say = words[language];
  const { state } = ending;
  const at = state.at ?? 'end';
  if (ending.how === 'unexpected') return ending.failure;
  if (ending.how === 'too-long' || ending.how === 'unanswered') return say.tooLong(at);
  if (ending.how === 'refused' && ending.refused.code !== expect.refused) return say.refused(ending.refused.code, at);
  if (ending.how !== 'refused' && expect.refused !== undefined) return say.notRefused(expect.refused, at);
  if (unused[0]) return say.unused(unused[0].at, unused.length);
  const is = atEnd(state, personalId);
  const wrong = (Object.keys(is) as (keyof typeof is)[]).find(
    (what) => expect[what] !== undefined && String(expect[what]) !== String(is[what]),
  );
  return wrong && say.differs(wrong, String(expect[wrong]) || say.nothing, String(is[wrong]) || say.nothing);
}

/** What the handset knows at the end. */
const atEnd = ({ at, device, known }: State, personalId: string) => ({
  level: known.account?.level ?? 0,
  device: device.account === personalId ? 'active' : 'inactive',
  at: at ?? 'end',
  correction: known.account?.correction ?? known.correction ?? [],
});
