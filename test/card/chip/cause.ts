import type { NamedBytes } from '../../../src/card/chip/format/proxmark.js';
import { type ChipReading, readChip } from '../../../src/card/chip/read-chip.js';
import { isFault, readTlv, valueBytes } from '../../../src/card/chip/tlv.js';
import type { DataGroups } from '../../../src/card/make/data-groups.js';
import { integer, printable, sequence, tlv, utf8 } from '../../../src/card/make/der.js';
import { edited, inSod, swapped } from '../../../src/card/make/edit.js';
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

/** The sample's chip with its SOD changed in one place. */
export const withSod = (place: keyof typeof inSod, change: (element: Uint8Array) => readonly Uint8Array[]): NamedBytes[] =>
  changed(issue({}), 'EF_SOD.bin', (bytes) => edited(bytes, inSod[place], change));

/** DG13's items by their numbers, as the sample has them. */
export function dg13Items(): Map<number, Uint8Array> {
  const bytes = issue({}).find(({ name }) => name === 'EF_DG13.bin')!.bytes;
  const root = readTlv(bytes, { deep: true });
  if (isFault(root)) throw new Error(root.fault);
  return new Map(root.children[0]!.children.map((item) => [valueBytes(bytes, item.children[0]!)[0]!, bytes.subarray(item.from, item.to)]));
}

export const item = (field: number, ...values: Uint8Array[]): Uint8Array => sequence(integer(field), ...values);
export { integer, printable, sequence, swapped, tlv, utf8 };

/** A chip issued with a DG13 in which some items are replaced (null: left out) and others added at the end. */
export function withDg13(items: Record<number, Uint8Array | null>, ...more: Uint8Array[]): NamedBytes[] {
  const all = [...dg13Items()]
    .map(([field, bytes]) => (items[field] === undefined ? bytes : items[field]))
    .filter((bytes) => bytes !== null);
  return issue({ DG13: tlv(0x6d, sequence(...all, ...more)) });
}
