import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openFolder } from '../card/chip/folder.js';
import { type ChipReading, readChip } from '../card/chip/read-chip.js';
import { type Finding, severity, told } from '../card/finding.js';
import { readPictureFile } from '../card/qr/file.js';
import { type QrReading, readQrImage } from '../card/qr/read.js';
import type { Card } from '../identity/rules/card.js';
import { isFictional } from '../identity/rules/fictional.js';
import { type Refused, refused } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import { locate, packageRoot } from './files.js';
import { exit, type Io } from './io.js';
import { sayRefused } from './say.js';
import { type CommonOptions, defaultNow, settings } from './settings.js';

interface Options extends CommonOptions {
  readonly csca?: string;
  readonly reveal?: boolean;
}

/** One input's result: the line of `--json`, with findings not yet in words. */
type Reading = { readonly file: string; readonly ms: number } & (
  | ({ readonly kind: 'qr' } & QrReading)
  | ({ readonly kind: 'chip' } & Omit<ChipReading, 'portrait'>)
  | { readonly kind: 'unknown'; readonly ok: false; readonly card: null; readonly findings: readonly Finding[] }
);

const failed = (file: string, ms: number, why: Refused): Reading => ({
  file,
  ms,
  kind: 'unknown',
  ok: false,
  card: null,
  findings: [{ ...why, file, offset: null }],
});

/** Reads one input: a folder is a dump, a file a picture. Whatever it is, it gives a reading. */
async function readOne(file: string, trusted: readonly Uint8Array[], now: number, io: Io): Promise<Reading> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  const path = locate(file, io.cwd);
  if (
    await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
  ) {
    const opened = await openFolder(path);
    if (!opened.ok) return failed(file, took(), opened.refused);
    const { portrait: _portrait, ...reading } = readChip(opened.value, { trusted, now });
    return { file, ms: took(), kind: 'chip', ...reading };
  }
  const opened = await readPictureFile(path);
  if (!opened.ok) return failed(file, took(), { ...opened.refused, params: { ...opened.refused.params, file } } as Refused);
  const reading = await readQrImage(opened.value, file);
  return { file, kind: 'qr', ...reading, ms: took() };
}

/** The line of `--json`: its fields in the order of the contract, everything in full. */
function json(reading: Reading, language: Language): string {
  const { file, ms, findings, card, ...rest } = reading;
  return JSON.stringify({ file, ...rest, card, findings: findings.map((finding) => told(finding, language)), ms });
}

const LABELS = {
  vi: {
    verdict: { read: 'đọc được', intact: 'nguyên vẹn', authentic: 'xác thực', genuineChip: 'chip thật' },
    yes: 'có',
    no: 'không',
    unknown: 'không xét được',
    masked: 'Giá trị ngoài dải giả định đã được che; thêm --reveal để xem.',
  },
  en: {
    verdict: { read: 'read', intact: 'intact', authentic: 'authentic', genuineChip: 'genuine chip' },
    yes: 'yes',
    no: 'no',
    unknown: 'cannot be judged',
    masked: 'Values outside the fictional range are masked; --reveal shows them.',
  },
} as const;
const MARKS = { error: '✗', warning: '!', info: '·' } as const;

const hide = (value: string) => value.slice(0, 2) + '•'.repeat(Math.max(3, [...value].length - 2));

/** Lines for a person: masked where the card may be a real one's. */
function pretty(reading: Reading, language: Language, reveal: boolean): string[] {
  const labels = LABELS[language];
  const { card, findings } = reading;
  const masked = !reveal && !(card && isFictional(card));
  const shown = (value: string) => safe(masked ? hide(value) : value);
  const verdict = reading.kind === 'chip' ? ` · ${verdictLine(reading.verdict, language)}` : '';
  const lines = [`${reading.ok ? '✓' : '✗'} ${safe(reading.file)} · ${reading.kind}${verdict} · ${reading.ms} ms`];
  for (const [name, value] of Object.entries(card ?? ({} as Card))) {
    const values = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
    if (values.length > 0) lines.push(`    ${name.padEnd(15)} ${values.map(shown).join(', ')}`);
  }
  if (reading.kind === 'chip') lines.push(`    ${reading.files.map(({ name, status }) => `${name} ${status}`).join(' · ')}`);
  for (const finding of findings) {
    // A finding may quote the card: of a card that may be real, what it quotes is masked like the card itself.
    const { what, why, remedy } = told(masked ? quoteless(finding) : finding, language);
    lines.push(
      `  ${MARKS[severity(finding.code)]} ${safe(what)} (${finding.code}${finding.file && finding.file !== reading.file ? ` · ${safe(finding.file)}` : ''})`,
      `    ${safe(why)}`,
      `    → ${safe(remedy)}`,
    );
  }
  if (masked && card) lines.push(`  ${labels.masked}`);
  return lines;
}

/** Parameters that quote what a card says. */
const QUOTES = new Set(['text', 'nine', 'twelve', 'dg1', 'dg13', 'found', 'expected', 'character']);
const quoteless = (finding: Finding): Finding =>
  ({
    ...finding,
    params: Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [
        name,
        QUOTES.has(name) && typeof value === 'string' && value.length > 3 ? hide(value) : value,
      ]),
    ),
  }) as Finding;

function verdictLine(verdict: Extract<Reading, { kind: 'chip' }>['verdict'], language: Language): string {
  const { verdict: names, yes, no, unknown } = LABELS[language];
  return Object.entries(verdict)
    .map(([name, value]) => `${names[name as keyof typeof names]}: ${value === null ? unknown : value ? yes : no}`)
    .join(', ');
}

/** `card read FILE…`: each input by itself, in the order given; 3 when at least one could not be read as a card. */
export async function cardRead({ args, options }: { args: string[]; options: Record<string, unknown> }, io: Io): Promise<number> {
  const { csca, reveal = false, ...common } = options as unknown as Options;
  const set = settings(common, io);
  const language = set.ok ? set.value.language : 'vi';
  if (!set.ok) {
    sayRefused(io, set.refused, language, common.json);
    return exit.usage;
  }
  const trustFile = csca ? resolve(io.cwd, csca) : join(packageRoot, 'samples', 'keys', 'test-csca.cert.pem');
  const trusted = await readFile(trustFile).catch(() => null);
  if (!trusted) {
    sayRefused(io, refused('NO_SUCH_FILE', { file: csca ?? '' }), language, common.json);
    return exit.usage;
  }
  let code: number = exit.done;
  for (const file of args) {
    const reading = await readOne(file, [new Uint8Array(trusted)], set.value.now ?? defaultNow, io);
    if (!reading.ok) code = exit.unreadable;
    io.stdout.write(common.json ? `${json(reading, language)}\n` : `${pretty(reading, language, reveal).join('\n')}\n`);
  }
  return code;
}
