/** Where a refusal comes from, and so how a test must cause it. */
export type Origin = 'screen' | 'device' | 'authority' | 'card' | 'program';
export type Severity = 'error' | 'warning' | 'info';

/** What one language says of a refusal: what is seen, why, and the way out. */
export interface Wording<P> {
  readonly title: string;
  cause(params: P): string;
  remedy(params: P): string;
}

export interface Definition<P> {
  readonly origin: Origin;
  /** As a finding about a card: what it means for the reading. An error unless said otherwise. */
  readonly severity?: Severity;
  /** As an answer of the authority over HTTP (RFC 9457). */
  readonly status?: number;
  readonly vi: Wording<P>;
  readonly en: Wording<P>;
}

/** One entry of the catalogue; its code is the name it stands under, and permanent. */
export const define = <P = Record<never, never>>(definition: Definition<P>): Definition<P> => definition;
