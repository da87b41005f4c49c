import type { ChipFileName } from '../tags.js';

/** A file as it was saved: `claimed` and `version` are what its name says, null and 0 where it says nothing. */
export interface SavedFile {
  readonly source: string;
  readonly claimed: ChipFileName | null;
  readonly version: number;
  readonly bytes: Uint8Array;
}
