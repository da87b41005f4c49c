import { type ChipFileName, nameIn } from '../tags.js';
import type { SavedFile } from './saved.js';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isProxmarkFile = (name: string): boolean => /\.bin$/i.test(name);

/** Sorts out a folder of Proxmark3's `hf emrtd dump`: .bin files count, what it derives from them (.jpg, .jp2, .jpc, .p7b) does not. */
export function proxmark(files: readonly NamedBytes[]): SavedFile[] {
  return files.filter(({ name }) => isProxmarkFile(name)).map(named);
}

/** A file with what its name says. */
export const named = ({ name, bytes }: NamedBytes): SavedFile => ({ source: name, bytes, ...readName(name) });

/** Proxmark3 never overwrites: a second dump's DG1 is EF_DG1-001.bin; a desktop calls its copies EF_DG1 (1).bin. */
function readName(path: string): { claimed: ChipFileName | null; version: number } {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const [, stem = base, dashed, bracketed] = /^(.*?)(?:-(\d{3})| ?\((\d{1,3})\))?\.[^.]*$/.exec(base) ?? [];
  const claimed = nameIn(stem);
  return { claimed, version: claimed ? Number(dashed ?? bracketed ?? 0) : 0 };
}
