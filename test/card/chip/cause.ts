import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';
import { type ChipReading, readChip } from '../../../src/card/chip/read-chip.js';
import { isFault, readTlv, type Tlv, valueBytes } from '../../../src/card/chip/tlv.js';
import type { DataGroups } from '../../../src/card/make/data-groups.js';
import { integer, printable, sequence, tlv, utf8 } from '../../../src/card/make/der.js';
import { type ChipHolder, order } from '../../../src/card/make/holder.js';
import type { IssuerKeys } from '../../../src/card/make/keys.js';
import { dump } from '../../../src/card/make/make-chip.js';
import { holder, keys, portrait, trust } from '../make/sample.js';

export { holder, keys, portrait, sound, trust } from '../make/sample.js';

export const read = (files: readonly NamedBytes[], other: Partial<typeof trust> = {}): ChipReading =>
  readChip(files, { ...trust, ...other });
export const codesOf = (files: readonly NamedBytes[], other: Partial<typeof trust> = {}): string[] =>
  read(files, other).findings.map(({ code }) => code);

/** A chip that was issued with other groups than the holder's, or to another: all hashes and signatures fit. */
export function issue(groups: Partial<DataGroups>, by: IssuerKeys = keys, different: Partial<ChipHolder> = {}): NamedBytes[] {
  const ordered = order({ ...holder, ...different }, portrait);
  if (!ordered.ok) throw new Error(ordered.refused.code);
  return dump(ordered.value, by, groups);
}

export const file = (name: string, ...bytes: readonly (Uint8Array | number | string)[]): NamedBytes => ({
  name,
  bytes: Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : Buffer.from(part)))),
});

/** The file of that name among others, changed. */
export const changed = (files: readonly NamedBytes[], name: string, change: (bytes: Uint8Array) => Uint8Array): NamedBytes[] =>
  files.map((one) => (one.name === name ? { name, bytes: change(one.bytes) } : one));

/** One element of a file, found by the places of its ancestors, replaced or taken out; all lengths around it follow. */
function edited(bytes: Uint8Array, path: readonly number[], change: (element: Uint8Array) => readonly Uint8Array[]): Uint8Array {
  const root = readTlv(bytes, { deep: true });
  if (isFault(root)) throw new Error(root.fault);
  const rebuilt = (element: Tlv, [place, ...deeper]: readonly number[]): readonly Uint8Array[] => {
    if (place === undefined) return change(bytes.subarray(element.from, element.to));
    const inside = element.children.map((child, n) => (n === place ? rebuilt(child, deeper) : [bytes.subarray(child.from, child.to)]));
    return [tlv(element.tag, ...inside.flat())];
  };
  return Buffer.concat([...rebuilt(root, path)]);
}

/** Where things are in a SOD that the simulator signed. */
export const inSod = {
  contentInfo: [0],
  contentInfoType: [0, 0],
  version: [0, 1, 0, 0],
  contentType: [0, 1, 0, 2, 0],
  content: [0, 1, 0, 2, 1, 0],
  signers: [0, 1, 0, 4],
  signerIssuer: [0, 1, 0, 4, 0, 1, 0],
  signerSerial: [0, 1, 0, 4, 0, 1, 1],
  digestAlgorithm: [0, 1, 0, 4, 0, 2],
  attributes: [0, 1, 0, 4, 0, 3],
  signatureAlgorithm: [0, 1, 0, 4, 0, 4],
} as const;

/** The sample's chip with its SOD changed in one place. */
export const withSod = (place: keyof typeof inSod, change: (element: Uint8Array) => readonly Uint8Array[]): NamedBytes[] =>
  changed(issue({}), 'EF_SOD.bin', (bytes) => edited(bytes, inSod[place], change));

export const swapped = (bytes: Uint8Array, one: string, other: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(one, other), 'latin1');

/** DG13's items by their numbers, as the sample has them. */
export function dg13Items(): Map<number, Uint8Array> {
  const bytes = issue({}).find(({ name }) => name === 'EF_DG13.bin')!.bytes;
  const root = readTlv(bytes, { deep: true });
  if (isFault(root)) throw new Error(root.fault);
  return new Map(root.children[0]!.children.map((item) => [valueBytes(bytes, item.children[0]!)[0]!, bytes.subarray(item.from, item.to)]));
}

export const item = (field: number, ...values: Uint8Array[]): Uint8Array => sequence(integer(field), ...values);
export { integer, printable, sequence, tlv, utf8 };

/** A chip issued with a DG13 in which some items are replaced (null: left out) and others added at the end. */
export function withDg13(items: Record<number, Uint8Array | null>, ...more: Uint8Array[]): NamedBytes[] {
  const all = [...dg13Items()]
    .map(([field, bytes]) => (items[field] === undefined ? bytes : items[field]))
    .filter((bytes) => bytes !== null);
  return issue({ DG13: tlv(0x6d, sequence(...all, ...more)) });
}
