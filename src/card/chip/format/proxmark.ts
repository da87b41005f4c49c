import { type ChipFileName, chipFileNames } from '../tags.js';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it was saved: `claimed` and `version` are what its name says, null and 0 where it says nothing. */
export interface SavedFile {
  readonly source: string;
  readonly claimed: ChipFileName | null;
  readonly version: number;
  readonly bytes: Uint8Array;
}

export const isProxmarkFile = (name: string): boolean => /\.bin$/i.test(name);

/** Sorts out a folder of Proxmark3's `hf emrtd dump`: .bin files count, what it derives from them (.jpg, .jp2, .jpc, .p7b) does not. */
export function proxmark(files: readonly NamedBytes[]): SavedFile[] {
  return files.filter(({ name }) => isProxmarkFile(name)).map(({ name, bytes }) => ({ source: name, bytes, ...readName(name) }));
}

/** Proxmark3 never overwrites: a second dump's DG1 is EF_DG1-001.bin. */
function readName(path: string): { claimed: ChipFileName | null; version: number } {
  const [, claimed, version] = /(?:^|[/\\])(?:EF[_.])?([a-z]+\d*)(?:-(\d{3}))?\.bin$/i.exec(path) ?? [];
  const name = chipFileNames.find((known) => known.toLowerCase() === claimed?.toLowerCase());
  return { claimed: name ?? null, version: name ? Number(version ?? 0) : 0 };
}
