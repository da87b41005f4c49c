/**
 * Concise Binary Object Representation (RFC 8949), as far as a dump needs it. Own code, for two things that the libraries tried do not
 * give: where in the file a value stands, and what came before the place where a file breaks off.
 */
export type Cbor =
  | { readonly kind: 'map'; readonly at: number; readonly members: readonly (readonly [name: string, value: Cbor])[] }
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: Uint8Array; readonly cut: boolean }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly Cbor[] }
  | { readonly kind: 'other'; readonly at: number };

/** `broken`: where it stops making sense or ends too early, in bytes; null where it is whole. */
export interface CborReading {
  readonly value: Cbor | null;
  readonly broken: number | null;
  readonly end: number;
}

const deepest = 16;
const mostItems = 10_000;

interface Reading {
  readonly bytes: Uint8Array;
  at: number;
  items: number;
  broken: number | null;
}

/** Reads the value at the start; whatever the bytes, it answers with what it could read and never throws. */
export function readCbor(bytes: Uint8Array): CborReading {
  const reading: Reading = { bytes, at: 0, items: 0, broken: null };
  const value = item(reading, 0);
  return { value, broken: reading.broken, end: reading.at };
}

const stop = (reading: Reading, at: number): null => {
  reading.broken ??= at;
  return null;
};

function item(reading: Reading, depth: number): Cbor | null {
  const at = reading.at;
  if (depth > deepest || ++reading.items > mostItems) return stop(reading, at);
  const head = headOf(reading);
  if (!head) return stop(reading, at);
  const { major, argument } = head;
  if (major <= 1) return { kind: 'number', at, value: major === 0 ? (argument ?? 0) : -1 - (argument ?? 0) };
  if (major === 2) return string(reading, at, argument, 2, depth);
  if (major === 3) {
    const read = string(reading, at, argument, 3, depth);
    return read && { kind: 'text', at, text: new TextDecoder().decode(read.bytes).normalize('NFC') };
  }
  if (major === 4) {
    const items: Cbor[] = [];
    while (more(reading, argument, items.length)) {
      const inner = item(reading, depth + 1);
      if (!inner) break;
      items.push(inner);
    }
    return { kind: 'list', at, items };
  }
  if (major === 5) return map(reading, at, argument, depth);
  // A tag says how to take what follows, which nothing here depends on.
  if (major === 6) return item(reading, depth + 1);
  return argument === null ? stop(reading, at) : { kind: 'other', at };
}

function map(reading: Reading, at: number, count: number | null, depth: number): Cbor {
  const members: (readonly [string, Cbor])[] = [];
  while (more(reading, count, members.length)) {
    const name = item(reading, depth + 1);
    const value = name && item(reading, depth + 1);
    if (!value) break;
    members.push([name.kind === 'text' ? name.text : '', value]);
    if (reading.broken !== null) break;
  }
  return { kind: 'map', at, members };
}

/** Whether another member follows; an open end is the byte FF. */
function more(reading: Reading, count: number | null, read: number): boolean {
  if (reading.broken !== null) return false;
  if (count !== null) return read < count;
  if (reading.bytes[reading.at] !== 0xff) return true;
  reading.at++;
  return false;
}

function string(reading: Reading, at: number, length: number | null, major: number, depth: number) {
  if (length === null) {
    const pieces: Uint8Array[] = [];
    while (more(reading, null, 0)) {
      const head = depth < deepest ? headOf(reading) : null;
      const piece = head?.major === major && head.argument !== null ? string(reading, reading.at, head.argument, major, depth + 1) : null;
      if (!piece) return stop(reading, reading.at);
      pieces.push(piece.bytes);
    }
    return { kind: 'bytes' as const, at, bytes: new Uint8Array(Buffer.concat(pieces)), cut: reading.broken !== null };
  }
  const from = reading.at;
  const to = Math.min(from + length, reading.bytes.length);
  reading.at = to;
  const cut = from + length > reading.bytes.length;
  if (cut) stop(reading, reading.bytes.length);
  return { kind: 'bytes' as const, at: from, bytes: reading.bytes.subarray(from, to), cut };
}

/** The first byte and its argument; null as argument: an open end. */
function headOf(reading: Reading): { major: number; argument: number | null } | null {
  const { bytes } = reading;
  const first = bytes[reading.at];
  if (first === undefined) return null;
  reading.at++;
  const [major, low] = [first >> 5, first & 0x1f];
  if (low < 24) return { major, argument: low };
  if (low === 31) return { major, argument: null };
  const size = 1 << (low - 24);
  if (low > 27 || reading.at + size > bytes.length) return null;
  let argument = 0;
  for (let n = 0; n < size; n++) argument = argument * 256 + bytes[reading.at++]!;
  return { major, argument };
}
