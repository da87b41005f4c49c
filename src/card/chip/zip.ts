import { ok, type Result, refuse } from '../../refusals/index.js';
import { isOfDesktop } from '../of-desktop.js';
import type { NamedBytes } from './format/proxmark.js';
import { dumpLimits } from './limits.js';

/** Why a zip is not opened: `path` and `count` say at what. */
export type ZipFault = 'ZIP_BROKEN' | 'ZIP_PATH_OUTSIDE' | 'ZIP_ENCRYPTED' | 'ZIP_DUPLICATE' | 'ZIP_TOO_MUCH' | 'ZIP_LINK' | 'ZIP_NESTED';

export const isZip = (bytes: Uint8Array): boolean => {
  const [p, k, one = 0, two = 0] = bytes;
  return p === 0x50 && k === 0x4b && ((one === 3 && two === 4) || (one === 5 && two === 6) || (one === 7 && two === 8));
};

/** The files in a zip, in memory or on disk under a path. Nothing is written, everything is counted as it is unpacked, and one bad entry refuses it whole. */
export async function openZip(from: Uint8Array | string, file: string): Promise<Result<NamedBytes[], ZipFault>> {
  const yauzl = await import('yauzl');
  // Names are looked at here, so that a bad one is told as what it is.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  const zip = await (typeof from === 'string'
    ? yauzl.openPromise(from, options)
    : yauzl.fromBufferPromise(Buffer.from(from), options)
  ).catch(() => null);
  if (!zip) return refuse('ZIP_BROKEN', { file });
  // A broken entry is told to the loop as well; without a listener it would end the process.
  zip.on('error', () => {});
  const files: NamedBytes[] = [];
  const names = new Set<string>();
  let [total, count] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = entry.fileName as unknown as Buffer;
      const path = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false).normalize('NFC');
      const fault = whyNot(path, raw, entry, names);
      if (fault) return refuse(fault, { file, path: shown(path) });
      names.add(path.toLowerCase());
      if (++count > dumpLimits.entries) return refuse('ZIP_TOO_MUCH', { file, path: '', limit: dumpLimits.entries });
      if (path.endsWith('/') || isOfDesktop(path)) continue;
      const pieces: Buffer[] = [];
      let size = 0;
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        size += (piece as Buffer).length;
        total += (piece as Buffer).length;
        if (size > dumpLimits.container || total > dumpLimits.total) {
          return refuse('ZIP_TOO_MUCH', {
            file,
            path: shown(path),
            limit: size > dumpLimits.container ? dumpLimits.container : dumpLimits.total,
          });
        }
        pieces.push(piece as Buffer);
      }
      const bytes = new Uint8Array(Buffer.concat(pieces));
      if (isZip(bytes)) return refuse('ZIP_NESTED', { file, path: shown(path) });
      files.push({ name: path, bytes });
    }
    return ok(files);
  } catch {
    return refuse('ZIP_BROKEN', { file });
  } finally {
    zip.close();
  }
}

interface Entry {
  readonly generalPurposeBitFlag: number;
  readonly externalFileAttributes: number;
  readonly versionMadeBy: number;
}

function whyNot(
  path: string,
  raw: Uint8Array,
  entry: Entry,
  names: ReadonlySet<string>,
): Exclude<ZipFault, 'ZIP_BROKEN' | 'ZIP_TOO_MUCH'> | null {
  if (
    path.includes('\\') ||
    path.includes('\0') ||
    raw.includes(0x5c) ||
    /^(?:\/|[A-Za-z]:)/.test(path) ||
    path.split('/').includes('..')
  ) {
    return 'ZIP_PATH_OUTSIDE';
  }
  if ((entry.generalPurposeBitFlag & 0x41) !== 0) return 'ZIP_ENCRYPTED';
  // Made on Unix, the upper half is the file's mode; 12 is a symbolic link.
  if (entry.versionMadeBy >> 8 === 3 && entry.externalFileAttributes >>> 28 === 0xa) return 'ZIP_LINK';
  return names.has(path.toLowerCase()) ? 'ZIP_DUPLICATE' : null;
}

const shown = (path: string): string => path.slice(0, 80);
