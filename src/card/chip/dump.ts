import type { Finding } from '../finding.js';
import { type NamedBytes, proxmark } from './format/proxmark.js';
import type { SavedFile } from './format/saved.js';
import type { ImageFormat } from './image.js';
import { type LiveTest, noLiveTest } from './live-test.js';

/** The forms of a dump that are read; `file`: one file of the chip by itself, `apdu`: what passed between a reader and a chip. */
export type DumpFormat = 'proxmark' | 'flipper' | 'ios' | 'gmrtd' | 'serial' | 'json' | 'zip' | 'apdu' | 'file';

/** The files of a dump as they were saved, and what is wrong with what holds them. */
export interface Dump {
  readonly format: DumpFormat;
  readonly saved: readonly SavedFile[];
  readonly findings: readonly Finding[];
  readonly live: LiveTest;
  /** A portrait that was saved without the group it came in, which nothing can prove. */
  readonly portrait?: { readonly format: ImageFormat; readonly bytes: Uint8Array };
}

/** The dump in a folder's files. */
export const folderDump = (files: readonly NamedBytes[]): Dump => ({
  format: 'proxmark',
  saved: proxmark(files),
  findings: [],
  live: noLiveTest,
});
