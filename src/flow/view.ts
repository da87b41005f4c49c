import type { Happening } from '../identity/api-services.js';
import type { Definition, Severity } from '../refusals/define.js';
import { type Code, catalogue, type Refused, wording } from '../refusals/index.js';
import { sayHappening } from '../text/happenings.js';
import { type FieldName, fieldLabel, type Language, optionLabel, texts } from '../text/index.js';
import { shownTime } from '../text/time.js';
import type { Received } from './entry.js';
import type { Facts } from './facts.js';
import type { Actor, Field, Flow, Form, Screen } from './screen.js';
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
  /** Whose screen it is; told where two people stand at the desk. */
  readonly actor: Actor;
  readonly role?: string;
  /** Who holds which handset: `Nguyễn Văn An · Android 14 · 4G`; or which officer sits at the workstation. */
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

type Shown = Readonly<Record<string, unknown>>;
interface Words {
  readonly title: string | ((shown: Shown) => string);
  text(shown: Shown): string;
  readonly help: string;
  readonly do: Readonly<Record<string, string>>;
}
const words = (language: Language, screen: string): Words => {
  const { level1, level2 } = texts[language];
  return (level1[screen as keyof typeof level1] ?? level2[screen as keyof typeof level2]) as unknown as Words;
};

/** A screen's title, which may depend on what it shows. */
const titleOf = ({ title }: Words, shown: Shown) => (typeof title === 'string' ? title : title(shown));

/** In another language the app's own label stands beside ours, as it is on the real button; an officer's workstation is no part of the app. */
const label = (language: Language, screen: string, action: string, actor: Actor) => {
  const app = words('vi', screen).do[action]!;
  if (actor === 'officer') return words(language, screen).do[action]!;
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
    options: (field.options?.(state.device, state.known) ?? []).map((value) => ({ value, label: optionLabel(language, value) })),
    value: field.initial?.(state.known) ?? '',
  }));
}

/** What fell due, in words. */
export const happenedViews = (happened: readonly Happening[], language: Language): View['happened'] =>
  happened.map((happening) => ({ time: shownTime(happening.at), text: sayHappening(happening, language) }));

/** The citizen with his handset, or the officer at his workstation: his number, once he has signed in. */
const holderOf = (actor: Actor, { known }: State, name: string, handset: readonly string[]): readonly string[] =>
  actor === 'officer' ? [known.officer?.name ?? '', known.officer?.id ?? ''] : [name, ...handset];

/** A screen's title behind the role of whoever sits before it: `Cán bộ · Đối chiếu thông tin`. */
export const titled = ({ role, title }: Pick<View, 'role' | 'title'>): string => (role === undefined ? title : `${role} · ${title}`);

/** The screen a state stands on, in one language; `name` is whose registration it is. */
export function view(flow: Flow, state: State, now: number, name: string, language: Language): View {
  const at = state.at!;
  const screen: Screen = flow[at]!;
  const { device } = state;
  const { screen: say, banner } = texts[language];
  const shown = screen.shows?.(state.known as Facts, device) ?? {};
  const actor = screen.actor ?? 'citizen';
  // Only at the office there is somebody else.
  const role = screen.step.of === 11 ? say.roles[actor] : undefined;
  const network = [device.online ? say.online : say.offline, ...(device.signal ? [] : [say.noSignal])];
  return {
    screen: at,
    banner,
    time: shownTime(now),
    step: screen.step.between ? say.between : say.step(screen.step.n, screen.step.of),
    n: screen.step.n,
    of: screen.step.of,
    title: titleOf(words(language, at), shown),
    actor,
    ...(role !== undefined && { role }),
    holder: holderOf(actor, state, name, [`${device.system} ${device.version}`, ...network])
      .filter(Boolean)
      .join(' · '),
    text: words(language, at).text(shown).split('\n'),
    help: words(language, at).help,
    actions: Object.entries(screen.actions).map(([action, { ask }]) => ({
      name: action,
      label: label(language, at, action, actor),
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
