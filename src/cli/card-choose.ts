import { parseCardText } from '../card/qr/fields.js';
import type { QrReading } from '../card/qr/read.js';
import { askLine } from '../terminal/ask-line.js';
import { safe } from '../terminal/safe.js';
import type { Language } from '../text/index.js';
import { cardName } from './card-lines.js';
import type { Io } from './io.js';

const WORDS = {
  vi: {
    there: (count: number, file: string) => `Trong ảnh “${file}” có ${count} thẻ:`,
    which: (count: number) => `Lấy thẻ nào (1–${count}; Enter: không lấy)? `,
  },
  en: {
    there: (count: number, file: string) => `There are ${count} cards in the picture “${file}”:`,
    which: (count: number) => `Which one (1–${count}; Enter: none)? `,
  },
} as const;

/** Asks until it is told which of several cards in one picture is meant; the reading as it was where none is. */
export async function chooseCard<R extends QrReading & { readonly file: string }>(
  reading: R,
  { language, reveal }: { readonly language: Language; readonly reveal: boolean },
  io: Io,
): Promise<R> {
  const cards = reading.others.filter(({ kind }) => kind === 'card');
  const { there, which } = WORDS[language];
  const lines = cards.map(({ text }, n) => `  ${n + 1}. ${safe(cardName(text, reveal))}`);
  io.stdout.write(`${[there(cards.length, safe(reading.file)), ...lines].join('\n')}\n`);
  let answer: string;
  do answer = (await askLine(which(cards.length), { input: io.stdin, output: io.stdout })).trim();
  while (answer !== '' && !cards[Number(answer) - 1]);
  const chosen = cards[Number(answer) - 1];
  const parsed = chosen && parseCardText(chosen.text);
  if (!chosen || !parsed?.ok) return reading;
  const others = reading.others.filter((code) => code !== chosen);
  return { ...reading, ok: true, text: chosen.text, card: parsed.value, others, findings: [] };
}
