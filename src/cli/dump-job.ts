import type { Certificate } from '../card/chip/certificate.js';
import type { Dump } from '../card/chip/dump.js';
import { found } from '../card/chip/found.js';
import { type ChipReading, readDump, unread } from '../card/chip/read-chip.js';
import { trustedIn } from './trust-files.js';

/** A dump that is opened already, and whom to trust, as it can be sent to a worker: a master list is read once in each, not sent along. */
export interface DumpJob {
  readonly dump: Dump;
  /** The path of the trusted list. */
  readonly csca: string;
  /** What people call it. */
  readonly list: string;
  readonly now: number;
}

/** Trusted lists that were read already, by their paths. */
export type TrustedLists = Map<string, Promise<readonly Certificate[]>>;

/** Reads and judges a dump. */
export async function doDumpJob({ dump, csca, list, now }: DumpJob, lists: TrustedLists): Promise<ChipReading> {
  const trusted = lists.get(csca) ?? trustedIn(csca, list).then((read) => (read.ok ? read.value : []));
  lists.set(csca, trusted);
  return readDump(dump, { trusted: await trusted, list, now });
}

/** What stands for the reading of a dump that took more than so many ms. */
export function dumpTooSlow({ dump: { format, saved } }: DumpJob, most: number): ChipReading {
  return unread(format, [found('CHIP_TOO_SLOW', { seconds: Math.ceil(most / 1000) }, saved[0]?.source ?? null)]);
}
