import type { Answer, Entry, Outcome } from '../flow/entry.js';
import { secretOf } from '../flow/own-answer.js';
import type { Persona } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import { chosen, type State } from '../flow/state.js';
import { type Refused, refused } from '../refusals/index.js';
import { play, type Scene } from '../script/play.js';
import { typedSecret } from './typed-secrets.js';

/** A recorded answer with its secrets put back: the citizen's own, an earlier code, another's, or something malformed. */
function restored(flow: Flow, entry: Entry, me: Persona, drawn: ReadonlyMap<string, string>): Answer {
  const { screen, answer } = entry;
  if (!('values' in answer) || !answer.values) return answer;
  const form = chosen(flow[screen]!, answer)?.action.ask ?? {};
  const put = (name: string, value: string) => {
    const field = Object.entries(form).find(([known]) => known === name)?.[1];
    if (!field?.secret) return drawn.get(value) ?? value;
    if (value === 'own' || value === 'earlier') return secretOf(flow, screen, name, me, value) ?? '';
    return typedSecret(entry, name, field, value, secretOf(flow, screen, name, me), me);
  };
  const locked = (name: string) => Object.entries(form).some(([known, field]) => known === name && field.locked);
  const values = Object.entries(answer.values).filter(([name]) => !locked(name));
  return { ...answer, values: Object.fromEntries(values.map(([name, value]) => [name, put(name, value)])) };
}

/** The number on the slip that an outcome gave, which is typed later: another authority draws another one. */
const slipIn = ({ outcome }: Entry): string | undefined => ('learned' in outcome ? outcome.learned?.slip?.slip : undefined);

/** An outcome in a word: the refusal, or where it led. */
const inShort = (outcome: Outcome): string =>
  'refused' in outcome ? outcome.refused.code : 'to' in outcome ? `→ ${outcome.to}` : Object.keys(outcome)[0]!;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Names that the authority draws, and that a person was replaced (in a journal the stand-in is typed): not what is compared. */
const comparable = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value), (name, part) => {
    if (name === 'standIn') return undefined;
    if (typeof part === 'string' && /^[a-z]{3}_[\w-]{20}$/.test(part)) return '…';
    if (name !== 'notices') return part;
    const others = (part as readonly Refused[]).filter(({ code }) => code !== 'STAND_IN_USED');
    return others.length > 0 ? others : undefined;
  });

/** The first place in which two values differ, with both as JSON. */
function difference(one: Json | undefined, other: Json | undefined, at = ''): [string, string] | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined;
  const names = [one, other].flatMap((part) => (part && typeof part === 'object' ? Object.keys(part) : []));
  if (!(one && other && typeof one === 'object' && typeof other === 'object')) {
    return [`${at} = ${JSON.stringify(one) ?? '–'}`, `${at} = ${JSON.stringify(other) ?? '–'}`];
  }
  const inside = (part: object, name: string) => (part as Readonly<Record<string, Json>>)[name];
  for (const name of new Set(names)) {
    const found = difference(inside(one, name), inside(other, name), at === '' ? name : `${at}.${name}`);
    if (found) return found;
  }
  return undefined;
}

/** In what a recorded entry and the one of now differ; without a seed only where they led, what was told and when. */
function differing(then: Entry, now: Entry, seeded: boolean): [string, string] | undefined {
  const [short, shortly] = [inShort(then.outcome), inShort(now.outcome)];
  if (short !== shortly || then.screen !== now.screen) return [short, then.screen === now.screen ? shortly : `${now.screen} ${shortly}`];
  // Journals from before there was a timeline tell nothing of what fell due.
  const part = ({ outcome, time, arrived, happened }: Entry) =>
    seeded ? { outcome, time, arrived, ...(then.happened && { happened }) } : { time };
  return difference(comparable(part(then)), comparable(part(now)));
}

/** Gives a journal's answers to an authority once more; the first outcome that is another one is told. */
export async function rerun(
  flow: Flow,
  scene: Scene,
  from: State,
  me: Persona,
  entries: readonly Entry[],
  seeded: boolean,
): Promise<Refused | undefined> {
  let state = from;
  let at = 0;
  let differs: Refused | undefined;
  const drawn = new Map<string, string>();
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
          return { answer: restored(flow, next, persona, drawn), own: false };
        },
      },
      (entry) => {
        const recorded = entries[at]!;
        const [slip, another] = [slipIn(recorded), slipIn(entry)];
        if (slip !== undefined && another !== undefined) drawn.set(slip, another);
        const found = differing(recorded, entry, seeded);
        if (found) differs = refused('RERUN_DIFFERS', { entry: at + 1, screen: recorded.screen, recorded: found[0], now: found[1] });
        at++;
      },
    );
    state = ending.state;
    if (at === begun) break;
  }
  const left = entries[at];
  if (!differs && left) return refused('RERUN_DIFFERS', { entry: at + 1, screen: left.screen, recorded: inShort(left.outcome), now: '–' });
  return differs;
}
