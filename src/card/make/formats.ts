import type { NamedBytes } from '../chip/format/proxmark.js';
import { flipper } from './flipper.js';
import { gmrtd } from './gmrtd.js';
import { iosJson } from './ios.js';
import type { MadeTranscript } from './live-test.js';
import { plainJson } from './plain-json.js';
import { serialLog } from './serial.js';
import { zip } from './zip.js';

/** What is written of a chip: its files, and what it answered to a reader where a form has a place for it. */
export interface Chip {
  readonly files: readonly NamedBytes[];
  readonly transcript: MadeTranscript;
}

/** The forms in which a chip is written, as the tools that read real ones write them; paths with `/`. */
export const formats = {
  proxmark: ({ files }) => files.map(({ name, bytes }) => ({ name: `chip/${name}`, bytes })),
  ios: ({ files, transcript }) => [{ name: 'chip.json', bytes: iosJson(files, transcript) }],
  gmrtd: ({ files, transcript }) => [{ name: 'chip.cbor', bytes: gmrtd(files, transcript) }],
  flipper: (chip) => flipper(chip).map(({ name, bytes }) => ({ name: `chip/${name}`, bytes })),
  serial: ({ files }) => [{ name: 'chip.log', bytes: serialLog(files) }],
  json: ({ files, transcript }) => [{ name: 'chip.json', bytes: plainJson(files, transcript) }],
  zip: ({ files }) => [{ name: 'chip.zip', bytes: zip(files.map(({ name, bytes }) => ({ name: `chip/${name}`, bytes }))) }],
} as const satisfies Record<string, (chip: Chip) => NamedBytes[]>;

export type Format = keyof typeof formats;
