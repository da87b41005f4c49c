import { type Answer, type Entry, refusalIn } from '../flow/entry.js';
import { secretOf } from '../flow/own-answer.js';
import { type Persona, withInbox } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import { advance, type State } from '../flow/state.js';
import { type World, walk } from '../flow/walk.js';
import type { Message } from '../identity/api.js';
import type { Refused } from '../refusals/index.js';

/** A world but for who answers. */
export type Scene = Omit<World, 'answer' | 'whose'>;

/** An answer; `own`: the citizen gave it of his own accord. */
export interface Steered {
  readonly answer: Answer;
  readonly own: boolean;
}

/** Who answers a played walk: the citizen himself, a file, a scenario's deviations. */
export interface Steering {
  /** Undefined: nobody knows what to answer here. */
  answer(state: State, me: Persona, inbox: readonly Message[]): Promise<Steered | undefined> | Steered | undefined;
  /** What is wrong with an outcome, if anything was expected of it. */
  check?(entry: Entry): string | undefined;
  /** Somebody sits before it: it may go on for as long as he likes. */
  readonly watched?: boolean;
}

/** How a played walk ended; every one does. */
export type Ending = { readonly state: State } & (
  | { readonly how: 'end' | 'left' | 'too-long' }
  | { readonly how: 'refused'; readonly refused: Refused }
  | { readonly how: 'unanswered'; readonly screen: string }
  | { readonly how: 'unexpected'; readonly failure: string }
);

/** After so many answers a run that nobody watches is going in circles. */
const MOST_ANSWERS = 500;

/**
 * Plays a walk. Unwatched it always ends: at the flow's end, on leaving, when the citizen's own answer meets the same
 * refusal twice on one screen, when nobody knows an answer, when an outcome is not the expected one, or after 500 answers.
 */
export async function play(
  flow: Flow,
  scene: Scene,
  from: State,
  me: Persona,
  steering: Steering,
  onEntry: (entry: Entry, before: State) => void | Promise<void> = () => {},
): Promise<Ending> {
  let own = false;
  let unanswered: string | undefined;
  let state = from;
  const met = new Set<string>();
  const now = (inbox: readonly Message[]) => withInbox(me, inbox, scene.clock.now(), state.known);
  const world: World = {
    ...scene,
    whose: (screen, field, inbox) => (text) =>
      (['own', 'earlier'] as const).find((whose) => text !== '' && secretOf(flow, screen, field, now(inbox), whose) === text),
    async answer(at, inbox) {
      const given = await steering.answer(at, now(inbox), inbox);
      unanswered = given ? undefined : at.at;
      own = given?.own ?? false;
      return given?.answer ?? { leave: true };
    },
  };
  const entries = walk(flow, world, from);
  for (let count = 0; steering.watched || count < MOST_ANSWERS; count++) {
    const next = await entries.next();
    if (next.done) return { how: next.value.left ? 'left' : 'end', state: next.value };
    if (unanswered !== undefined) return { how: 'unanswered', screen: unanswered, state };
    const entry = next.value;
    const refused = refusalIn(entry.outcome);
    if (refused?.code === 'STORE_UNWRITABLE') return { how: 'refused', refused, state };
    await onEntry(entry, state);
    state = advance(flow, state, entry);
    const failure = steering.check?.(entry);
    if (failure !== undefined) return { how: 'unexpected', failure, state };
    // Between two answers that nobody was asked for, the one who watches may have put it right.
    if (!own && steering.watched) met.clear();
    if (!refused || !own) continue;
    const where = `${entry.screen} ${refused.code}`;
    if (met.has(where)) return { how: 'refused', refused, state };
    met.add(where);
  }
  return { how: 'too-long', state };
}
