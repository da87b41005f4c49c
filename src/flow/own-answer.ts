import type { Answer } from './entry.js';
import type { Persona } from './persona.js';
import type { Field, Flow } from './screen.js';
import type { State } from './state.js';

/** What the citizen puts into a field: what already stands there, else what he knows. */
const fill = (field: Field<unknown>, state: State, me: Persona): string => field.initial?.(state.known) ?? field.own?.(me) ?? '';

/** The citizen's own answer on a screen: the happy path follows from who someone is. */
export function ownAnswer(flow: Flow, state: State, me: Persona, act?: string): Answer {
  const screen = flow[state.at!]!;
  const own = act ? { do: act } : (screen.own?.(me, state.known) ?? { do: Object.keys(screen.actions)[0]! });
  if ('wait' in own) return own;
  const fields = Object.entries(screen.actions[own.do]?.ask ?? {}).filter(([, field]) => !field.locked);
  return {
    do: own.do,
    ...(fields.length > 0 && { values: Object.fromEntries(fields.map(([name, field]) => [name, fill(field, state, me)])) }),
  };
}

/** The citizen's own secret for a field of a screen. */
export function ownSecret(flow: Flow, screen: string, name: string, me: Persona): string | undefined {
  const forms = Object.values(flow[screen]!.actions).map((action) => action.ask as Readonly<Record<string, Field<unknown>>> | undefined);
  return forms.find((form) => form?.[name])?.[name]?.own?.(me);
}
