import type { Card } from '../../identity/rules/card.js';
import { type GreyImage, openPicture, type Picture } from '../../portrait/picture.js';
import { type Refused, refused } from '../../refusals/index.js';
import type { Finding } from '../finding.js';
import { diagnose } from './diagnose.js';
import { examineCardText, type TextKind, textKind } from './fields.js';
import { budgets, type Effort, efforts, steps, type View } from './steps.js';

import { textOf } from './text.js';

export type { Effort };

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
  /** Real milliseconds, for the budget. */
  now?(): number;
  /** Is shown what each step saw. */
  saw?(step: string, image: GreyImage): void;
  /** Is told which step gave a card. */
  reading?(step: string): void;
}

/** Reads the QR of a card in a picture; `file` only names it in the findings. */
export async function readQrImage(bytes: Uint8Array, file: string | null, options: ReadOptions = {}): Promise<QrReading> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return unread([opened.refused], file);

  const { texts, garbled } = await readCodes(opened.value, options);
  const reading =
    texts.length > 0 ? taken(texts, file) : unread([garbled ? refused('QR_BAD_TEXT', {}) : await diagnose(opened.value)], file);
  return opened.value.truncated ? { ...reading, findings: [...reading.findings, at(refused('PICTURE_TRUNCATED', {}), file)] } : reading;
}

/** Takes the steps until one shows a card. */
async function readCodes(picture: Picture, options: ReadOptions): Promise<{ texts: string[]; garbled: boolean }> {
  const { effort = 'normal', now = () => performance.now(), saw = () => {}, reading = () => {} } = options;
  const end = now() + budgets[effort];
  const view: View = { image: picture, places: [], tried: [], late: () => now() > end, saw };
  const texts = new Set<string>();
  let garbled = false;
  for (const step of steps) {
    if (efforts.indexOf(step.effort) > efforts.indexOf(effort) || view.late()) continue;
    for (const { bytes, eci } of await step.codes(view)) {
      const text = textOf(bytes, eci);
      if (text === null) garbled = true;
      else texts.add(text);
    }
    if (![...texts].some((text) => textKind(text) === 'card')) continue;
    reading(step.name);
    break;
  }
  return { texts: [...texts], garbled };
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
