import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { busy } from './busy.js';
import type { Photo } from './photos.js';
import type { Reader } from './readers.js';

/** One photo read by one reader: whether the card's text was among what it read, what was read that is not there, and the milliseconds it took. */
export interface Attempt {
  readonly photo: Photo;
  readonly right: boolean;
  readonly wrong: readonly string[];
  readonly step: string | null;
  /** Of the processor, which a busy machine changes little, and of the clock. */
  readonly busyMs: number;
  readonly wallMs: number;
}

/** Each photo is given to every reader before the next, so that they meet the same machine; each reads one beforehand, to be loaded. */
export async function measured(
  photos: readonly Photo[],
  readers: readonly Reader[],
  done: (count: number) => void,
): Promise<ReadonlyMap<Reader, readonly Attempt[]>> {
  const attempts = new Map<Reader, Attempt[]>(readers.map((reader) => [reader, []]));
  const bytesOf = ({ folder, file }: Photo) => readFileSync(join(folder, file));
  for (const reader of readers) await reader.read(bytesOf(photos[0]!), photos[0]!.file);
  for (const [n, photo] of photos.entries()) {
    const bytes = bytesOf(photo);
    for (const reader of readers) attempts.get(reader)!.push(await attempt(photo, bytes, reader));
    done(n + 1);
  }
  return attempts;
}

async function attempt(photo: Photo, bytes: Uint8Array, reader: Reader): Promise<Attempt> {
  const [worked, begun] = [busy(), performance.now()];
  const { texts, step } = await reader.read(bytes, photo.file);
  const [busyMs, wallMs] = [busy() - worked, performance.now() - begun];
  const there = new Set([...(photo.truth === null ? [] : [photo.truth]), ...(photo.others ?? [])].map(nfc));
  const read = texts.map(nfc);
  return {
    photo,
    right: photo.truth !== null && read.includes(nfc(photo.truth)),
    wrong: read.filter((text) => !there.has(text)),
    step,
    busyMs,
    wallMs,
  };
}

/** Texts as they are compared. */
export const nfc = (text: string) => text.normalize('NFC');
