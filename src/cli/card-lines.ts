import type { ChipReading } from '../card/chip/read-chip.js';
import { type Finding, severity, told } from '../card/finding.js';
import { parseCardText } from '../card/qr/fields.js';
import type { QrReading } from '../card/qr/read.js';
import type { Card } from '../identity/rules/card.js';
import { isFictional } from '../identity/rules/fictional.js';
import { safe } from '../terminal/safe.js';
import { pad, width } from '../terminal/width.js';
import { elementName } from '../text/chip-groups.js';
import { type Language, texts } from '../text/index.js';
import { isDay, shownDay } from '../text/time.js';

/** What one input of `card read` gave; `ms`: real milliseconds it took. */
export type CardReading = { readonly file: string; readonly ms: number } & (
  | ({ readonly kind: 'qr' } & QrReading)
  | ({ readonly kind: 'chip' } & ChipReading)
  | { readonly kind: 'unknown'; readonly ok: false; readonly card: null; readonly findings: readonly Finding[] }
);

/** The line of `--json`: the fields in their fixed order, everything in full. */
export function cardJson(reading: CardReading, language: Language): string {
  const { file, kind, ok, card, ms } = reading;
  const findings = reading.findings.map((finding) => told(finding, language));
  if (reading.kind === 'qr') return JSON.stringify({ file, kind, ok, text: reading.text, card, others: reading.others, findings, ms });
  if (reading.kind === 'unknown') return JSON.stringify({ file, kind, ok, card, findings, ms });
  const { format, verdict, holds } = reading;
  const files = reading.files.map((one) => (holds?.has(one.name) ? { ...one, holds: holds.get(one.name) } : one));
  return JSON.stringify({ file, kind, ok, format, verdict, files, card, findings, ms });
}

const MARKS = { error: '✗', warning: '!', info: '·' } as const;

/** The beginning of a value, so that its owner knows it again and nobody else does. */
export const hide = (value: string) => value.slice(0, 2) + '•'.repeat(Math.max(3, [...value].length - 2));

/** Whether what a reading says may be somebody's, and is not to be shown in full. */
export const isMasked = ({ card }: CardReading, reveal: boolean): boolean => !reveal && !(card && isFictional(card));

/** The same for a person: of a card that may be somebody's, values are masked unless they are to be revealed. */
export function cardLines(reading: CardReading, language: Language, reveal: boolean): string[] {
  const say = texts[language].card;
  const { card, findings, file } = reading;
  const masked = isMasked(reading, reveal);
  const verdict = reading.kind === 'chip' ? ` · ${verdictLine(reading.verdict, language)}` : '';
  return [
    `${reading.ok ? '✓' : '✗'} ${safe(file)} · ${say.kinds[reading.kind]}${verdict} · ${reading.ms} ms`,
    ...(card ? cardFields(card, language, masked) : []),
    ...(reading.kind === 'chip' && reading.portrait ? [`    ${portraitLine(reading.portrait, language)}`] : []),
    ...(reading.kind === 'chip' ? furtherLines(reading, language, masked) : []),
    ...(reading.kind === 'chip' ? [`    ${reading.files.map(({ name, status }) => `${name} ${say.statuses[status]}`).join(' · ')}`] : []),
    ...findings.flatMap((finding) => {
      // A finding may quote the card, and is masked like the card itself.
      const { what, why, remedy } = told(masked ? quoteless(finding) : finding, language);
      const place = finding.file && finding.file !== file ? ` · ${safe(finding.file)}` : '';
      return [`  ${MARKS[severity(finding.code)]} ${safe(what)} (${finding.code}${place})`, `    ${safe(why)}`, `    → ${safe(remedy)}`];
    }),
    ...(reading.kind === 'qr' ? otherLines(reading, language, reveal) : []),
    ...(masked && card ? [`  ${say.masked}`] : []),
  ];
}

const OTHERS = {
  vi: { beside: 'Mã khác trong ảnh', card: 'thẻ', url: 'địa chỉ trang web', vietqr: 'mã thanh toán VietQR', other: 'nội dung khác' },
  en: {
    beside: 'Another code in the picture',
    card: 'a card',
    url: 'a web address',
    vietqr: 'a VietQR payment code',
    other: 'something else',
  },
} as const;

/** What tells one card from another; of one that may be somebody's no more of the number than its ends. */
export function cardName(text: string, reveal: boolean): string {
  const parsed = parseCardText(text);
  if (!parsed.ok) return hide(text);
  const { personalId, fullName } = parsed.value;
  if (reveal || isFictional(parsed.value)) return `${personalId} · ${fullName}`;
  return `${hide(personalId!).slice(0, -3)}${personalId!.slice(-3)} · ${hide(fullName ?? '')}`;
}

/** The codes beside the one that was taken: a card by its name, a web address as it is, anything else only begun, for it may be somebody's. */
function otherLines({ others }: QrReading, language: Language, reveal: boolean): string[] {
  const say = OTHERS[language];
  return others.map(({ kind, text }) => {
    const begun = () => (reveal || kind === 'url' ? [...text].slice(0, 80).join('') : hide([...text].slice(0, 12).join('')));
    return `  · ${say.beside}: ${say[kind]}, ${safe(kind === 'card' ? cardName(text, reveal) : begun())}`;
  });
}

/** What groups say beyond the card's own fields: of each group a line. */
function furtherLines({ holds }: ChipReading, language: Language, masked: boolean): string[] {
  const shown = (value: string | readonly string[]) =>
    [value]
      .flat()
      .map((one) => safe(masked ? hide(one) : one))
      .join(', ');
  return [...(holds ?? [])].map(([name, says]) => {
    const open = name === 'DG14' || name.startsWith('Card');
    return `    ${name}: ${Object.entries(says)
      .map(([what, value]) => (open ? [value].flat().map(safe).join(', ') : `${elementName(language, what)}: ${shown(value)}`))
      .join(' · ')}`;
  });
}

const PORTRAIT = { vi: 'Ảnh chân dung', en: 'Portrait' } as const;

/** What stands for the portrait where no picture can be shown: its format and size. */
const portraitLine = ({ format, bytes }: NonNullable<ChipReading['portrait']>, language: Language): string =>
  `${PORTRAIT[language]}: ${format}, ${bytes.length} byte${language === 'en' ? 's' : ''}`;

/** A value of a card as a person reads it: days and options in the words of the language, all of it masked where it may be somebody's. */
export function shownValue(value: string, language: Language, masked: boolean): string {
  return safe(masked ? hide(value) : isDay(value) ? shownDay(value) : (texts[language].options[value] ?? value));
}

function cardFields(card: Card, language: Language, masked: boolean): string[] {
  const { fields } = texts[language].card;
  const rows = Object.entries(card).flatMap(([name, value]: [string, unknown]) => {
    const values = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
    return values.length === 0
      ? []
      : [[fields[name as keyof Card], values.map((one) => shownValue(one, language, masked)).join(', ')] as const];
  });
  const labels = Math.max(...rows.map(([label]) => width(label)));
  return rows.map(([label, value]) => `    ${pad(label, labels)}  ${value}`);
}

/** Parameters of findings that quote what a card says. */
const QUOTES: ReadonlySet<string> = new Set(['text', 'nine', 'twelve', 'dg1', 'dg13', 'found', 'expected', 'character']);

function quoteless(finding: Finding): Finding {
  // Those of a QR quote nothing: their `found` is a word of ours.
  if (finding.code.startsWith('QR_')) return finding;
  const params = Object.entries(finding.params).map(([name, value]: [string, unknown]) =>
    QUOTES.has(name) && typeof value === 'string' && value.length > 3 ? [name, hide(value)] : [name, value],
  );
  return { ...finding, params: Object.fromEntries(params) } as Finding;
}

function verdictLine(verdict: ChipReading['verdict'], language: Language): string {
  const { verdicts, yes, no, unknown } = texts[language].card;
  return Object.entries(verdict)
    .map(([name, value]) => `${verdicts[name as keyof typeof verdict]}: ${value === null ? unknown : value ? yes : no}`)
    .join(', ');
}
