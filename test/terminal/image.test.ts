import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { refused } from '../../src/refusals/index.js';
import { beginDialog } from '../../src/terminal/dialog.js';
import { draw } from '../../src/terminal/draw.js';
import { depthOf, graphicsOf, inline } from '../../src/terminal/graphics.js';
import { columnsFor, type Depth, halfBlocks, openImage, rowsFor } from '../../src/terminal/image.js';
import { bare } from '../../src/terminal/paint.js';
import { width } from '../../src/terminal/width.js';
import { languages } from '../../src/text/index.js';
import { drawn, key, message, on, pressing, screenNames, seen } from './screens.js';

const root = join(import.meta.dirname, '..', '..');
const portrait = (await openImage(readFileSync(join(root, 'samples/cards/nguyen-van-an/portrait.png'))))!;
const depths: readonly Depth[] = [24, 8, 4, 1];

/** Red above green, blue above white. */
const squares = (await openImage(
  await sharp(Buffer.from([255, 0, 0, 0, 0, 255, 0, 255, 0, 255, 255, 255]), { raw: { width: 2, height: 2, channels: 3 } })
    .png()
    .toBuffer(),
))!;

describe('a picture in half blocks', () => {
  it.each(depths.flatMap((depth) => [10, 33, 79, 150].map((columns) => [columns, depth] as const)))(
    'takes %s columns, and half as many rows as pixels (%s bits)',
    (columns, depth) => {
      const lines = halfBlocks(portrait, columns, depth);
      expect(lines.map(width)).toEqual(lines.map(() => columns));
      expect(lines).toHaveLength(rowsFor(portrait, columns));
      expect(columnsFor(portrait, lines.length)).toBeGreaterThanOrEqual(columns - 2);
    },
  );

  it('says the upper pixel before the lower, in as many colours as there are', () => {
    const cells = (depth: Depth) => halfBlocks(squares, 2, depth)[0]!.replaceAll('\u001b', 'ESC');
    expect(cells(24)).toBe('ESC[38;2;255;0;0;48;2;0;255;0m▀ESC[38;2;0;0;255;48;2;255;255;255m▀ESC[0m');
    expect(cells(8)).toBe('ESC[38;5;196;48;5;46m▀ESC[38;5;21;48;5;231m▀ESC[0m');
    expect(cells(4)).toBe('ESC[91;102m▀ESC[34;107m▀ESC[0m');
    expect(cells(1)).toBe('░▓');
  });

  it('names a colour only where it changes', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    expect(halfBlocks((await openImage(plain))!, 8, 24)[0]).toBe(`\u001b[38;2;51;102;153;48;2;51;102;153m${'▀'.repeat(8)}\u001b[0m`);
  });

  it('is read from whatever can be decoded, turned upright and put on white; else there is none', async () => {
    const clear = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect((await openImage(clear))!.rgb.every((value) => value === 255)).toBe(true);
    const lying = await sharp(clear).resize({ width: 6, height: 3, fit: 'fill' }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await openImage(lying)).toMatchObject({ width: 3, height: 6 });
    expect(await openImage(Buffer.from('no picture'))).toBeNull();
  });
});

describe('what a terminal can show', () => {
  it.each([
    [{ TERM: 'xterm-kitty', COLORTERM: 'truecolor' }, 'kitty', 24],
    [{ TERM: 'xterm-ghostty', COLORTERM: 'truecolor' }, 'kitty', 24],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '230804' }, 'kitty', 8],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '210800' }, null, 8],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, 'iterm2', undefined],
    [{ TERM: 'xterm-256color', LC_TERMINAL: 'iTerm2' }, 'iterm2', 8],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm', COLORTERM: 'truecolor' }, 'iterm2', 24],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'mintty' }, 'sixel', 8],
    [{ TERM: 'foot' }, 'sixel', undefined],
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux' }, null, undefined],
    [{ TERM: 'screen-256color' }, null, 4],
    [{ TERM: 'xterm' }, null, 4],
    [{ TERM: 'unheard-of' }, null, 1],
    [{}, null, undefined],
  ] as const)('is told by its environment: %j', (env, protocol, depth) => {
    expect(graphicsOf(env)).toBe(protocol);
    if (depth !== undefined) expect(depthOf(env)).toBe(depth);
  });

  it.each([
    ['kitty', /^\u001b_Ga=T,f=100,q=2,c=20,r=12,m=1;/, /\u001b_Gm=0;[\w+/=]+\u001b\\\n$/],
    ['iterm2', /^\u001b\]1337;File=inline=1;size=\d+;width=20;height=12;preserveAspectRatio=1:/, /\u0007\n$/],
    ['sixel', /^\u001bP0;0;q"1;1;180;225/, /\u001b\\\n$/],
  ] as const)('is sent in one sequence after the other that nothing answers: %s', async (protocol, begins, ends) => {
    const sent = await inline(protocol, portrait, 20, 12);
    expect(sent).toMatch(begins);
    expect(sent).toMatch(ends);
    // No question to the terminal: its answer would stand among what is typed.
    expect(sent).not.toMatch(/\u001b\[(c|\?|>|\d*n|1[48]t)/);
    for (const part of sent.split('\u001b\\')) if (protocol === 'kitty') expect(part.length).toBeLessThan(4200);
  });
});

describe.each(languages)('a screen with a portrait (%s)', (language) => {
  const picture = { image: portrait, depth: 24 as const };
  const pictured = (['application', 'filed-view'] as const).map((name) => [name] as const);

  it.each(pictured)('%s shows it at the right of the text in 80 by 24, and still fits', (name) => {
    const now = seen(on(name), language);
    const { lines } = draw(now, beginDialog(now, language), { columns: 80, rows: 23, paint: bare, picture });
    expect(lines.filter((line) => line.includes('▀')).length).toBeGreaterThanOrEqual(7);
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    for (const word of now.view.text.join(' ').split(/\s+/)) expect(lines.join('\n')).toContain(word);
  });

  it.each(screenNames)('%s fits every terminal with a picture too, with a long refusal and a message', (name) => {
    const tooOld = refused('SYSTEM_TOO_OLD', { system: 'Android', have: '7.1', need: '8' });
    const now = seen(on(name, { refused: tooOld }), language, [message]);
    for (const [columns, rows] of [
      [60, 19],
      [80, 23],
      [200, 59],
    ] as const) {
      const { lines } = draw(now, beginDialog(now, language), { columns, rows, paint: bare, picture });
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
      if (columns === 60) continue;
      for (const word of now.view.refusal!.remedy.split(' ')) expect(lines.join('\n')).toContain(word);
    }
  });

  it('is without it where the list of all acts takes the room', () => {
    const now = seen(on('application'), language);
    const { dialog } = pressing(now, [key('tab')]);
    const with16 = draw(now, dialog, { columns: 80, rows: 16, paint: bare, picture }).lines;
    expect(with16).toEqual(drawn(now, dialog, { rows: 16 }).lines);
  });
});

describe('a stand-in', () => {
  it('has no portrait on the screen: the picture may be of whom he stands in for', () => {
    const { known } = on('application');
    expect(seen(on('application')).view.picture).toBe(known.portraitFile);
    expect(seen(on('application', { known: { ...known, standIn: true } })).view.picture).toBeUndefined();
  });
});
