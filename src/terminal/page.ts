import { type Told, titled } from '../flow/view.js';
import { type Language, texts } from '../text/index.js';
import { actionOf, type Dialog } from './dialog.js';
import { safe } from './safe.js';
import type { Situation } from './situation.js';

/** A screen as plain lines, to be read from top to bottom: no boxes, no marks that a screen reader would spell out. */
export function page(now: Situation, dialog: Dialog): string[] {
  const { view, language, messages } = now;
  const say = texts[language].screen;
  const action = actionOf(now, dialog);
  const { length, letters, special } = texts[language].rules;
  return [
    `${view.banner} · ${view.time}`,
    `${view.step} · ${titled(view)}`,
    view.holder,
    ...now.meanwhile,
    ...(view.refusal ? tell(say.refused, view.refusal, language) : []),
    ...view.notices.flatMap((notice) => tell(say.notice, notice, language)),
    ...view.text,
    ...(action.fields.some(({ name }) => name === 'repeatPassword') ? [[length, letters, special].join('; ')] : []),
    ...(view.code ? [`${view.code.over ? say.codeOver : say.code}: ${view.code.text}`] : []),
    ...(view.happened.length > 0 ? [say.happened, ...view.happened.map(({ time, text }) => `${time}: ${safe(text)}`)] : []),
    ...messages.map((message) => `${say.message}: ${message}`),
    ...action.fields.filter(({ locked }) => locked).map(({ label, value }) => `${label}: ${safe(value)} (${say.locked})`),
    say.plainKeys,
  ];
}

/** A refusal or notice in three sentences, its code for `explain`. */
export const tell = (what: string, { title, code, cause, remedy }: Told, language: Language): string[] => [
  `${what}: ${title} (${code})`,
  cause,
  `${texts[language].screen.remedy}: ${remedy}`,
];
