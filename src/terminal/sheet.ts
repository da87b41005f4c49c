import type { Dialog } from './dialog.js';
import type { Paint } from './paint.js';
import type { Situation } from './situation.js';

/** What is drawn, on how much room, in which colours. */
export interface Sheet {
  readonly now: Situation;
  readonly dialog: Dialog;
  readonly wide: number;
  /** How many entries of a list inside a form may be seen at once. */
  readonly entries: number;
  readonly paint: Paint;
}

/** Before every line of a screen's middle; where the cursor is, a mark stands in it. */
export const INDENT = '   ';
export const HERE = ' › ';
