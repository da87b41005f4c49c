import type { Language } from '../text/index.js';
import { catalogue } from './catalogue.js';
import type { Definition } from './define.js';

export type { Language };
export { catalogue };
export type Code = keyof typeof catalogue;
export type Params<C extends Code> = (typeof catalogue)[C] extends Definition<infer P> ? P : never;

/** A refusal is data: the code, and what its wording needs to know. */
export type Refused<C extends Code = Code> = { [K in C]: { readonly code: K; readonly params: Params<K> } }[C];
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refusal<C extends Code = Code> = { readonly ok: false; readonly refused: Refused<C> };
export type Result<T, C extends Code = Code> = Ok<T> | Refusal<C>;

export const ok = <const T>(value: T): Ok<T> => ({ ok: true, value });
export const refused = <C extends Code>(code: C, params: Params<C>): Refused<C> => ({ code, params }) as Refused<C>;
export const refuse = <C extends Code>(code: C, params: Params<C>): Refusal<C> => ({ ok: false, refused: refused(code, params) });

/** The title, cause and remedy of a refusal in one language. */
export function wording({ code, params }: Refused, language: Language): { title: string; cause: string; remedy: string } {
  const words = (catalogue[code] as Definition<unknown>)[language];
  return { title: words.title, cause: words.cause(params), remedy: words.remedy(params) };
}
