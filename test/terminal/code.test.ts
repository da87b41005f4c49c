import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readQrImage } from '../../src/card/qr/read.js';
import { shareSigner } from '../../src/identity/local/share-code.js';
import { drawCode, modulesOf, quietIn } from '../../src/terminal/code.js';
import { beginDialog } from '../../src/terminal/dialog.js';
import { draw } from '../../src/terminal/draw.js';
import { bare } from '../../src/terminal/paint.js';
import { width } from '../../src/terminal/width.js';
import { languages, texts } from '../../src/text/index.js';
import { on, seen } from './screens.js';

const signer = shareSigner(new Uint8Array(32).fill(7));
const code = { token: 'a1b2c3', expiresAt: 1_683_684_000_000 };
const text = signer.write(code);
const modules = await modulesOf(text);

/** How light the two halves of a cell are, by the character drawn in it: with colours characters are dark. */
const halves = (character: string, colour: boolean): [boolean, boolean] => {
  const [top, bottom] = { '█': [true, true], '▀': [true, false], '▄': [false, true], ' ': [false, false] }[character]!;
  return colour ? [!top!, !bottom!] : [top!, bottom!];
};

/** A picture of what a terminal shows: a cell of 8 by 16 pixels. */
async function photograph(lines: readonly string[], colour: boolean): Promise<Uint8Array> {
  const cells = lines.map((line) => [...line.replaceAll(/\u001b\[[\d;]*m/g, '')].map((character) => halves(character, colour)));
  const [wide, high] = [Math.max(...cells.map(({ length }) => length)) * 8, lines.length * 16];
  const pixels = Buffer.alloc(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++)
      pixels[y * wide + x] = cells[Math.floor(y / 16)]![Math.floor(x / 8)]?.[Math.floor((y % 16) / 8)] ? 255 : 0;
  }
  return new Uint8Array(
    await sharp(pixels, { raw: { width: wide, height: high, channels: 1 } })
      .png()
      .toBuffer(),
  );
}

const readBack = async (picture: Uint8Array) => (await readQrImage(picture, null)).others.map((other) => other.text);

describe('the text of a sharing code', () => {
  it('says what it was made of, in 114 signs that a shell leaves alone, and fits the fourth size of QR', () => {
    expect(text).toMatch(/^MOPHONG:[0-9A-Z%+\-./:]{106}$/);
    expect(signer.read(text)).toEqual(code);
    expect(modules.length).toBe(33);
  });

  it('is forged wherever one sign is another', () => {
    for (let at = 8; at < text.length; at++) {
      const other = text[at] === '7' ? '8' : '7';
      expect(['forged', 'not-ours']).toContain(signer.read(text.slice(0, at) + other + text.slice(at + 1)));
    }
  });

  it('is forged where another world has signed it, and not ours where it is no such text', () => {
    expect(shareSigner(new Uint8Array(32).fill(8)).read(text)).toBe('forged');
    for (const foreign of ['', 'MOPHONG:', text.toLowerCase(), `${text}0`, text.slice(0, -1), `MOPHONG:${':'.repeat(106)}`]) {
      expect(signer.read(foreign)).toBe('not-ours');
    }
  });
});

describe('a QR drawn in a terminal', () => {
  it.each([
    [true, 1],
    [true, 4],
    [false, 1],
    [false, 2],
  ])('is read by the program’s own reader (colour: %s, margin: %s)', async (colour, quiet) => {
    const lines = drawCode({ modules, colour }, quiet, false);
    expect(await readBack(await photograph(lines, colour))).toEqual([text]);
  });

  it('is greyed out once it is over, in colours and without', () => {
    expect(drawCode({ modules, colour: true }, 1, true).every((line) => line.startsWith('\u001b[37;107m'))).toBe(true);
    expect(drawCode({ modules, colour: false }, 1, true).join('')).toMatch(/^[░ ]+$/);
  });

  it('takes the widest margin that there is room for, and says so where there is room for none', () => {
    expect(quietIn(modules, 52, 18)).toBe(1);
    expect(quietIn(modules, 52, 40)).toBe(4);
    expect(quietIn(modules, 34, 40)).toBeUndefined();
    expect(quietIn(modules, 80, 17)).toBeUndefined();
  });
});

describe.each(languages)('the sharing screen (%s)', (language) => {
  const state = on('share', { known: { ...on('share').known, shared: { text, expiresAt: code.expiresAt } } });
  const look = (now: number, rows = 23, columns = 80, colour = false) => {
    const situation = seen(state, language, [], now);
    return draw(situation, beginDialog(situation, language), { columns, rows, paint: bare, code: { modules, colour } }).lines;
  };

  it('shows the code whole at 80 by 24, beside what can be done', async () => {
    const lines = look(code.expiresAt - 1);
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    for (const label of ['Tạo QR code', 'PNG']) expect(lines.join('\n')).toContain(label);
    // From the first line of the code on, only its columns.
    const first = lines.findIndex((line) => /[█▀▄]{20}/.test(line));
    const drawn = lines.slice(first, first + 18).map((line) => [...line.padEnd(80)].slice(-36).join(''));
    expect(
      await readBack(
        await photograph(
          drawn.map((line) => line.replaceAll(/[^█▀▄ ]/g, ' ')),
          false,
        ),
      ),
    ).toEqual([text]);
  });

  it('greys it out at its end', () => {
    expect(look(code.expiresAt - 1).join('\n')).not.toContain('░');
    expect(look(code.expiresAt).join('\n')).toContain('░');
  });

  it('says where the window is too small for it', () => {
    expect(
      look(code.expiresAt - 1, 19, 60)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    ).toContain(texts[language].screen.codeTooBig);
  });
});
