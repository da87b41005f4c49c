/** A file of the chip may have this many bytes, lie this deep and hold this many elements; more is not a card. */
export const limits = { bytes: 1 << 20, depth: 32, nodes: 200_000 } as const;

/** One element: it reaches from `from` to `to`, its value from `valueFrom` to `valueTo`, all in bytes of the whole file. */
export interface Tlv {
  readonly tag: number;
  readonly from: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  readonly to: number;
  readonly indefinite: boolean;
  readonly children: readonly Tlv[];
}

/** Where and why parsing stopped; a cut file says how long it claims to be. */
export type Fault =
  | { readonly fault: 'cut'; readonly at: number; readonly declared: number }
  | { readonly fault: 'tag' | 'length' | 'overrun' | 'depth' | 'nodes'; readonly at: number };

export interface TlvOptions {
  /** Parse the elements inside as well; else only the outermost tag and length are looked at. */
  readonly deep: boolean;
  /** Tags whose value is not TLV although their constructed bit says so. */
  readonly opaque?: readonly number[];
}

interface Reading extends TlvOptions {
  readonly bytes: Uint8Array;
  nodes: number;
}

/** Reads the element at the start of `bytes` by the Basic Encoding Rules (ITU-T X.690, 8.1); whatever the bytes, it answers and never throws. */
export function readTlv(bytes: Uint8Array, options: TlvOptions): Tlv | Fault {
  return element({ ...options, bytes, nodes: 0 }, 0, bytes.length, 1);
}

export const isFault = (read: Tlv | Fault): read is Fault => 'fault' in read;

export const valueBytes = (bytes: Uint8Array, { valueFrom, valueTo }: Tlv): Uint8Array => bytes.subarray(valueFrom, valueTo);

export const child = (tlv: Tlv | undefined, tag: number): Tlv | undefined => tlv?.children.find((inner) => inner.tag === tag);

/** Whether the element or any inside it has an indefinite length, which DER forbids. */
export const isIndefinite = (tlv: Tlv): boolean => tlv.indefinite || tlv.children.some(isIndefinite);

const none: readonly Tlv[] = [];
const sequence = 0x30;

function element(reading: Reading, from: number, limit: number, depth: number): Tlv | Fault {
  if (depth > limits.depth) return { fault: 'depth', at: from };
  if (++reading.nodes > limits.nodes) return { fault: 'nodes', at: from };
  const { bytes } = reading;
  const outermost = depth === 1;

  const tag = readTag(bytes, from, limit);
  if (!tag) return { fault: 'tag', at: from };
  const length = readLength(bytes, tag.next, limit);
  if (!length) return { fault: 'length', at: tag.next };

  const made = (valueTo: number, to: number, children: readonly Tlv[]): Tlv => ({
    tag: tag.value,
    from,
    valueFrom: length.next,
    valueTo,
    to,
    indefinite: length.value === 'indefinite',
    children,
  });
  if (length.value === 'indefinite') {
    // A file of the chip is read by its length; CMS by itself, such as a master list, may do without.
    if ((outermost && tag.value !== sequence) || !tag.constructed) return { fault: 'length', at: tag.next };
    const inside = elementsToEnd(reading, length.next, limit, depth + 1);
    return 'fault' in inside ? inside : made(inside.to - 2, inside.to, inside.children);
  }

  const to = length.next + length.value;
  if (to > limit) return outermost ? { fault: 'cut', at: limit, declared: to } : { fault: 'overrun', at: from };
  if (!reading.deep || !tag.constructed || reading.opaque?.includes(tag.value)) return made(to, to, none);

  const children: Tlv[] = [];
  for (let at = length.next; at < to; ) {
    const inner = element(reading, at, to, depth + 1);
    if (isFault(inner)) return inner;
    children.push(inner);
    at = inner.to;
  }
  return made(to, to, children);
}

/** The elements up to the two zero bytes that end an indefinite length (X.690, 8.1.5). */
function elementsToEnd(reading: Reading, from: number, limit: number, depth: number): { children: Tlv[]; to: number } | Fault {
  const children: Tlv[] = [];
  let at = from;
  while (at + 1 < limit) {
    if (reading.bytes[at] === 0 && reading.bytes[at + 1] === 0) return { children, to: at + 2 };
    const inner = element(reading, at, limit, depth);
    if (isFault(inner)) return inner;
    children.push(inner);
    at = inner.to;
  }
  return { fault: 'overrun', at };
}

/** Tags of up to three bytes, as ISO 7816-4 allows them (5.2.2.1), as one number: 5F 1F is 0x5f1f. */
function readTag(bytes: Uint8Array, from: number, limit: number) {
  if (from >= limit) return undefined;
  const first = bytes[from]!;
  const constructed = (first & 0x20) !== 0;
  if ((first & 0x1f) !== 0x1f) return { value: first, constructed, next: from + 1 };
  let value = first;
  for (let at = from + 1; at < limit && at < from + 3; at++) {
    value = value * 256 + bytes[at]!;
    if ((bytes[at]! & 0x80) === 0) return { value, constructed, next: at + 1 };
  }
  return undefined;
}

/** A length in one byte, or in up to four after 81 … 84; four bytes already exceed every file. */
function readLength(bytes: Uint8Array, from: number, limit: number): { value: number | 'indefinite'; next: number } | undefined {
  if (from >= limit) return undefined;
  const first = bytes[from]!;
  if (first < 0x80) return { value: first, next: from + 1 };
  if (first === 0x80) return { value: 'indefinite', next: from + 1 };
  const count = first & 0x7f;
  if (count > 4 || from + 1 + count > limit) return undefined;
  let value = 0;
  for (let at = from + 1; at <= from + count; at++) value = value * 256 + bytes[at]!;
  return { value, next: from + 1 + count };
}
