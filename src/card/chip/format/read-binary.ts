import type { ChipFileName } from '../tags.js';
import type { Exchange } from './apdu.js';

/** A file put together from the reads of it, as far as they follow one another. */
interface Rebuilt {
  readonly claimed: ChipFileName | null;
  readonly bytes: Uint8Array;
}

/** ICAO 9303 part 10, 3.11 and 4.6 to 4.7; the same number is CardSecurity outside the application and SOD inside. */
function nameOf(fileId: number, first: number | undefined): ChipFileName | null {
  if (fileId === 0x011e) return 'COM';
  if (fileId === 0x011c) return 'CardAccess';
  if (fileId === 0x011d) return first === 0x77 ? 'SOD' : 'CardSecurity';
  return fileId >= 0x0101 && fileId <= 0x0110 ? `DG${fileId - 0x0100}` : null;
}

const limit = 1 << 20;

/** Follows SELECT and READ BINARY (ISO/IEC 7816-4, 11.1.1 and 11.2.3) and puts each file together. */
export function readBinaries(exchanges: readonly Exchange[]): Rebuilt[] {
  const files = new Map<string, { fileId: number; pieces: { offset: number; bytes: Uint8Array }[] }>();
  let application = 'master';
  let current = 0;
  for (const { command, answer } of exchanges) {
    const [, instruction, p1 = 0, p2 = 0, length = 0] = command;
    const data = command.subarray(5, 5 + length);
    if (instruction === 0xa4 && isRead(answer)) {
      if (p1 === 0x04) [application, current] = [Buffer.from(data).toString('hex'), 0];
      else if (data.length === 2 && data[0] === 0x3f) [application, current] = ['master', 0];
      else if (data.length === 2) current = data[0]! * 256 + data[1]!;
    }
    const read = isRead(answer) ? readOf(command, answer) : null;
    if (!read) continue;
    if ((instruction === 0xb0 && (p1 & 0x80) !== 0) || (instruction === 0xb1 && p1 === 0 && p2 > 0 && p2 < 0x1f)) {
      current = 0x0100 + ((instruction === 0xb0 ? p1 : p2) & 0x1f);
    }
    const key = `${application} ${current}`;
    const file = files.get(key) ?? { fileId: current, pieces: [] };
    files.set(key, file);
    file.pieces.push(read);
  }
  return [...files.values()].flatMap(({ fileId, pieces }) => {
    const bytes = joined(pieces);
    return bytes.length > 0 ? [{ claimed: nameOf(fileId, bytes[0]), bytes }] : [];
  });
}

/** 9000, and 6282 for a read up to the file's end. */
const isRead = (answer: Uint8Array): boolean => {
  const word = (answer.at(-2) ?? 0) * 256 + (answer.at(-1) ?? 0);
  return word === 0x9000 || word === 0x6282;
};

function readOf(command: Uint8Array, answer: Uint8Array): { offset: number; bytes: Uint8Array } | null {
  const [, instruction, p1 = 0, p2 = 0, length = 0] = command;
  const data = answer.subarray(0, -2);
  if (instruction === 0xb0) return { offset: (p1 & 0x80) !== 0 ? p2 : p1 * 256 + p2, bytes: data };
  if (instruction !== 0xb1) return null;
  // Beyond 32 KiB the offset is an object of its own, and so is what was read.
  const place = command.subarray(5, 5 + length);
  if (place[0] !== 0x54 || place[1] === undefined) return null;
  const offset = [...place.subarray(2, 2 + place[1])].reduce((sum, byte) => sum * 256 + byte, 0);
  const header = data[1] === 0x81 ? 3 : data[1] === 0x82 ? 4 : 2;
  return data[0] === 0x53 ? { offset, bytes: data.subarray(header) } : null;
}

/** From the beginning to the first gap. */
function joined(pieces: readonly { offset: number; bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const { offset, bytes } of [...pieces].sort((one, other) => one.offset - other.offset)) {
    if (offset > end || end > limit) break;
    const fresh = bytes.subarray(Math.min(end - offset, bytes.length));
    parts.push(fresh);
    end += fresh.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}
