import { ok, type Result } from '../../refusals/index.js';
import { type ChipHolder, type ChipOrder, order } from './holder.js';
import type { Lettering, Weight } from './lettering.js';
import type { DrawnPortrait } from './portrait.js';
import { cardText } from './qr.js';

/** A rectangle of the drawing, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card's shape, 3:2, which no identity card has (ISO/IEC 7810, ID-1: 1.586:1), and where on it what stands. */
export const frontLayout = {
  card: { x: 0, y: 0, width: 900, height: 600 },
  portrait: { x: 40, y: 120, width: 224, height: 280 },
  qr: { x: 632, y: 120, width: 232, height: 232 },
  text: { x: 296, y: 120, width: 320, height: 440 },
} as const satisfies Record<string, Area>;

/** Cream, plum and brick: none of the colours of a real card. */
const colours = {
  paper: '#fbf3e3',
  band: '#6b2d4f',
  onBand: '#fdf6ea',
  label: '#8a6a5c',
  value: '#2f2028',
  mark: '#c2332d',
  line: '#e3cdb0',
};

/** What every card drawn here says across itself. */
const overprint = 'THẺ MÔ PHỎNG – KHÔNG CÓ GIÁ TRỊ';

/** The front of a sample card as a PNG: the same order gives the same bytes, anybody real and any photo are refused, with no way round. */
export async function makeFront(
  holder: ChipHolder,
  portrait: DrawnPortrait,
  letters: Lettering,
): Promise<Result<Uint8Array, 'CARD_MAKE_NOT_FICTIONAL'>> {
  const ordered = order(holder, portrait);
  if (!ordered.ok) return ordered;
  const { default: sharp } = await import('sharp');
  const svg = await frontSvg(ordered.value, letters);
  // A palette makes it a third as big; flat colours lose nothing by it.
  return ok(await sharp(Buffer.from(svg)).png({ palette: true, quality: 60, dither: 0, effort: 10 }).toBuffer());
}

/** The same as SVG, without a letter of text: outlines only, so that no machine needs a font. */
export async function frontSvg({ holder, portrait }: ChipOrder, letters: Lettering): Promise<string> {
  const { card, portrait: face, qr } = frontLayout;
  const jpeg = Buffer.from(portrait.jpeg).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}">
<clipPath id="beside-qr"><path clip-rule="evenodd" d="${outlineOf(card)}${outlineOf(qr)}"/></clipPath>
<rect width="100%" height="100%" fill="${colours.paper}"/>
${band(letters)}
<image ${placed(face)} preserveAspectRatio="xMidYMid slice" href="data:image/jpeg;base64,${jpeg}"/>
<rect ${placed(face)} fill="none" stroke="${colours.line}" stroke-width="3"/>
${fields(holder, letters)}
${await qrCode(cardText(holder))}
<g clip-path="url(#beside-qr)">${marks(letters)}</g>
</svg>`;
}

const placed = ({ x, y, width, height }: Area) => `x="${x}" y="${y}" width="${width}" height="${height}"`;
const outlineOf = ({ x, y, width, height }: Area) => `M${x} ${y}h${width}v${height}h${-width}z`;
const path = (d: string, fill: string) => `<path fill="${fill}" d="${d}"/>`;

function band({ outline, width }: Lettering): string {
  const { card } = frontLayout;
  const size = 17;
  const aside = ['Chỉ để tập huấn và kiểm thử', 'For training and testing only'];
  const right = aside.map((line, n) => outline(line, { x: card.width - 36 - width(line, size), y: 42 + n * 26, size }));
  return [
    `<rect width="100%" height="92" fill="${colours.band}"/>`,
    path(outline('THẺ MÔ PHỎNG', { x: 40, y: 62, size: 44, weight: 'bold' }) + right.join(''), colours.onBand),
  ].join('\n');
}

/** What the card says: labels in both languages above their values, which are wrapped to the room beside and below the QR. */
function fields({ personalId, fullName, birthDate, sex, address, expiryDate }: ChipHolder, letters: Lettering): string {
  const { text, portrait, card } = frontLayout;
  const drawn: string[] = [];
  const line = (words: string, x: number, y: number, size: number, fill: string, weight: Weight) =>
    drawn.push(path(letters.outline(words, { x, y, size, weight }), fill));
  const field = (label: string, value: string, at: { x: number; y: number; wide: number; size?: number }): number => {
    const { x, y, wide, size = 24 } = at;
    line(label, x, y, 14, colours.label, 'normal');
    const lines = wrapped(value, wide, size, letters);
    lines.forEach((words, n) => {
      line(words, x, y + 6 + (n + 1) * size * 1.12, size, colours.value, 'bold');
    });
    return y + 6 + lines.length * size * 1.12 + 32;
  };
  const { x, width: wide } = text;
  let y = field('Số · Number', personalId, { x, y: text.y + 12, wide, size: 36 });
  y = field('Họ và tên · Full name', fullName, { x, y, wide });
  field('Giới tính · Sex', sex === 'male' ? 'Nam' : 'Nữ', { x: x + 200, y, wide: 120 });
  y = field('Ngày sinh · Date of birth', printedDay(birthDate), { x, y, wide: 190 });
  field('Nơi thường trú · Residence', address, { x, y: Math.max(y, 392), wide: card.width - 36 - x, size: 22 });
  const until = expiryDate ? printedDay(expiryDate) : 'Không thời hạn';
  field('Có giá trị đến · Date of expiry', until, { x: portrait.x, y: 440, wide: portrait.width, size: 22 });
  line('Người trong thẻ là người giả định. · The holder is made up.', portrait.x, 576, 15, colours.label, 'normal');
  return drawn.join('\n');
}

const printedDay = (day: string) => day.split('-').reverse().join('/');

/** Broken between words where the next one would not fit. */
function wrapped(text: string, wide: number, size: number, { width }: Lettering): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || width(longer, size, 'bold') > wide) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The code on white, whole pixels a module, in the middle of its area; its margin of 4 modules is ISO/IEC 18004's, 6.3.8. */
async function qrCode(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  const { modules } = qrcode.create([{ mode: 'byte', data: new TextEncoder().encode(text) }], { errorCorrectionLevel: 'M' });
  const { qr } = frontLayout;
  const scale = Math.floor(qr.width / (modules.size + 8));
  const margin = Math.floor((qr.width - modules.size * scale) / 2);
  const dark = [...modules.data].flatMap((on, n) => (on ? [[n % modules.size, Math.floor(n / modules.size)] as const] : []));
  const squares = dark.map(([x, y]) => `M${qr.x + margin + x * scale} ${qr.y + margin + y * scale}h${scale}v${scale}h${-scale}z`);
  return `<rect ${placed(qr)} fill="#ffffff"/><path fill="#000000" shape-rendering="crispEdges" d="${squares.join('')}"/>`;
}

/** The middles of the overprint's lines: each can be read whole, the first across portrait and text, none through the QR. */
const markedAt = [
  [322, 258],
  [322, 424],
  [588, 482],
] as const;

function marks({ outline }: Lettering): string {
  const line = outline(overprint, { x: 0, y: 11, size: 31, weight: 'bold', middle: true });
  const lines = markedAt.map(([x, y]) => `<path transform="translate(${x} ${y}) rotate(-20)" d="${line}"/>`);
  return `<g fill="${colours.mark}" fill-opacity="0.46">${lines.join('')}</g>`;
}
