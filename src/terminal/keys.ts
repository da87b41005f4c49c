/** A key as the screens know it; `text` is whatever was typed, one letter or a mark, or all that was pasted. */
export type Key = { readonly press: Press } | { readonly text: string };
export type Press =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'back-tab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'clear'
  | 'f1'
  | 'f2'
  | 'f4';

/** What Node's `keypress` event tells of a key. */
export interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

const presses: Readonly<Record<string, Press>> = {
  return: 'enter',
  enter: 'enter',
  escape: 'escape',
  tab: 'tab',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  backspace: 'backspace',
  delete: 'delete',
  f1: 'f1',
  f2: 'f2',
  f4: 'f4',
};
const withCtrl: Readonly<Record<string, Press>> = { a: 'home', e: 'end', u: 'clear', h: 'backspace' };

/** The key behind an event; undefined for keys that mean nothing here. */
export function readKey({ name, sequence, ctrl, meta, shift }: Keypress): Key | undefined {
  if (ctrl) return name && withCtrl[name] ? { press: withCtrl[name] } : undefined;
  if (name === 'tab' && shift) return { press: 'back-tab' };
  if (name !== undefined && Object.hasOwn(presses, name)) return { press: presses[name]! };
  return !meta && sequence && !/^\p{Cc}/u.test(sequence) ? { text: sequence } : undefined;
}
