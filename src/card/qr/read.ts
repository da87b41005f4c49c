import type { Card } from '../../identity/rules/card.js';
import { openPicture, type Picture, scaled } from '../../portrait/picture.js';
import { type Refused, refused } from '../../refusals/index.js';
import type { Finding } from '../finding.js';
import { diagnose } from './diagnose.js';
import { examineCardText, type TextKind, textKind } from './fields.js';
import { steps } from './steps.js';

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

/** Reads the QR of a card in a picture; `file` only names it in the findings. */
export async function readQrImage(bytes: Uint8Array, file: string | null): Promise<QrReading> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return unread([opened.refused], file);

  const { texts, garbled } = await readCodes(opened.value);
  const reading =
    texts.length > 0 ? taken(texts, file) : unread([garbled ? refused('QR_BAD_TEXT', {}) : await diagnose(opened.value)], file);
  return opened.value.truncated ? { ...reading, findings: [...reading.findings, at(refused('PICTURE_TRUNCATED', {}), file)] } : reading;
}

/** Takes the steps until one shows a card. */
async function readCodes(picture: Picture): Promise<{ texts: string[]; garbled: boolean }> {
  const texts = new Set<string>();
  let garbled = false;
  for (const { longSide, decoder } of steps) {
    const side = longSide(picture);
    if (side === null) continue;
    for (const code of await decoder.decode(await scaled(picture, side))) {
      const text = utf8(code);
      if (text === null) garbled = true;
      else texts.add(text);
    }
    if ([...texts].some((text) => textKind(text) === 'card')) break;
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

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}
