import { type Document, marks, type Safe, type Section } from './document.js';

const COLUMNS = 78;

/** A document in plain lines of at most 78 columns where words allow, marked at its head and its foot. */
export function asText(document: Document, safe: Safe): string {
  const { mark, notice } = marks[document.language];
  const rule = '─'.repeat(COLUMNS);
  const lines = [
    ...wrap(notice),
    rule,
    `${mark} · ${document.title.toLocaleUpperCase(document.language)}`,
    document.subtitle,
    ...document.sections.flatMap((section) => ['', section.heading, ...sectionLines(section, safe)]),
    '',
    ...document.signatures.flatMap(({ as, name }) => [`${as}: ${safe(name)}`]),
    rule,
    ...wrap(notice),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: Section, safe: Safe): string[] {
  if ('rows' in section) return section.rows.flatMap(([label, value]) => indented(`${label}: ${safe(value)}`));
  if ('boxes' in section) return section.boxes.flatMap(([ticked, label]) => indented(`[${ticked ? 'x' : ' '}] ${safe(label)}`));
  if ('sentences' in section) return section.sentences.flatMap((sentence) => indented(`- ${safe(sentence)}`));
  const { head, lines } = section.table;
  const widths = head.map((_, n) => Math.max(...[head, ...lines].map((line) => line[n]!.length)));
  return [head, ...lines].map((line) => `  ${line.map((cell, n) => safe(cell).padEnd(widths[n]!)).join('  ')}`.trimEnd());
}

const indented = (text: string) => wrap(text, COLUMNS - 4).map((line, n) => `${n === 0 ? '  ' : '    '}${line}`);

/** Every letter of Vietnamese in NFC is one column and one code unit. */
function wrap(text: string, columns = COLUMNS): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
