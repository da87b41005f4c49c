import type { Io } from './io.js';

/** A dump or picture on standard input has some MiB at most; what comes after this many bytes is left there. */
const most = 64 << 20;

/** All that comes on standard input. */
export async function allOf(stdin: Io['stdin']): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin) {
    pieces.push(Buffer.from(piece as Uint8Array));
    size += (piece as Uint8Array).length;
    if (size > most) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
