import type { Finding } from '../finding.js';
import { found } from './found.js';
import type { FileStatus } from './hashes.js';
import type { ChipFile } from './identify.js';
import type { Sod } from './sod.js';
import { type ChipFileName, chipFileNames, groupNumber } from './tags.js';

export interface ListedFile {
  readonly name: ChipFileName;
  /** As saved, in bytes. */
  readonly bytes: number;
  readonly status: FileStatus;
}

/** What there is of a dump, and what COM and the SOD say there should be. */
export interface Inventory {
  readonly files: ReadonlyMap<ChipFileName, ChipFile>;
  readonly statuses: ReadonlyMap<ChipFileName, FileStatus>;
  readonly com: readonly ChipFileName[] | null;
  readonly sod: Sod | null;
  /** By the MRZ, else by the signer's country, another state issued it; DG13 is then nobody's to expect. */
  readonly foreign: boolean;
}

const protectedBy = (sod: Sod | null): ChipFileName[] | null =>
  sod?.hashes ? [...sod.hashes.byGroup.keys()].map((n) => `DG${n}` as const) : null;

/** Every file that is there or should be, in the order of their names. */
export function listFiles({ files, statuses, com, sod }: Inventory): ListedFile[] {
  const listed = new Set([...(com ?? []), ...(protectedBy(sod) ?? [])]);
  return chipFileNames
    .filter((name) => files.has(name) || listed.has(name) || name === 'SOD')
    .map((name) => ({ name, bytes: files.get(name)?.size ?? 0, status: statuses.get(name) ?? 'missing' }));
}

/** How the files, COM's list and the SOD's list differ. */
export function compareLists(inventory: Inventory): Finding[] {
  const { files, com, sod } = inventory;
  const hashed = protectedBy(sod);
  const findings = missing(inventory, new Set([...(com ?? []), ...(hashed ?? [])]));
  if (com && hashed) {
    const only = (these: readonly ChipFileName[], those: readonly ChipFileName[]): string =>
      these.filter((name) => !those.includes(name)).join(', ');
    const differences = { onlyCom: only(com, hashed), onlySod: only(hashed, com) };
    if (differences.onlyCom || differences.onlySod)
      findings.push(found('COM_DIFFERS_FROM_SOD', differences, files.get('COM')?.source ?? null));
  }
  for (const { name, source, tlv } of files.values()) {
    if (tlv && com && groupNumber(name) && !com.includes(name)) findings.push(found('CHIP_GROUP_NOT_IN_COM', { name }, source));
  }
  return [...findings, ...statusFindings(inventory)];
}

/** A cut file is a mismatch too, but says so itself. */
function statusFindings({ files, statuses }: Inventory): Finding[] {
  return [...files.values()].flatMap(({ name, source, tlv }) => {
    const status = statuses.get(name);
    if (status === 'not-in-sod') return [found('CHIP_GROUP_NOT_IN_SOD', { name }, source)];
    return status === 'mismatch' && tlv ? [found('CHIP_HASH_MISMATCH', { name }, source)] : [];
  });
}

const own = {
  COM: () => found('CHIP_COM_MISSING', {}),
  SOD: () => found('CHIP_SOD_MISSING', {}),
  DG1: () => found('CHIP_DG1_MISSING', {}),
  DG2: () => found('CHIP_DG2_MISSING', {}),
  DG13: () => found('CHIP_DG13_MISSING', {}),
} satisfies Partial<Record<ChipFileName, () => Finding>>;

/** COM, SOD and DG1, DG2 are on every card, DG13 on Vietnamese ones; of the others only COM and SOD know. */
function missing({ files, foreign }: Inventory, listed: ReadonlySet<ChipFileName>): Finding[] {
  const expected = (name: ChipFileName): boolean => listed.has(name) || (name in own && (name !== 'DG13' || !foreign));
  return chipFileNames
    .filter((name) => expected(name) && !files.has(name))
    .map((name) => (name in own ? own[name as keyof typeof own]() : found('CHIP_GROUP_MISSING', { name })));
}
