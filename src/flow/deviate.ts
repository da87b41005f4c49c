import type { DeviceChange } from '../device/device.js';
import { type Answer, codesIn, type Entry } from './entry.js';
import { ownAnswer, spelledOut } from './own-answer.js';
import type { Persona } from './persona.js';
import type { Flow } from './screen.js';
import type { State } from './state.js';

/**
 * Where a run leaves the citizen's own path: at a screen, once, after an optional wait, by one answer. Without `do` or `then` it is the
 * screen's first action, filled in as the citizen would: a code that has expired is typed all the same. `expect` names the refusal or
 * notice that must follow.
 */
export interface Deviation {
  readonly at: string;
  readonly wait?: number | 'due';
  readonly do?: string;
  readonly answer?: Readonly<Record<string, string>>;
  readonly device?: DeviceChange;
  readonly then?: 'back' | 'cancel' | 'leave';
  readonly expect?: string;
}

/** The end of the legal time: of the dossier for level 2 where there is one. */
export const dueAt = ({ known: { slip, level2Status, status, dueAt } }: State): number | undefined =>
  level2Status?.dueAt ?? slip?.dueAt ?? status?.dueAt ?? dueAt;

/** How long until the end of the application's legal time. */
export const untilDue = (state: State, now: number) => Math.max(1, (dueAt(state) ?? now) - now);

/** The citizen's own answers but for the deviations, which must come up in their order; `missed` holds outcomes against `expect`. */
export function deviating(flow: Flow, deviations: readonly Deviation[]) {
  const rest = [...deviations];
  let waited = false;
  let current: Deviation | undefined;
  return {
    /** The next answer, and whether the citizen gave it of his own accord. */
    answer(state: State, me: Persona): { answer: Answer; own: boolean } {
      const next = rest[0];
      current = undefined;
      if (!next || next.at !== state.at) return { answer: ownAnswer(flow, state, me), own: true };
      if (next.wait !== undefined && !waited) {
        waited = true;
        return { answer: { wait: next.wait === 'due' ? untilDue(state, me.now) : next.wait }, own: false };
      }
      rest.shift();
      waited = false;
      current = next;
      return { answer: deviation(flow, next, state, me), own: false };
    },
    /** What an outcome should have told and did not, where a deviation named it. */
    missed(entry: Entry): { at: string; wanted: string; got: readonly string[] } | undefined {
      if (current?.expect === undefined) return undefined;
      const got = codesIn(entry);
      return got.includes(current.expect) ? undefined : { at: current.at, wanted: current.expect, got };
    },
    get unused(): readonly Deviation[] {
      return rest;
    },
  };
}

function deviation(flow: Flow, next: Deviation, state: State, me: Persona): Answer {
  if (next.then === 'back') return { back: true };
  if (next.then === 'cancel') return { cancel: true };
  if (next.then === 'leave') return { leave: true };
  if (next.device) return { device: next.device };
  const own = ownAnswer(flow, state, me, next.do ?? Object.keys(flow[state.at!]!.actions)[0]);
  return next.answer && 'do' in own ? { ...own, values: { ...own.values, ...spelledOut(flow, state.at!, next.answer, me) } } : own;
}
