import type { Card } from '../../identity/rules/card.js';
import { type Finding, severity } from '../finding.js';
import type { Trust } from './chain.js';
import { choose } from './choose.js';
import type { Holds } from './details.js';
import type { Portrait } from './dg2.js';
import { type Dump, type DumpFormat, folderDump } from './dump.js';
import type { NamedBytes } from './format/proxmark.js';
import { found } from './found.js';
import { type FileStatus, statusOf } from './hashes.js';
import { type ChipFile, identify } from './identify.js';
import { compareLists, type ListedFile, listFiles } from './listing.js';
import { judgeLiveTest } from './live-test.js';
import { readGroups } from './read-groups.js';
import type { Sod } from './sod.js';
import type { ChipFileName } from './tags.js';
import { judgeIntact, judgeOrigin, type Verdict } from './verdict.js';

export interface ChipReading {
  readonly format: DumpFormat;
  /** Something usable was read: a card, a SOD that can be judged, or a live test that can. */
  readonly ok: boolean;
  readonly verdict: Verdict;
  readonly files: readonly ListedFile[];
  /** Null: neither DG1 nor DG13 could be read. */
  readonly card: Card | null;
  readonly findings: readonly Finding[];
  /** Only a whole image. */
  readonly portrait?: Portrait;
  /** What further groups say, by their names. */
  readonly holds?: ReadonlyMap<ChipFileName, Holds>;
}

/** Reads the files of a folder; see `readDump`. */
export const readChip = (files: readonly NamedBytes[], trust: Trust): ChipReading => readDump(folderDump(files), trust);

/** Reads the files of a dump, judges them and tells all that is wrong with them; bad input gives findings, never an exception. */
export function readDump(dump: Dump, trust: Trust): ChipReading {
  const known = dump.saved.flatMap((saved) => identify(saved) ?? []);
  if (known.length === 0) return nothing(dump);
  const chosen = choose(known);
  const { sod } = chosen;
  const groups = readGroups(chosen.files, sod, trust.now);
  const inventory = { files: chosen.files, statuses: statuses(chosen.files, sod), com: groups.com, sod, foreign: groups.foreign };
  const origin = judgeOrigin(sod, groups.issuer, trust);
  const intact = judgeIntact(inventory, origin.signed);
  const { key, infos } = groups;
  const live = judgeLiveTest({ ...dump.live, key, keyStatus: inventory.statuses.get('DG15'), infos, authentic: origin.authentic });

  const structure = [...dump.findings, ...chosen.findings, ...groups.findings];
  const listed = listFiles(inventory);
  const portrait = groups.portrait ?? dump.portrait;
  return {
    format: dump.format,
    ok: groups.card !== null || intact !== null || live.evaluated,
    verdict: {
      read: !structure.some(({ code }) => severity(code) === 'error'),
      intact,
      authentic: origin.authentic,
      genuineChip: live.genuineChip,
    },
    files: listed,
    card: groups.card,
    findings: once([
      ...structure,
      ...compareLists(inventory),
      ...groups.doubts,
      ...origin.findings,
      ...live.findings,
      ...(dump.live.transcript ? [] : [presence(listed)]),
    ]),
    ...(portrait ? { portrait } : {}),
    ...(groups.holds.size > 0 ? { holds: groups.holds } : {}),
  };
}

function nothing({ format, saved, findings, portrait }: Dump): ChipReading {
  const none = found('DUMP_HOLDS_NO_CHIP', { count: saved.length });
  return { ...unread(format, [...findings, none]), ...(portrait ? { portrait } : {}) };
}

/** The reading of a dump of which nothing can be said but this. */
export function unread(format: DumpFormat, findings: readonly Finding[]): ChipReading {
  const verdict = { read: false, intact: null, authentic: null, genuineChip: null };
  return { format, ok: false, verdict, files: [], card: null, findings };
}

function statuses(files: ReadonlyMap<ChipFileName, ChipFile>, sod: Sod | null): Map<ChipFileName, FileStatus> {
  return new Map([...files].map(([name, file]) => [name, statusOf(file, sod)]));
}

/** What two checks see alike is told once. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, params, file }) => {
    const key = code === 'CHIP_ALGORITHM_WEAK' || code === 'CHIP_ALGORITHM_UNKNOWN' ? JSON.stringify([code, params, file]) : null;
    if (key === null) return true;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function presence(listed: readonly ListedFile[]): Finding {
  const tests = { DG14: 'DG14 (CA)', DG15: 'DG15 (AA)' };
  const groups = listed.flatMap(({ name }) => (name in tests ? tests[name as keyof typeof tests] : []));
  return found('CHIP_PRESENCE_UNPROVEN', { groups: groups.join(', ') });
}
