import type { Device } from '../device/device.js';
import type { Misfit, Outage } from '../identity/api-outages.js';
import type { Code, Refused, Result } from '../refusals/index.js';
import type { FieldName } from '../text/index.js';
import type { Fact, Facts, Held, Secret } from './facts.js';
import type { CardFault, Outside } from './outside.js';
import type { Persona } from './persona.js';
import type { Personal } from './stand-ins.js';

export type Known = Partial<Facts>;

/** One question of a form. Its label is the text of its name. */
export interface Field<V = string> {
  readonly kind: 'text' | 'digits' | 'password' | 'choice' | 'tick' | 'file';
  /** Never recorded: an entry says only whose secret it was. */
  readonly secret?: boolean;
  /** Digits: how many. */
  readonly length?: number;
  /** Shown but not to be changed here. */
  readonly locked?: boolean;
  /** Personal data: what the guard looks at, and replaces where it may be a real person's. */
  readonly personal?: Personal;
  /** Choices, by value. */
  options?(device: Device, known: Known): readonly string[];
  /** What stands in the field before anyone types: read from the card, typed before. */
  initial?(known: Known): string | undefined;
  /** The own answer of whoever's screen it is, where it is not what already stands in the field. */
  own?(me: Persona, known: Known): string | undefined;
  parse(text: string): Result<V>;
}
export type Form = { readonly [N in FieldName]?: Field<unknown> };
type Values<F extends Form> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** Where an action led, what was learned and kept, what the next screen must say. */
export interface Went<To extends string = string, L extends Fact = Fact, H extends Secret = Secret> {
  readonly to: To;
  readonly learned?: Partial<Pick<Facts, L>>;
  readonly held?: Partial<Pick<Held, H>>;
  readonly notices?: readonly Refused[];
  readonly device?: Partial<Device>;
}
/** What may come of every action, and stays where it was. */
type Anywhere = Outage | Misfit | CardFault;
type Settled<W, C extends Code> = Result<W, C | Anywhere> | Promise<Result<W, C | Anywhere>>;

interface Spec<F extends Form, N extends Fact, U extends Secret, L extends Fact, K extends Secret, To extends string, C extends Code> {
  readonly ask?: F;
  readonly needs?: readonly N[];
  readonly uses?: readonly U[];
  readonly learns?: readonly L[];
  readonly keeps?: readonly K[];
  readonly to: readonly To[];
  /** Each refusal that can come, and where it leads. An outage or a file that cannot be read may come anywhere and always stays. */
  readonly refuses?: { readonly [P in C]: 'stay' | (string & {}) };
  /** Done for good (an SMS is out, a dossier handed in): going back stops here. */
  readonly barrier?: boolean;
  settle(
    values: Values<F>,
    known: Readonly<Pick<Facts, NoInfer<N>> & Pick<Held, NoInfer<U>>>,
    outside: Outside,
  ): Settled<Went<NoInfer<To>, NoInfer<L>, NoInfer<K>>, NoInfer<C>>;
}

export interface Action {
  readonly ask?: Form;
  readonly needs?: readonly Fact[];
  readonly uses?: readonly Secret[];
  readonly learns?: readonly Fact[];
  readonly keeps?: readonly Secret[];
  readonly to: readonly string[];
  readonly refuses?: { readonly [P in Code]?: string };
  readonly barrier?: boolean;
  settle(values: Readonly<Record<string, unknown>>, known: Facts & Held, outside: Outside): Settled<Went, Code>;
}

/** Declares an action: an undeclared need, secret, place, fact or refusal does not compile. */
export const action = <
  F extends Form,
  const To extends string,
  N extends Fact = never,
  U extends Secret = never,
  L extends Fact = never,
  K extends Secret = never,
  C extends Code = never,
>(
  spec: Spec<F, N, U, L, K, To, C>,
): Action => spec as unknown as Action;

/** An action that only leads on. */
export const leads = <const To extends string>(to: To): Action => action({ to: [to], settle: () => ({ ok: true, value: { to } }) });

/** Who sits before a screen. */
export const actors = ['citizen', 'officer'] as const;
export type Actor = (typeof actors)[number];

export interface Screen {
  /** `between`: no step of its own but the wait after it. */
  readonly step: { readonly n: number; readonly of: number; readonly between?: boolean };
  /** Where cancelling leads from this screen and all after it, up to the next such screen. */
  readonly home?: boolean;
  /** The citizen unless said otherwise. */
  readonly actor?: Actor;
  readonly needs?: readonly Fact[];
  /** What its text may name: values ready to be shown. */
  shows?(known: Facts, device: Device): Readonly<Record<string, unknown>>;
  /** What the citizen does here of his own accord, where it is not the first action: a wait, another action. */
  own?(me: Persona, standing: Standing): Own | undefined;
  /** The first action is the one that a bare answer means. */
  readonly actions: Readonly<Record<string, Action>>;
}
export type Own = { readonly do: string } | { readonly wait: number };

/** What the citizen sees of where he stands. */
export interface Standing {
  readonly known: Known;
  readonly device: Device;
  readonly refused?: Refused;
  readonly notices: readonly Refused[];
}

interface ScreenSpec<N extends Fact, S extends Readonly<Record<string, unknown>>, A extends Readonly<Record<string, Action>>> {
  readonly step: Screen['step'];
  readonly home?: boolean;
  readonly actor?: Actor;
  readonly needs?: readonly N[];
  readonly shows?: (known: Pick<Facts, NoInfer<N>>, device: Device) => S;
  readonly own?: (me: Persona, standing: Standing) => Own | undefined;
  readonly actions: A;
}

/** Declares a screen: it shows only facts that it needs. */
export const screen = <
  const A extends Readonly<Record<string, Action>>,
  N extends Fact = never,
  S extends Readonly<Record<string, unknown>> = Record<never, never>,
>(
  spec: ScreenSpec<N, S, A>,
): ScreenSpec<N, S, A> => spec;

/** Screens by their permanent names; the first is where a registration begins. */
export type Flow = Readonly<Record<string, Screen>>;

type ShownBy<S> = S extends { readonly shows?: (known: never, device: Device) => infer V } ? V : Record<never, never>;

/** What a language must say of a flow: of each screen its title, text and help, and a label for each action. */
export type Spoken<F> = {
  readonly [S in keyof F]: {
    readonly title: string | ((shown: ShownBy<F[S]>) => string);
    text(shown: ShownBy<F[S]>): string;
    readonly help: string;
    readonly do: F[S] extends { readonly actions: infer A } ? { readonly [N in keyof A]: string } : never;
  };
};
