import type { DeviceChange } from '../device/device.js';
import type { Answer, Entry } from '../flow/entry.js';
import { type ActionView, type FieldView, happenedViews, type Told, titled, told, type View } from '../flow/view.js';
import { type Language, texts } from '../text/index.js';
import { isDay, left, shownDay } from '../text/time.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import { ends, pad, width, wrap } from './width.js';

/** One answer of a walk, and the screen that it was given on. */
export interface Watched {
  readonly view: View;
  readonly entry: Entry;
  readonly language: Language;
}

/** `3/12 Đăng ký tài khoản · Đăng ký`: one line a screen, for logs and pipes; a refusal or notice follows. */
export function watchLine({ view, entry, language }: Watched): string {
  const came = outcome(entry, language).map(({ mark, code, title }) => ` · ${mark} ${safe(title)} (${code})`);
  return `${view.n}/${view.of} ${safe(titled(view))} · ${safe(deed(view, entry.answer, language))}${came.join('')}`;
}

/** `  12/05/2023 10:00  Hồ sơ mức 2 được phê duyệt`: what fell due while the clock was moved, a line each, in order. */
export const dueLines = ({ entry, language }: Pick<Watched, 'entry' | 'language'>): string[] =>
  happenedViews(entry.happened ?? [], language).map(({ time, text }) => `  ${time}  ${safe(text)}`);

/** The same for people at a terminal: what was answered, what came of it, and the messages that arrived. */
export function watchBlock({ view, entry, language }: Watched, columns: number, paint: Paint): string[] {
  const wide = Math.min(columns, 100);
  const title = `${paint.title(`${view.n}/${view.of} · ${safe(titled(view))}`)}`;
  const lines = (text: string, style: (line: string) => string = (line) => line) =>
    wrap(text, wide - 7).map((line) => `      ${style(line)}`);
  return [
    ends(title, paint.faint(view.time), wide - 1) ?? title,
    ...lines(deed(view, entry.answer, language), paint.strong),
    ...given(view, entry.answer, language).flatMap((line) => wrap(line, wide - 9).map((part) => `        ${part}`)),
    ...outcome(entry, language).flatMap(({ mark, code, title, cause, remedy }) => [
      ...lines(`${mark} ${safe(title)} (${code})`, mark === '✗' ? paint.wrong : mark === '!' ? paint.warning : paint.news),
      ...wrap(safe(cause), wide - 9).map((line) => `        ${line}`),
      ...wrap(`→ ${safe(remedy)}`, wide - 9).map((line) => `        ${line}`),
    ]),
    ...dueLines({ entry, language }).flatMap((line) =>
      wrap(line.trim(), wide - 9).map((part, n) => `${n === 0 ? '      ' : ' '.repeat(24)}${part}`),
    ),
    ...(entry.arrived ?? []).flatMap(({ text }) => wrap(safe(text), wide - 9).map((line, n) => `      ${n === 0 ? '✉' : ' '} ${line}`)),
  ];
}

/** What was done, in the words of the button or of the list that offers it. */
function deed(view: View, answer: Answer, language: Language): string {
  const { acts, waits } = texts[language];
  if ('back' in answer) return acts.back;
  if ('cancel' in answer) return acts.cancel;
  if ('leave' in answer) return acts.leave;
  if ('device' in answer) return changed(answer.device, language);
  if ('wait' in answer) {
    const { days, hours, minutes } = left(answer.wait);
    return `${acts.wait}: ${waits.span(days, hours, minutes)}`;
  }
  return actionIn(view, answer)?.label ?? answer.do ?? '';
}

const actionIn = ({ actions }: View, answer: Answer): ActionView | undefined =>
  'do' in answer ? actions.find(({ name }) => name === answer.do) : undefined;

/** What was changed on the handset, as the list says it. */
function changed(change: DeviceChange, language: Language): string {
  const say = texts[language].device;
  const said = [
    change.online !== undefined && say.online(!change.online),
    change.signal !== undefined && say.signal(!change.signal),
    change.nfc !== undefined && say.nfc(change.nfc !== 'on'),
    change.camera !== undefined && say.camera(change.camera !== 'allowed'),
    change.blocksSms !== undefined && say.blocksSms(!change.blocksSms),
    change.freeMb !== undefined && say.freeMb,
    change.sim !== undefined && (change.sim === null ? say.noSim : say.sim),
  ];
  return said.filter((words) => words !== false).join(' · ') || say.title;
}

/** The fields as they were filled in, one a line; secrets are not told. */
function given(view: View, answer: Answer, language: Language): string[] {
  const values: Readonly<Record<string, string>> = ('values' in answer && answer.values) || {};
  const fields = (actionIn(view, answer)?.fields ?? []).filter(({ name }) => values[name] !== undefined);
  const labels = Math.max(0, ...fields.map(({ label }) => width(label)));
  return fields.map((field) => `${pad(field.label, labels)}  ${shown(field, values[field.name]!, language)}`);
}

function shown({ secret, kind, options }: FieldView, value: string, language: Language): string {
  const { yes, no } = texts[language].screen;
  if (secret) return '•••';
  if (kind === 'tick') return value === 'yes' ? yes : no;
  const option = options.find((one) => one.value === value)?.label;
  return safe(option ?? (isDay(value) ? shownDay(value) : value)) || '–';
}

/** The refusal and the notices that an answer led to. */
function outcome({ outcome }: Entry, language: Language): (Told & { mark: '✗' | '!' | 'i' })[] {
  const notices = ('notices' in outcome ? (outcome.notices ?? []) : []).map((notice) => told(notice, language));
  return [
    ...('refused' in outcome ? [{ ...told(outcome.refused, language), mark: '✗' as const }] : []),
    ...notices.map((notice) => ({ ...notice, mark: notice.severity === 'info' ? ('i' as const) : ('!' as const) })),
  ];
}
