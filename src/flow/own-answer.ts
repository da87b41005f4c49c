import type { Answer } from './entry.js';
import type { Persona } from './persona.js';
import type { Field, Flow } from './screen.js';
import type { State } from './state.js';

/** What the citizen puts into a field: what already stands there, else what he knows. */
const fill = (field: Field<unknown>, state: State, me: Persona): string =>
  field.initial?.(state.known) ?? field.own?.(me, state.known) ?? '';

/** The citizen's own answer on a screen: the happy path follows from who someone is. */
export function ownAnswer(flow: Flow, state: State, me: Persona, act?: string): Answer {
  const screen = flow[state.at!]!;
  const own = act ? { do: act } : (screen.own?.(me, state) ?? { do: Object.keys(screen.actions)[0]! });
  if ('wait' in own) return own;
  const fields = Object.entries(screen.actions[own.do]?.ask ?? {}).filter(([, field]) => !field.locked);
  return {
    do: own.do,
    ...(fields.length > 0 && { values: Object.fromEntries(fields.map(([name, field]) => [name, fill(field, state, me)])) }),
  };
}

/** Whose secret something is: all that is recorded of one, and how a file may name one instead of spelling it. */
export type Whose = 'own' | 'earlier';

const fieldOf = (flow: Flow, screen: string, name: string): Field<unknown> | undefined =>
  Object.values(flow[screen]!.actions)
    .map(({ ask }) => (ask as Readonly<Record<string, Field<unknown>>> | undefined)?.[name])
    .find((field) => field !== undefined);

/** The citizen's own secret for a field of a screen; `earlier`: of the codes by SMS, the one before the newest. */
export function secretOf(flow: Flow, screen: string, name: string, me: Persona, whose: Whose = 'own'): string | undefined {
  const own = fieldOf(flow, screen, name)?.own?.(me, {});
  if (whose === 'own') return own;
  return own !== undefined && own === me.codes[0]?.text ? me.codes[1]?.text : undefined;
}

/** Answers with the secrets that a file names by whose they are: `own`, `earlier`. */
export function spelledOut(flow: Flow, screen: string, values: Readonly<Record<string, string>>, me: Persona): Record<string, string> {
  const spell = (name: string, value: string) =>
    fieldOf(flow, screen, name)?.secret && (value === 'own' || value === 'earlier')
      ? (secretOf(flow, screen, name, me, value) ?? '')
      : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spell(name, value)]));
}
