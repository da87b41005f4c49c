import { Chalk, type ChalkInstance } from 'chalk';
import type { Paint } from './paint.js';

/** The sixteen colours that every terminal has, so that its own theme decides how they look. */
export function inColour(): Paint {
  const chalk = new Chalk({ level: 1 });
  // Chalk joins all its arguments, of which `map` gives three.
  const by = (style: ChalkInstance) => (text: string) => style(text);
  return {
    banner: by(chalk.yellow.bold),
    title: by(chalk.bold),
    strong: by(chalk.bold),
    faint: by(chalk.dim),
    wrong: by(chalk.red.bold),
    warning: by(chalk.yellow.bold),
    news: by(chalk.cyan.bold),
    good: by(chalk.green),
    chosen: by(chalk.cyan.bold),
  };
}
