import type { Finding } from '../finding.js';
import { inElement } from './der.js';
import type { Dump, DumpFormat } from './dump.js';
import { isOldRecord } from './face-19794.js';
import { isTrace, readApdus } from './format/apdu.js';
import { isGmrtd, readGmrtd } from './format/gmrtd.js';
import { isJsonDump, readJson } from './format/json.js';
import { isProxmarkFile, type NamedBytes, named } from './format/proxmark.js';
import type { SavedFile } from './format/saved.js';
import { isSerialLog, readSerial } from './format/serial.js';
import { type UidDump, uidDump } from './format/uid-only.js';
import { found } from './found.js';
import { noLiveTest } from './live-test.js';
import { looksLikeChipFile } from './looks-like.js';

/** What one file is by its content: a dump, a scan of the UID alone, a log that only holds ciphertext, or nothing of a chip. */
export type Told = { readonly dump: Dump } | { readonly uidOnly: UidDump } | { readonly encrypted: true } | null;

/** Reads a file by itself; `file` is what findings call it. */
export function tellFile(bytes: Uint8Array, file: string): Told {
  const uid = uidDump(bytes);
  if (uid) return { uidOnly: uid };
  if (isGmrtd(bytes)) return { dump: readGmrtd(bytes, file) };
  if (isJsonDump(bytes)) return { dump: readJson(bytes, file) };
  if (isSerialLog(bytes)) return { dump: readSerial(bytes, file) };
  if (isTrace(bytes)) {
    const { dump, encrypted } = readApdus(bytes, file);
    return encrypted ? { encrypted } : { dump };
  }
  const saved = isOldRecord(bytes) ? faceAlone(bytes, file) : named({ name: file, bytes });
  return looksLikeChipFile(saved.bytes) ? { dump: { format: 'file', saved: [saved], findings: [], live: noLiveTest } } : null;
}

/** A face record that was taken out of DG2 (ISO/IEC 19794-5), in the group again. */
function faceAlone(record: Uint8Array, source: string): SavedFile {
  const wrapped = [0x5f2e, 0x7f60, 0x7f61, 0x75].reduce<Uint8Array>((inside, tag) => inElement(tag, inside), record);
  return { source, claimed: 'DG2', version: 0, bytes: wrapped };
}

/** Puts the files of a folder or zip together: files of the chip as they lie there, else the one file that holds them; null: nothing of a chip. */
export function gather(files: readonly NamedBytes[], format: 'folder' | 'zip'): Told {
  const own = files.filter(({ name, bytes }) => isProxmarkFile(name) && !uidDump(bytes));
  const rest = files.filter((file) => !own.includes(file));
  // A trace is long, and read only once: as a dump where there is nothing else, else for what the files lack.
  const traces = rest.filter(({ bytes }) => isTrace(bytes));
  const told = rest.filter((file) => !traces.includes(file)).map((file) => ({ file, told: tellFile(file.bytes, file.name) }));
  const loose = told.flatMap(({ file, told }) => (told && 'dump' in told && told.dump.format === 'file' ? [file] : []));
  const dumps = told.flatMap(({ told }) => (told && 'dump' in told && told.dump.format !== 'file' ? [told.dump] : []));
  const chip = [...own, ...loose.filter(({ name }) => !isDerived(name))];
  if (chip.length > 0) return { dump: together(chip, { all: files, traces, dumps, format }) };

  const logs = traces.map(({ name, bytes }) => tellFile(bytes, name));
  const holders = [...dumps, ...logs.flatMap((log) => (log && 'dump' in log ? [log.dump] : []))];
  const whole = holders.find(({ saved }) => saved.length > 0) ?? holders[0];
  if (whole) {
    const several = holders.length > 1 ? [found('DUMP_SEVERAL', { count: holders.length, chosen: whole.saved[0]?.source ?? '' })] : [];
    return { dump: { ...whole, format: format === 'zip' ? 'zip' : whole.format, findings: [...several, ...whole.findings] } };
  }
  return told.find(({ told }) => told)?.told ?? logs.find((log) => log) ?? null;
}

/** What Proxmark3 makes of SOD beside it: the same without its tag. */
const isDerived = (name: string): boolean => /\.(?:p7b|jpe?g|jp2|jpc|j2k|png)$/i.test(name);

/** What the Flipper's app writes beside the files. */
const isOfFlipper = ({ name }: NamedBytes): boolean => /(?:^|\/)(?:trace|report|mrz)\.txt$/i.test(name);

interface Beside {
  readonly all: readonly NamedBytes[];
  readonly traces: readonly NamedBytes[];
  readonly dumps: readonly Dump[];
  readonly format: 'folder' | 'zip';
}

function together(chip: readonly NamedBytes[], { all, traces, dumps, format }: Beside): Dump {
  const saved = folderOrder(chip).map(named);
  const rebuilt = traces.map(({ name, bytes }) => readApdus(bytes, name).dump);
  const added = rebuilt.flatMap((trace) => missingFrom(saved, trace.saved));
  const kind: DumpFormat = format === 'zip' ? 'zip' : all.some(isOfFlipper) ? 'flipper' : 'proxmark';
  const live = [...rebuilt, ...dumps].map((one) => one.live).find(({ transcript, chipAuthentication }) => transcript || chipAuthentication);
  const findings: Finding[] = [
    ...rebuilt.flatMap(({ findings }) => findings),
    ...added.filter(({ version }) => version === 0).map(({ claimed, source }) => found('TRACE_REBUILT', { name: claimed ?? 'EF' }, source)),
    ...folders(chip),
  ];
  return { format: kind, saved: [...saved, ...added], findings, live: live ?? noLiveTest };
}

const folderOrder = (files: readonly NamedBytes[]): NamedBytes[] => [...files].sort((one, other) => (one.name < other.name ? -1 : 1));

/** What a trace read of files that were not saved, or were saved otherwise: as a later version, which the SOD's hash may prefer. */
function missingFrom(saved: readonly SavedFile[], rebuilt: readonly SavedFile[]): SavedFile[] {
  return rebuilt.flatMap((file) => {
    const versions = saved.filter(({ claimed, bytes }) => claimed === file.claimed || bytes[0] === file.bytes[0]);
    if (versions.some(({ bytes }) => Buffer.compare(bytes, file.bytes) === 0)) return [];
    return [{ ...file, version: versions.length === 0 ? 0 : 1000 }];
  });
}

/** Files of several folders may be of several cards. */
function folders(files: readonly NamedBytes[]): Finding[] {
  const places = new Set(files.map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1)));
  return places.size > 1 ? [found('DUMP_SEVERAL', { count: places.size, chosen: [...places].sort()[0] ?? '' })] : [];
}
