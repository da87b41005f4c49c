import type { Happening } from '../identity/api-services.js';
import type { Definition, Severity } from '../refusals/define.js';
import { type Code, catalogue, type Refused, wording } from '../refusals/index.js';
import { sayHappening } from '../text/happenings.js';
import { type FieldName, fieldLabel, type Language, optionLabel, texts } from '../text/index.js';
import { shownTime } from '../text/time.js';
import type { Received } from './entry.js';
import type { Facts } from './facts.js';
import type { Field, Flow, Form, Screen } from './screen.js';
import type { State } from './state.js';

/** A screen ready to be drawn: words and values only, no layout. */
export interface View {
  readonly screen: string;
  readonly banner: string;
  readonly time: string;
  /** “Bước 5/12”, and in numbers. */
  readonly step: string;
  readonly n: number;
  readonly of: number;
  readonly title: string;
  /** Who holds which handset: `Nguyễn Văn An · Android 14 · 4G`. */
  readonly holder: string;
  readonly text: readonly string[];
  readonly help: string;
  readonly actions: readonly ActionView[];
  readonly refusal?: Told;
  readonly notices: readonly Told[];
  readonly inbox: readonly Received[];
  /** The file of the portrait that the screen shows; not a stand-in's, for the picture may be of whom he stands in for. */
  readonly picture?: string;
  /** Milliseconds at which what the screen asks for ends. */
  readonly expiresAt?: number;
  /** The text of the QR code that the screen shows; `over`: it has ended, and is greyed out. */
  readonly code?: { readonly text: string; readonly over: boolean };
  /** What fell due since the answer before, in order: when, and what. */
  readonly happened: readonly { readonly time: string; readonly text: string }[];
}
export interface ActionView {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FieldView[];
}
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly kind: Field['kind'];
  readonly secret: boolean;
  readonly locked: boolean;
  readonly length: number | null;
  readonly options: readonly { value: string; label: string }[];
  readonly value: string;
}
export interface Told {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
}

interface Words {
  readonly title: string;
  text(shown: Readonly<Record<string, unknown>>): string;
  readonly help: string;
  readonly do: Readonly<Record<string, string>>;
}
const words = (language: Language, screen: string) =>
  texts[language].level1[screen as keyof (typeof texts)['vi']['level1']] as unknown as Words;

/** In another language the app's own label stands beside ours, as it is on the real button. */
const label = (language: Language, screen: string, action: string) => {
  const app = words('vi', screen).do[action]!;
  return language === 'vi' ? app : `${words(language, screen).do[action]} “${app}”`;
};

export function told(refused: Refused, language: Language): Told {
  const severity = (catalogue[refused.code] as Definition<unknown>).severity ?? 'error';
  return { code: refused.code, severity, ...wording(refused, language) };
}

function fieldViews(form: Form | undefined, state: State, language: Language): FieldView[] {
  return Object.entries(form ?? {}).map(([name, field]) => ({
    name,
    label: fieldLabel(language, name as FieldName),
    kind: field.kind,
    secret: field.secret ?? false,
    locked: field.locked ?? false,
    length: field.length ?? null,
    options: (field.options?.(state.device) ?? []).map((value) => ({ value, label: optionLabel(language, value) })),
    value: field.initial?.(state.known) ?? '',
  }));
}

/** What fell due, in words. */
export const happenedViews = (happened: readonly Happening[], language: Language): View['happened'] =>
  happened.map((happening) => ({ time: shownTime(happening.at), text: sayHappening(happening, language) }));

/** The screen a state stands on, in one language; `name` is whose registration it is. */
export function view(flow: Flow, state: State, now: number, name: string, language: Language): View {
  const at = state.at!;
  const screen: Screen = flow[at]!;
  const { device } = state;
  const { screen: say, banner } = texts[language];
  const shown = screen.shows?.(state.known as Facts, device) ?? {};
  const network = [device.online ? say.online : say.offline, ...(device.signal ? [] : [say.noSignal])];
  return {
    screen: at,
    banner,
    time: shownTime(now),
    step: screen.step.between ? say.between : say.step(screen.step.n, screen.step.of),
    n: screen.step.n,
    of: screen.step.of,
    title: words(language, at).title,
    holder: [name, `${device.system} ${device.version}`, ...network].join(' · '),
    text: words(language, at).text(shown).split('\n'),
    help: words(language, at).help,
    actions: Object.entries(screen.actions).map(([action, { ask }]) => ({
      name: action,
      label: label(language, at, action),
      fields: fieldViews(ask, state, language),
    })),
    ...(state.refused && { refusal: told(state.refused, language) }),
    notices: state.notices.map((notice) => told(notice, language)),
    inbox: state.inbox,
    ...(typeof shown.picture === 'string' && !state.known.standIn && { picture: shown.picture }),
    ...(typeof shown.expiresAt === 'number' && { expiresAt: shown.expiresAt }),
    ...(typeof shown.code === 'string' && { code: { text: shown.code, over: now >= Number(shown.expiresAt) } }),
    happened: happenedViews(state.happened, language),
  };
}
