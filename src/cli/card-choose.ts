import { parseCardText } from '../card/qr/fields.js';
import type { QrReading } from '../card/qr/read.js';
import { askLine } from '../terminal/ask-line.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import { hide } from './card-lines.js';
import type { Io } from './io.js';

const WORDS = {
  vi: { two: 'Trong ảnh có hai thẻ:', which: (count: number) => `Lấy thẻ nào (1–${count}; Enter: không lấy)? ` },
  en: { two: 'There are two cards in the picture:', which: (count: number) => `Which one (1–${count}; Enter: none)? ` },
} as const;

/** Asks which of several cards in one picture is meant; the reading as it was where none is chosen. */
export async function chooseCard<R extends QrReading>(reading: R, language: Language, io: Io): Promise<R> {
  const cards = reading.others.filter(({ kind }) => kind === 'card');
  const { two, which } = WORDS[language];
  const lines = cards.map(({ text }, n) => {
    const parsed = parseCardText(text);
    const said = parsed.ok ? [parsed.value.personalId, parsed.value.fullName] : [text];
    return `  ${n + 1}. ${said.map((part) => safe(hide(part ?? ''))).join(' · ')}`;
  });
  io.stdout.write(`${[two, ...lines].join('\n')}\n`);
  const answer = await askLine(which(cards.length), { input: io.stdin, output: io.stdout });
  const chosen = cards[Number(answer.trim()) - 1];
  const parsed = chosen && parseCardText(chosen.text);
  if (!chosen || !parsed?.ok) return reading;
  const others = reading.others.filter((code) => code !== chosen);
  return { ...reading, ok: true, text: chosen.text, card: parsed.value, others, findings: [] };
}
