import { deviating } from '../flow/deviate.js';
import type { Flow } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import type { Language } from '../text/index.js';
import type { Ending, Steering } from './play.js';
import type { Expectation, ScenarioDeviation } from './scenario.js';
import { words } from './words.js';

/** A scenario's deviations as who answers, with what is wrong said in a language. */
export function steeringBy(flow: Flow, deviations: readonly ScenarioDeviation[], language: Language) {
  const steered = deviating(flow, deviations);
  const steering: Steering = {
    answer: steered.answer,
    check(entry) {
      const missed = steered.missed(entry);
      return missed && words[language].outcome(missed.wanted, missed.at, missed.got.join(', ') || words[language].nothing);
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
