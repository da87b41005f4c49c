import { z } from 'zod';
import { untilDue } from '../flow/deviate.js';
import type { Answer } from '../flow/entry.js';
import { spelledOut } from '../flow/own-answer.js';
import type { Persona } from '../flow/persona.js';
import type { Field, Flow } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import { ok, type Refused, type Result, refused } from '../refusals/index.js';
import { type Locate, type Path, shownPath } from './issues.js';
import { unknownInAnswer } from './names.js';
import type { Steered } from './play.js';
import { acts, answerTo, named, readWait } from './schema.js';
import { readYaml } from './yaml.js';

type Said = string | Readonly<Record<string, string>>;
const file = named(z.union([answerTo, z.array(answerTo)], { error: 'answer' }));

/** Who answers from a file, as far as it goes. */
export interface Answering {
  /** The file's next answer to a screen; undefined where it has none left. */
  answer(state: State, me: Persona): Steered | undefined;
}

/**
 * Reads a file of answers: under each screen's name its fields, `do` for another action, `wait`, or `back`, `cancel`, `leave`; a list where the
 * screen comes up again. `own` in a secret field stands for the citizen's own secret, `earlier` for the code by SMS before the newest.
 */
export function answering(flow: Flow, source: string, name: string): Result<Answering> {
  const read = readYaml(source, name, file);
  if (!read.ok) return read;
  const rest = new Map<string, Said[]>();
  for (const [screen, said] of Object.entries(read.value.value)) {
    const many = Array.isArray(said);
    const answers: readonly Said[] = many ? said : [said];
    for (const [n, answer] of answers.entries()) {
      const wrong = wrongIn(flow, screen, answer, many ? [screen, n] : [screen], read.value.locate);
      if (wrong) return { ok: false, refused: wrong };
    }
    rest.set(screen, answers.flatMap(waitFirst));
  }
  return ok({
    answer(state, me) {
      const next = rest.get(state.at!)?.shift();
      return next === undefined ? undefined : { answer: given(flow, next, state, me), own: false };
    },
  });
}

/** A wait and an answer in one entry are two answers. */
function waitFirst(said: Said): Said[] {
  if (typeof said === 'string' || said.wait === undefined) return [said];
  const { wait, ...rest } = said;
  return Object.keys(rest).length > 0 ? [{ wait }, rest] : [{ wait }];
}

function wrongIn(flow: Flow, at: string, said: Said, path: Path, locate: Locate): Refused | undefined {
  const { do: action, wait, ...fields } = typeof said === 'string' ? ({} as Record<string, string>) : said;
  if (wait !== undefined && readWait(wait) === undefined) {
    return refused('SCRIPT_VALUE_WRONG', { ...locate([...path, 'wait']), path: shownPath([...path, 'wait']), expected: 'wait' });
  }
  const where = { locate, screen: { path: [], key: at }, action: [...path, 'do'], fields: path };
  return unknownInAnswer(flow, { at, do: action, fields: Object.keys(fields) }, where);
}

function given(flow: Flow, said: Said, state: State, me: Persona): Answer {
  if (typeof said === 'string') return acts[said as keyof typeof acts];
  const { do: action = Object.keys(flow[state.at!]!.actions)[0]!, wait, ...typed } = said;
  if (wait !== undefined) {
    const length = readWait(wait)!;
    return { wait: length === 'due' ? untilDue(state, me.now) : length };
  }
  return { do: action, ...(Object.keys(typed).length > 0 && { values: spelledOut(flow, state.at!, typed, me) }) };
}

/** What a screen does that needs nobody: it waits, or goes on with what stands in its fields already; undefined where one must be asked. */
export function unasked(flow: Flow, state: State, me: Persona): Answer | undefined {
  const screen = flow[state.at!]!;
  const [first] = Object.values(screen.actions);
  const fields: Field<unknown>[] = Object.values(first!.ask ?? {});
  const stands = (field: Field<unknown>) => {
    const text = field.initial?.(state.known) ?? '';
    return (text !== '' || field.kind !== 'file') && field.parse(text).ok;
  };
  const standing = fields.every(stands);
  return standing ? (screen.own?.(me, state) ?? {}) : undefined;
}
