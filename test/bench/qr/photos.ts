import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A photo of a set and what is to be read in it; `truth` is null where it shows no card's code. */
export interface Photo {
  readonly folder: string;
  readonly file: string;
  readonly category: string;
  readonly severity: number;
  readonly truth: string | null;
  readonly others?: readonly string[];
}

/** The photos that folders list, as make-photos.js writes them. */
export const photosIn = (folders: readonly string[]): Photo[] =>
  folders.flatMap((folder) =>
    readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...JSON.parse(line), folder })),
  );

/** Makes a set for each seed, in a process of its own so that its memory is not counted as a reader's, and forgets them in the end. */
export async function withSeeds<T>(seeds: readonly string[], rounds: string, use: (folders: readonly string[]) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'vneid-sim-photos-'));
  try {
    const folders = seeds.map((seed) => {
      const folder = join(root, seed);
      execFileSync(process.execPath, [join(import.meta.dirname, 'make-photos.js'), folder, seed, rounds]);
      return folder;
    });
    return await use(folders);
  } finally {
    rmSync(root, { recursive: true });
  }
}
