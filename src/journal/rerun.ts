import type { Answer, Entry, Outcome } from '../flow/entry.js';
import { secretOf } from '../flow/own-answer.js';
import type { Persona } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import { chosen, type State } from '../flow/state.js';
import { type Refused, refused } from '../refusals/index.js';
import { play, type Scene } from '../script/play.js';

/** A secret that is none of the citizen's: of the same form, and never the same as his. */
function someoneElses(own: string | undefined, kind: string): string {
  if (kind === 'digits') return (own ?? '000000').replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));
  return kind === 'password' ? `Khac@${own?.length ?? 0}Abc9` : 'khác';
}

/** A recorded answer with its secrets put back: the citizen's own, an earlier code, another's, or something malformed. */
function restored(flow: Flow, { screen, answer }: Entry, me: Persona): Answer {
  if (!('values' in answer) || !answer.values) return answer;
  const form = chosen(flow[screen]!, answer)?.action.ask ?? {};
  const put = (name: string, value: string) => {
    const field = Object.entries(form).find(([known]) => known === name)?.[1];
    if (!field?.secret) return value;
    if (value === 'own' || value === 'earlier') return secretOf(flow, screen, name, me, value) ?? '';
    return value === 'malformed' ? '?' : someoneElses(secretOf(flow, screen, name, me), field.kind);
  };
  const locked = (name: string) => Object.entries(form).some(([known, field]) => known === name && field.locked);
  const values = Object.entries(answer.values).filter(([name]) => !locked(name));
  return { ...answer, values: Object.fromEntries(values.map(([name, value]) => [name, put(name, value)])) };
}

/** An outcome in a word: the refusal, or where it led. */
const inShort = (outcome: Outcome): string =>
  'refused' in outcome ? outcome.refused.code : 'to' in outcome ? `→ ${outcome.to}` : Object.keys(outcome)[0]!;

/** Gives a journal's answers to an authority once more; the first outcome that is another one is told. */
export async function rerun(flow: Flow, scene: Scene, from: State, me: Persona, entries: readonly Entry[]): Promise<Refused | undefined> {
  let state = from;
  let at = 0;
  let differs: Refused | undefined;
  while (at < entries.length && !differs && state.at !== undefined) {
    const begun = at;
    const ending = await play(
      flow,
      scene,
      state,
      me,
      {
        watched: true,
        answer(now, persona) {
          const next = entries[at];
          if (!next || differs) return undefined;
          // A journal that was interrupted shows a secret being learned anew: so does this walk, begun again from here.
          if (next.screen !== now.at && at > begun) return undefined;
          return { answer: restored(flow, next, persona), own: false };
        },
      },
      ({ outcome, screen }) => {
        const recorded = entries[at]!;
        const [then, now] = [inShort(recorded.outcome), inShort(outcome)];
        if (then !== now || recorded.screen !== screen) {
          differs = refused('RERUN_DIFFERS', { entry: at + 1, screen: recorded.screen, recorded: then, now });
        }
        at++;
      },
    );
    state = ending.state;
    if (at === begun) break;
  }
  return differs;
}
