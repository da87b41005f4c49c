import type { Card } from '../../identity/rules/card.js';
import { type Finding, severity } from '../finding.js';
import { compareGroups, mergeCard } from './card.js';
import { checkChain, type Trust } from './chain.js';
import { choose } from './choose.js';
import { readCom } from './com.js';
import { readDg1 } from './dg1.js';
import { type Portrait, readDg2 } from './dg2.js';
import { readDg13 } from './dg13.js';
import { readIos } from './format/ios.js';
import { type NamedBytes, proxmark, type SavedFile } from './format/proxmark.js';
import { found } from './found.js';
import { type FileStatus, statusOf } from './hashes.js';
import { type ChipFile, identify } from './identify.js';
import { compareLists, type Inventory, type ListedFile, listFiles } from './listing.js';
import { nationalCountry, nationalIssuer } from './national.js';
import { checkSignature } from './signature.js';
import type { Sod } from './sod.js';
import type { ChipFileName } from './tags.js';

/** Four questions that are never mixed; null: cannot be judged from what was given. */
interface Verdict {
  /** Every file given is soundly built. */
  readonly read: boolean;
  /** Every file given has the hash of the SOD, and the SOD's signature is right. */
  readonly intact: boolean | null;
  /** A trusted CSCA stands behind the SOD; what it says of the files is `intact`'s to tell. */
  readonly authentic: boolean | null;
  /** A live test alone could tell, and a dump holds none. */
  readonly genuineChip: null;
}

/** The forms of a dump that are read: a folder of Proxmark3's, NFCPassportReader's JSON. */
export type DumpFormat = 'proxmark' | 'ios';

/** The files of a dump as they were saved, and what is wrong with what holds them. */
export interface Dump {
  readonly format: DumpFormat;
  readonly saved: readonly SavedFile[];
  readonly findings: readonly Finding[];
}

export interface ChipReading {
  readonly format: DumpFormat;
  /** Something usable was read: a card, or a SOD that can be judged. */
  readonly ok: boolean;
  readonly verdict: Verdict;
  readonly files: readonly ListedFile[];
  /** Null: neither DG1 nor DG13 could be read. */
  readonly card: Card | null;
  readonly findings: readonly Finding[];
  /** Only a whole image. */
  readonly portrait?: Portrait;
}

/** The dump in a folder's files. */
export const folderDump = (files: readonly NamedBytes[]): Dump => ({ format: 'proxmark', saved: proxmark(files), findings: [] });

/** The dump in a JSON file; `file` names it in the findings. */
export const iosDump = (bytes: Uint8Array, file: string): Dump => ({ format: 'ios', ...readIos(bytes, file) });

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

  const structure = [...dump.findings, ...chosen.findings, ...groups.findings];
  const listed = listFiles(inventory);
  const intact = judgeIntact(inventory, origin.signed);
  return {
    format: dump.format,
    ok: groups.card !== null || intact !== null,
    verdict: {
      read: !structure.some(({ code }) => severity(code) === 'error'),
      intact,
      authentic: origin.authentic,
      genuineChip: null,
    },
    files: listed,
    card: groups.card,
    findings: [...structure, ...compareLists(inventory), ...groups.doubts, ...origin.findings, presence(listed)],
    ...(groups.portrait ? { portrait: groups.portrait } : {}),
  };
}

function nothing({ format, saved, findings }: Dump): ChipReading {
  const verdict = { read: false, intact: null, authentic: null, genuineChip: null };
  const none = found('DUMP_HOLDS_NO_CHIP', { count: saved.length });
  return { format, ok: false, verdict, files: [], card: null, findings: [...findings, none] };
}

function statuses(files: ReadonlyMap<ChipFileName, ChipFile>, sod: Sod | null): Map<ChipFileName, FileStatus> {
  return new Map([...files].map(([name, file]) => [name, statusOf(file, sod)]));
}

/** What COM, DG1, DG2 and DG13 say: `findings` about their structure, `doubts` about what they say. */
function readGroups(files: ReadonlyMap<ChipFileName, ChipFile>, sod: Sod | null, now: number) {
  const on = <T>(name: ChipFileName, read: (file: ChipFile) => T): T | undefined => {
    const file = files.get(name);
    return file && read(file);
  };
  const com = on('COM', readCom);
  const dg1 = on('DG1', (file) => readDg1(file, now));
  const dg2 = on('DG2', readDg2);
  const country = sod?.signer?.certificate?.country;
  const issuer = dg1?.mrz?.issuer ?? (country === nationalCountry ? nationalIssuer : null);
  const dg13 = issuer === nationalIssuer ? on('DG13', readDg13) : undefined;
  const foreign = dg13 ? [] : (on('DG13', ({ source }) => [found('DG13_FOREIGN', { issuer }, source)]) ?? []);

  const both = dg1?.mrz && dg1.card && dg13?.card ? compareGroups(dg1.mrz, dg1.card, dg13.card, files.get('DG13')!.source) : [];
  return {
    com: com?.groups ?? null,
    issuer,
    foreign: issuer ? issuer !== nationalIssuer : country !== undefined && country !== null,
    card: mergeCard(dg1?.card ?? null, dg13?.card ?? null),
    portrait: dg2?.portrait ?? null,
    findings: [com, dg1, dg2, dg13].flatMap((group) => group?.findings ?? []),
    doubts: [...(dg1?.doubts ?? []), ...foreign, ...(dg13?.doubts ?? []), ...both],
  };
}

/** Whether the SOD's signature is right, and whether somebody trusted stands behind it: a wrong signature leaves that open. */
function judgeOrigin(sod: Sod | null, issuer: string | null, trust: Trust) {
  if (!sod) return { signed: null, authentic: null, findings: [] };
  const signature = checkSignature(sod);
  const { signer, source } = sod;
  if (!signer?.certificate) return { signed: signature.valid, authentic: null, findings: signature.findings };
  const chain = checkChain({ source, certificate: signer.certificate, signedAt: signer.signedAt, issuer }, trust);
  return {
    signed: signature.valid,
    authentic: signature.valid ? chain.authentic : null,
    findings: [...signature.findings, ...chain.findings],
  };
}

/** What the card is made of: unprotected, nobody can tell whether it was altered. */
const used: readonly ChipFileName[] = ['DG1', 'DG2', 'DG13'];

function judgeIntact({ statuses, sod }: Inventory, signed: boolean | null): boolean | null {
  if ([...statuses.values()].includes('mismatch') || signed === false) return false;
  if (!sod?.hashes?.algorithm || signed === null) return null;
  return used.some((name) => statuses.get(name) === 'not-in-sod') ? null : true;
}

function presence(listed: readonly ListedFile[]): Finding {
  const tests = { DG14: 'DG14 (CA)', DG15: 'DG15 (AA)' };
  const groups = listed.flatMap(({ name }) => (name in tests ? tests[name as keyof typeof tests] : []));
  return found('CHIP_PRESENCE_UNPROVEN', { groups: groups.join(', ') });
}
