import { WriteStream } from 'node:tty';
import type { Depth, Image } from './image.js';

/** A way of showing pixels in a terminal. */
export type Protocol = 'kitty' | 'iterm2' | 'sixel';
type Environment = Readonly<Record<string, string | undefined>>;

/** How many colours the terminal has, by its environment. */
export const depthOf = (env: Environment): Depth => WriteStream.prototype.getColorDepth({ ...env }) as Depth;

/** What each terminal that says who it is can show, best first in looks; by TERM_PROGRAM, LC_TERMINAL or TERM. */
const known: readonly (readonly [RegExp, Protocol])[] = [
  [/^(kitty|xterm-kitty|ghostty|xterm-ghostty|warpterminal)$/, 'kitty'],
  [/^(iterm\.app|iterm2|wezterm|rio)$/, 'iterm2'],
  [/^(mintty|mlterm.*|foot.*|contour|yaft.*|xterm-sixel)$/, 'sixel'],
];

/**
 * The protocol that the terminal is known to have, by its environment alone: asking the terminal would leave its answer among what is
 * typed. Null inside tmux and screen, which swallow the sequences, and where nobody knows: then half blocks serve.
 */
export function graphicsOf(env: Environment): Protocol | null {
  if (env.TMUX || env.STY || /^(screen|tmux|dumb)/.test(env.TERM ?? '')) return null;
  const names = [env.TERM_PROGRAM, env.LC_TERMINAL, env.TERM].map((name) => (name ?? '').toLowerCase());
  const named = known.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (named) return named;
  if (env.KITTY_WINDOW_ID || env.GHOSTTY_RESOURCES_DIR) return 'kitty';
  // Konsole has them from 22.04 on.
  return Number(env.KONSOLE_VERSION) >= 220_400 ? 'kitty' : null;
}

/** A column's width in pixels, where a picture's size is told in pixels: about what terminals have by default. */
const cell = 9;
/** The most base64 that one sequence of kitty's may carry. */
const chunk = 4096;

/** A picture as one text that shows it in so many columns and rows, ending below it. */
export async function inline(protocol: Protocol, image: Image, columns: number, rows: number): Promise<string> {
  if (protocol === 'sixel') return `${await sixel(image, columns * cell)}\n`;
  const png = Buffer.from(await encoded(image));
  const base64 = png.toString('base64');
  if (protocol === 'kitty') return `${kitty(base64, columns, rows)}\n`;
  // https://iterm2.com/documentation-images.html
  return `\u001b]1337;File=inline=1;size=${png.length};width=${columns};height=${rows};preserveAspectRatio=1:${base64}\u0007\n`;
}

/** https://sw.kovidgoyal.net/kitty/graphics-protocol: `q=2`, so that the terminal answers nothing. */
function kitty(base64: string, columns: number, rows: number): string {
  const parts = base64.match(new RegExp(`.{1,${chunk}}`, 'g')) ?? [];
  return parts
    .map((part, n) => {
      const first = n === 0 ? `a=T,f=100,q=2,c=${columns},r=${rows},` : '';
      return `\u001b_G${first}m=${n < parts.length - 1 ? 1 : 0};${part}\u001b\\`;
    })
    .join('');
}

const raw = async ({ width, height, rgb }: Image) => (await import('sharp')).default(rgb, { raw: { width, height, channels: 3 } });
const encoded = async (image: Image): Promise<Uint8Array> => (await raw(image)).png().toBuffer();

async function sixel(image: Image, width: number): Promise<string> {
  const { image2sixel } = await import('sixel');
  const { data, info } = await (await raw(image)).resize({ width }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return image2sixel(new Uint8Array(data), info.width, info.height, 256);
}
