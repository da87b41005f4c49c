import type { ChipFileName } from '../tags.js';

/** A file as it was saved: `claimed` and `version` are what its name says, null and 0 where it says nothing. */
export interface SavedFile {
  readonly source: string;
  readonly claimed: ChipFileName | null;
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Numbers the files of one dump that claim the same name as they come: 0, then 1 … */
export function versionCounter(): (claimed: SavedFile['claimed']) => number {
  const counts = new Map<SavedFile['claimed'], number>();
  return (claimed) => {
    const version = counts.get(claimed) ?? 0;
    counts.set(claimed, version + 1);
    return version;
  };
}
