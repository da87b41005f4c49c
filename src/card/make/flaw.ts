import type { Code } from '../../refusals/index.js';
import type { NamedBytes } from '../chip/format/proxmark.js';
import type { DataGroups } from './data-groups.js';
import type { ChipHolder, ChipOrder } from './holder.js';
import { type IssuerKeys, type IssuerPlan, issuerKeys, testIssuer } from './keys.js';
import { dump } from './make-chip.js';

/** One way a chip or its dump goes wrong, and the codes a reader must find in it, perhaps among others. */
export interface ChipFlaw {
  readonly vi: string;
  readonly en: string;
  readonly codes: readonly Code[];
  make(ordered: ChipOrder, keys: IssuerKeys): NamedBytes[];
}

export type FileName = 'COM' | 'CardAccess' | 'DG1' | 'DG2' | 'DG13' | 'DG14' | 'DG15' | 'SOD';
export type Saved = readonly NamedBytes[];

/** A sound chip, then its dump spoiled. */
export const afterwards =
  (spoil: (files: NamedBytes[]) => Saved): ChipFlaw['make'] =>
  (ordered, keys) => [...spoil(dump(ordered, keys))];

type Faulty = { readonly [name in keyof DataGroups]?: Uint8Array | undefined };

/** A chip issued with wrong groups: their hashes fit. */
export const issued =
  (faulty: (holder: ChipHolder, ordered: ChipOrder) => Faulty): ChipFlaw['make'] =>
  (ordered, keys) =>
    dump(ordered, keys, faulty(ordered.holder, ordered));

/** A sound chip, issued by others. */
export const signedBy =
  (plan: Partial<IssuerPlan>): ChipFlaw['make'] =>
  (ordered) =>
    dump(ordered, issuerKeys({ ...testIssuer, ...plan }));

export const nameOf = (name: FileName): string => `EF_${name}.bin`;
export const change = (files: Saved, name: FileName, bytes: (before: Uint8Array) => Uint8Array): Saved =>
  files.map((file) => (file.name === nameOf(name) ? { ...file, bytes: bytes(file.bytes) } : file));
export const without = (files: Saved, name: FileName): Saved => files.filter((file) => file.name !== nameOf(name));
export const cut = (part: number) => (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length * part));

/** A file twice: cut to a part under its own name, whole as the second version. */
export const twice = (name: FileName, part: number): ChipFlaw['make'] =>
  afterwards((files) => [
    ...change(files, name, cut(part)),
    ...files.filter((file) => file.name === nameOf(name)).map(({ bytes }) => ({ name: `EF_${name}-001.bin`, bytes })),
  ]);
