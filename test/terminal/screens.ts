import { type Persona, persona } from '../../src/flow/persona.js';
import { flow, type ScreenName } from '../../src/flow/process.js';
import { type State, start } from '../../src/flow/state.js';
import type { Message } from '../../src/identity/api.js';
import { beginDialog, type Dialog, press } from '../../src/terminal/dialog.js';
import { type Canvas, draw } from '../../src/terminal/draw.js';
import { type Keypress, readKey } from '../../src/terminal/keys.js';
import { bare } from '../../src/terminal/paint.js';
import { type Situation, situation } from '../../src/terminal/situation.js';
import type { Language } from '../../src/text/index.js';
import { afterwards, an, handset, walked, worldOf } from '../flow/people.js';

export type { ScreenName };
export { flow };
export const screenNames = Object.keys(flow) as ScreenName[];

const world = await worldOf();
export const me: Persona = persona(an, { goal: 'all', officers: world.offices.officers });
const walkedThrough = await walked(world, { me });
const device = await handset('pixel-7', an);
const known = { ...walkedThrough.state.known, ...afterwards };
const began = known.sentAt!;

/** A state on any screen, knowing all that a whole registration of both levels learns. */
export const on = (name: ScreenName, more: Partial<State> = {}): State => ({ ...start(flow, device, began, name), known, ...more });

/** A screen as it is looked at a minute after the newest code was sent. */
export const seen = (state: State, language: Language = 'vi', messages: readonly Message[] = [], now = began + 60_000): Situation =>
  situation({ flow, state, now, name: an.fullName, me, language, messages });

export const message: Message = {
  at: began,
  to: an.phone,
  text: '[MO PHONG] Ma OTP ••••••, hieu luc 3 phut. Khong cung cap ma nay cho bat ky ai.',
  code: '481502',
};

/** Keys as Node tells of them: names, or text letter by letter. */
export const key = (name: string): Keypress => ({ name });
export const typed = (text: string): Keypress[] => [...text].map((sequence) => ({ sequence }));

/** The dialog after these keys, and the first answer they gave. */
export function pressing(now: Situation, keys: readonly Keypress[], from: Dialog = beginDialog(now, now.language)) {
  let dialog = from;
  for (const event of keys) {
    const known = readKey(event);
    if (!known) continue;
    const moved = press(now, dialog, known);
    dialog = moved.dialog;
    if (moved.answer) return { dialog, answer: moved.answer };
  }
  return { dialog, answer: undefined };
}

/** A screen's lines without colours; 80 by 24, less the row that is kept free, unless told. */
export const drawn = (now: Situation, dialog: Dialog, { columns = 80, rows = 23 }: Partial<Canvas> = {}) =>
  draw(now, dialog, { columns, rows, paint: bare });
