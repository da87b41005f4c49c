import { type Code, type Refusal, type Refused, refuse } from '../../refusals/index.js';
import { paramsOf } from '../contract/params.js';

const partsOf = (body: unknown) =>
  (typeof body === 'object' && body !== null ? body : {}) as {
    readonly code?: unknown;
    readonly params?: unknown;
    readonly title?: unknown;
  };

/** The refusal that a server answered with, where its code is one of `codes` and it tells what that code should. */
export function knownProblem<C extends Code>(body: unknown, codes: readonly C[]): Refusal<C> | undefined {
  const { code, params } = partsOf(body);
  const known = codes.find((one) => one === code);
  const read = known && paramsOf(known).safeParse(params ?? {});
  return known && read?.success ? { ok: false, refused: { code: known, params: read.data } as Refused<C> } : undefined;
}

/** A refusal that is not known here, in its server's own words, cut short. */
export function unknownProblem(status: number, body: unknown): Refusal<'API_REFUSED'> {
  const { code, title } = partsOf(body);
  const word = (text: unknown) => (typeof text === 'string' ? text.slice(0, 200) : '');
  return refuse('API_REFUSED', { status, code: word(code), title: word(title) });
}
