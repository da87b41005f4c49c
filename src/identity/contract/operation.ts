import type { z } from 'zod';
import type { Code } from '../../refusals/index.js';
import type { Misfit, Outage } from '../api-outages.js';

/** Whose call it is, by the token in `Authorization: Bearer`: nobody's, of whoever has just confirmed an OTP, a citizen's who is logged in, an officer's. */
export type Caller = 'anyone' | 'ticket' | 'session' | 'desk';

/** Read: changes nothing. Once: changes something, once for a key. Counted: every call counts, as a try of a passcode does. */
export type Effect = 'read' | 'once' | 'counted';

/** How an argument of the port travels; `no-key`: an idempotency key that the operation does not heed. */
export type Way = 'key' | 'no-key' | 'bearer' | 'body' | `body.${string}` | `path.${string}` | `query.${string}`;

/** An operation of the authority over HTTP. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  /** From the root of the API; a part in braces is an opaque id, and no path or query ever holds personal data. */
  readonly path: `/v1/${string}`;
  readonly caller: Caller;
  readonly effect: Effect;
  /** The arguments of the port, in its order. */
  readonly takes: readonly Way[];
  readonly body?: z.ZodType<object>;
  readonly answer: z.ZodType<object>;
  /** What it may refuse, beside what any call may meet. */
  readonly refuses: readonly Code[];
  /** Whether the answer carries an `ETag`, so that whoever looks again may be told that nothing has changed. */
  readonly etag?: true;
  /** One line for whoever reads the description. */
  readonly says: { readonly vi: string; readonly en: string };
}

/** Keeps the words of an operation as they are, for the compiler to hold them against the port. */
export const operation = <
  const P extends `/v1/${string}`,
  const T extends readonly Way[],
  const R extends readonly Code[],
  A extends z.ZodType<object>,
  B extends z.ZodType<object> = z.ZodType<Record<never, never>>,
>(
  described: Omit<Operation, 'path' | 'takes' | 'refuses' | 'answer' | 'body'> & {
    readonly path: P;
    readonly takes: T;
    readonly refuses: R;
    readonly answer: A;
    readonly body?: B;
  },
) => described;

/** The first field of a body that is not as its schema has it, by its place; never its value. */
export const fieldOf = ({ issues }: z.ZodError): string => issues[0]!.path.join('.') || 'body';

type Call = (...given: never[]) => Promise<unknown>;

/** A type with nothing of how it was written: no `readonly`, no intersections. */
export type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
type Alike<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Carried<W, B> = W extends 'body' ? B : W extends `body.${infer F}` ? (F extends keyof B ? B[F] : never) : string;
type Given<T extends readonly Way[], B> = { -readonly [I in keyof T]: Carried<T[I], B> };
type BodyOf<O> = O extends { readonly body?: z.ZodType<infer B> } ? B : never;

type Settled<F extends Call> = Awaited<ReturnType<F>>;
type ValueOf<F extends Call> = Extract<Settled<F>, { ok: true }> extends { value: infer V } ? V : never;
/** What a call of the port may refuse, beside what any call may meet. */
export type CodesOf<F extends Call> = Exclude<
  Extract<Settled<F>, { ok: false }> extends { refused: { code: infer C } } ? C : never,
  Outage | Misfit
>;

/** What of an operation differs from its call of the port, with both sides, for the compiler to show. */
export type Differs<F, O> = F extends Call
  ? O extends Operation
    ? (Alike<Plain<Parameters<F>>, Plain<Given<O['takes'], BodyOf<O>>>> extends true
        ? Record<never, never>
        : { readonly argumentsDiffer: { readonly port: Plain<Parameters<F>>; readonly table: Plain<Given<O['takes'], BodyOf<O>>> } }) &
        (Alike<Plain<ValueOf<F>>, Plain<z.output<O['answer']>>> extends true
          ? Record<never, never>
          : { readonly answerDiffers: { readonly port: Plain<ValueOf<F>>; readonly table: Plain<z.output<O['answer']>> } }) &
        ([CodesOf<F>] extends [O['refuses'][number]]
          ? [O['refuses'][number]] extends [CodesOf<F>]
            ? Record<never, never>
            : { readonly neverRefused: Exclude<O['refuses'][number], CodesOf<F>> }
          : { readonly refusalMissing: Exclude<CodesOf<F>, O['refuses'][number]> })
    : { readonly operationMissing: true }
  : { readonly notInThePort: true };

/** Takes a table only where it has every operation of a port and no other, each as the port has it. */
export const heldAgainst =
  <Port extends object>() =>
  <T extends Readonly<Record<string, Operation>>>(
    table: T & { readonly [K in keyof Port | keyof T]: Differs<K extends keyof Port ? Port[K] : never, K extends keyof T ? T[K] : never> },
  ): T =>
    table;
