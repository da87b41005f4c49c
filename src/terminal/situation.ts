import type { Persona } from '../flow/persona.js';
import type { Flow } from '../flow/screen.js';
import type { State } from '../flow/state.js';
import { type FieldView, type Told, type View, view } from '../flow/view.js';
import type { Message } from '../identity/api.js';
import { type Language, texts } from '../text/index.js';
import { isDay, shownDay } from '../text/time.js';
import { acts, changes, type Item, waits } from './acts.js';
import { safe } from './safe.js';

/** All that a screen shows and offers at one moment, in one language, its words made safe for a terminal. */
export interface Situation {
  readonly view: View;
  readonly language: Language;
  readonly now: number;
  /** What stands in each field before anyone types. */
  readonly standing: Readonly<Record<string, Standing>>;
  /** What F1 tells: about the screen, and which secrets the citizen himself has for it. */
  readonly help: readonly string[];
  /** The SIM's messages to show, the newest last, with their codes where they are known. */
  readonly messages: readonly string[];
  /** What the other one did at the desk since the screen before. */
  readonly meanwhile: readonly string[];
  readonly acts: readonly Item[];
  readonly waits: readonly Item[];
  readonly changes: readonly Item[];
}

/** `suggested`: the citizen's own answer, which typing replaces; else it is the form's content, to be corrected. */
export interface Standing {
  readonly text: string;
  readonly suggested: boolean;
}

export interface SituationOptions {
  readonly flow: Flow;
  readonly state: State;
  readonly now: number;
  readonly name: string;
  readonly me: Persona;
  readonly language: Language;
  readonly messages: readonly Message[];
  readonly meanwhile?: readonly string[];
}

/** Looks at a state as a person before the handset does. */
export function situation({ flow, state, now, name, me, language, messages, meanwhile = [] }: SituationOptions): Situation {
  const seen = view(flow, state, now, name, language);
  const forms = Object.values(flow[state.at!]!.actions).map(({ ask }) => ask ?? {});
  const own = (field: string) =>
    forms.find((form) => Object.hasOwn(form, field))?.[field as keyof (typeof forms)[number]]?.own?.(me, state.known);
  const fields = seen.actions.flatMap((action) => action.fields);
  return {
    view: shown(seen),
    language,
    now,
    standing: Object.fromEntries(fields.map((field) => [field.name, standing(field, own(field.name))])),
    help: [seen.help, ...ownSecrets(fields, own, language)],
    messages: messages.map(({ text, code }) => safe(code ? text.replace(/•+/, code) : text)),
    meanwhile: meanwhile.map(safe),
    acts: acts(seen, language),
    waits: waits(state, now, me.rules(now).holidays, language),
    changes: changes(state.device, state.known.phone ?? me.citizen.phone, language),
  };
}

/** A walk that began by itself goes on by hand only for one who can look up what was set; an OTP comes by SMS. */
function ownSecrets(fields: readonly FieldView[], own: (field: string) => string | undefined, language: Language): string[] {
  const secrets = fields.filter(({ secret, name }) => secret && name !== 'code' && !name.startsWith('repeat') && own(name));
  if (secrets.length === 0) return [];
  return [texts[language].screen.ownSecrets(secrets.map(({ label, name }) => `${label} ${own(name)}`).join(', '))];
}

/** Days are written as forms here write them. */
const written = (value: string): string => (isDay(value) ? shownDay(value) : value);

/** A consent is nobody's to suggest, and a secret is typed. */
function standing({ value, secret, kind }: FieldView, own = ''): Standing {
  if (value !== '') return { text: written(value), suggested: false };
  const suggested = !secret && kind !== 'tick' && own !== '';
  return { text: suggested ? written(own) : '', suggested };
}

const saidSafely = (told: Told): Told => ({ ...told, title: safe(told.title), cause: safe(told.cause), remedy: safe(told.remedy) });

/** The view with every word safe; values stay as they are, to be typed on. */
function shown(seen: View): View {
  return {
    ...seen,
    title: safe(seen.title),
    holder: safe(seen.holder),
    text: seen.text.map(safe),
    notices: seen.notices.map(saidSafely),
    ...(seen.refusal && { refusal: saidSafely(seen.refusal) }),
    actions: seen.actions.map((action) => ({
      ...action,
      label: safe(action.label),
      fields: action.fields.map((field) => ({
        ...field,
        options: field.options.map(({ value, label }) => ({ value, label: safe(label) })),
      })),
    })),
  };
}
