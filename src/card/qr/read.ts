import type { Card } from '../../identity/rules/card.js';
import { type GreyImage, openPicture, type Picture } from '../../portrait/picture.js';
import { type Refused, refused } from '../../refusals/index.js';
import type { Finding } from '../finding.js';
import { diagnose } from './diagnose.js';
import { budgets, type Effort, efforts } from './effort.js';
import { examineCardText, type TextKind, textKind } from './fields.js';
import type { Sighting } from './soft/finder-filter.js';
import type { Place } from './soft/locate.js';
import { type ReadAt, readTogether } from './soft/read-at.js';
import { steps, type View } from './steps.js';
import { textOf } from './text.js';

/** A code in the picture beside the one that was taken. */
export interface OtherCode {
  readonly kind: TextKind;
  readonly text: string;
}

/** What a picture gave; `ok` is false and `card` null when nothing usable was read, and the findings say why. Texts are NFC. */
export interface QrReading {
  readonly ok: boolean;
  readonly text: string | null;
  readonly card: Card | null;
  readonly others: readonly OtherCode[];
  readonly findings: readonly Finding[];
}

/** How a picture is to be read. */
export interface ReadOptions {
  readonly effort?: Effort;
  /** Most pixels a picture may have. */
  readonly pixelLimit?: number;
  /** Real milliseconds, for the budget. */
  now?(): number;
  /** Is shown what each step saw. */
  saw?(step: string, image: GreyImage): void;
  /** Is told which step gave a card. */
  reading?(step: string): void;
}

/** Most pages of a scan, or frames of an animation, that are looked at. */
const mostPages = 5;

/** Reads the QR of a card in a picture, on the first page that shows one; `file` only names it in the findings. */
export async function readQrImage(bytes: Uint8Array, file: string | null, options: ReadOptions = {}): Promise<QrReading> {
  const { reading } = await readPages(bytes, file, options);
  return reading;
}

/** Reads several pictures of one card: the first that can be read alone, else what they show put together. */
export async function readSameCard(
  pictures: readonly { readonly bytes: Uint8Array; readonly file: string }[],
  options: ReadOptions = {},
): Promise<QrReading> {
  const { reading: tell = () => {} } = options;
  const readings: QrReading[] = [];
  const tried: ReadAt[] = [];
  for (const { bytes, file } of pictures) {
    const one = await readPages(bytes, file, options);
    readings.push(one.reading);
    tried.push(...one.tried.slice(0, 1));
  }
  const texts = new Set(readings.filter(({ ok }) => ok).map(({ text }) => text!));
  if (texts.size > 0) {
    const reading = taken([...texts], pictures[0]!.file);
    return { ...reading, others: [...reading.others, ...readings.flatMap(({ others }) => others)] };
  }
  const content = readTogether(tried, deadlineOf(options))?.content;
  const text = content ? textOf(content.bytes, content.eci) : null;
  if (text === null || textKind(text) !== 'card') return { ...readings[0]!, findings: readings.flatMap(({ findings }) => findings) };
  tell('put together');
  return taken([text], pictures[0]!.file);
}

async function readPages(
  bytes: Uint8Array,
  file: string | null,
  options: ReadOptions,
): Promise<{ reading: QrReading; tried: readonly ReadAt[] }> {
  const opening = options.pixelLimit === undefined ? {} : { pixelLimit: options.pixelLimit };
  // Opening a picture counts as well: tens of megapixels take longer than any step.
  const late = deadlineOf(options);
  const opened = await openPicture(bytes, opening);
  if (!opened.ok) return { reading: unread([opened.refused], file), tried: [] };
  const first = await readCodes(opened.value, options, late);
  let { texts } = first;
  for (let page = 1; page < Math.min(mostPages, opened.value.pages) && !hasCard(texts) && !late(); page++) {
    const next = await openPicture(bytes, { ...opening, page });
    if (next.ok) texts = [...new Set([...texts, ...(await readCodes(next.value, options, late)).texts])];
  }
  const { garbled, tried, places, sightings } = first;
  const why = async () => (garbled ? refused('QR_BAD_TEXT', {}) : await diagnose(opened.value, { places, sightings }));
  const reading = texts.length > 0 ? taken(texts, file) : unread([await why()], file);
  const { truncated } = opened.value;
  return {
    reading: truncated ? { ...reading, findings: [...reading.findings, at(refused('PICTURE_TRUNCATED', {}), file)] } : reading,
    tried,
  };
}

const hasCard = (texts: readonly string[]) => texts.some((text) => textKind(text) === 'card');

/** Begins the time that reading a picture may take: tells whether it is up. */
function deadlineOf({ now = () => performance.now(), effort = 'normal' }: ReadOptions): () => boolean {
  const end = now() + budgets[effort];
  return () => now() > end;
}

/** What the steps made of a picture. */
interface Codes {
  readonly texts: string[];
  readonly garbled: boolean;
  readonly tried: readonly ReadAt[];
  readonly places: readonly Place[];
  readonly sightings: readonly Sighting[];
}

/** Takes the steps until one shows a card. */
async function readCodes(picture: Picture, options: ReadOptions, late: () => boolean): Promise<Codes> {
  const { effort = 'normal', reading = () => {} } = options;
  const saw: View['saw'] = (step, image) => options.saw?.(step, image());
  const view: View = { image: picture, places: [], located: [], sightings: [], tried: [], late, saw };
  const texts = new Set<string>();
  let garbled = false;
  for (const step of steps) {
    if (efforts.indexOf(step.effort) > efforts.indexOf(effort) || (late() && step !== steps[0])) continue;
    for (const { bytes, eci } of await step.codes(view)) {
      const text = textOf(bytes, eci);
      if (text === null) garbled = true;
      else texts.add(text);
    }
    if (!hasCard([...texts])) continue;
    reading(step.name);
    break;
  }
  return { texts: [...texts], garbled, tried: view.tried, places: view.located, sightings: view.sightings };
}

/** Chooses the card among the codes that were read. */
function taken(texts: readonly string[], file: string | null): QrReading {
  const codes = texts.map((text) => ({ kind: textKind(text), text }));
  const cards = codes.filter(({ kind }) => kind === 'card');
  if (cards.length > 1) return { ...unread([refused('TWO_CARDS', {})], file), others: codes };

  const card = cards[0];
  if (!card) return { ...unread(examineCardText(texts[0]!).problems, file), others: codes };

  const { card: fields, problems } = examineCardText(card.text);
  const ok = problems.length === 0;
  return {
    ok,
    text: card.text,
    card: ok ? fields : null,
    others: codes.filter((code) => code !== card),
    findings: problems.map((problem) => at(problem, file)),
  };
}

const unread = (reasons: readonly Refused[], file: string | null): QrReading => ({
  ok: false,
  text: null,
  card: null,
  others: [],
  findings: reasons.map((reason) => at(reason, file)),
});

const at = (reason: Refused, file: string | null): Finding => ({ ...reason, file, offset: null });
