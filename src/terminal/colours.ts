import { Chalk, type ChalkInstance } from 'chalk';
import type { Depth } from './image.js';
import { bare, type Paint } from './paint.js';

/**
 * Colours that can be read on a dark background as on a light one, which nobody can ask a terminal for. Of 256 or more, tones between
 * the two; of sixteen, which every theme shows as it likes, those alone that few themes make pale, else weight and reverse.
 */
export function inColour(depth: Depth): Paint {
  if (depth === 1) return bare;
  const chalk = new Chalk({ level: depth === 4 ? 1 : 2 });
  // Chalk joins all its arguments, of which `map` gives three.
  const by = (style: ChalkInstance) => (text: string) => style(text);
  const tone = (of256: number, of16: ChalkInstance) => by(depth === 4 ? of16 : chalk.ansi256(of256).bold);
  const [gold, blue, green] = [136, 32, 28];
  return {
    banner: tone(gold, chalk.magenta.bold),
    title: by(chalk.bold),
    strong: by(chalk.bold),
    faint: by(chalk.dim),
    wrong: by(chalk.red.bold),
    warning: tone(gold, chalk.magenta.bold),
    news: tone(blue, chalk.bold),
    good: tone(green, chalk.bold),
    chosen: tone(blue, chalk.inverse),
  };
}
