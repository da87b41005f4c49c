import type { Finding } from '../finding.js';
import type { SavedFile } from './format/saved.js';
import { found } from './found.js';
import { savedData, statusWord } from './saved-instead.js';
import { type ChipFileName, nameByTag } from './tags.js';
import { isFault, readTlv, type Tlv } from './tlv.js';

/** A file of the chip: `bytes` without what trails it; `tlv` is null where it holds no sound data, and then `findings` say why. */
export interface ChipFile {
  readonly name: ChipFileName;
  readonly source: string;
  readonly version: number;
  /** As saved, in bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly tlv: Tlv | null;
  readonly findings: readonly Finding[];
}

/** The files whose inside is not read: biometrics for authorities, and groups without a defined content. */
const closed: ReadonlySet<ChipFileName> = new Set(['DG3', 'DG4', 'DG5', 'DG6', 'DG8', 'DG9', 'DG10'] as const);
/** The picture's block bears a constructed tag but is no TLV (ICAO 9303 part 10, 4.7.2). */
const pictureBlock = 0x7f2e;

/** Says what a saved file is by its outermost tag, whatever its name; null where it is none of the chip's and does not claim to be. */
export function identify(saved: SavedFile): ChipFile | null {
  const { source, claimed, version } = saved;
  const { data, findings } = savedData(saved);
  const name = nameByTag(data?.[0], claimed) ?? claimed;
  if (!name) return null;

  const file = { name, source, version, size: saved.bytes.length };
  const unsound = (bytes: Uint8Array, ...more: Finding[]): ChipFile => ({ ...file, bytes, tlv: null, findings: [...findings, ...more] });
  if (!data) return unsound(new Uint8Array());
  if (!nameByTag(data[0], claimed)) {
    const tag = data[0]!.toString(16).padStart(2, '0').toUpperCase();
    return unsound(data, found('CHIP_TAG_UNKNOWN', { tag }, source, 0));
  }

  const conflict = claimed && claimed !== name ? [found('CHIP_NAME_CONFLICT', { named: claimed, holds: name }, source, 0)] : [];
  const tlv = readTlv(data, { deep: !closed.has(name), opaque: [pictureBlock] });
  // What neither is named as a file of the chip nor parses as one only happens to begin like one.
  if (isFault(tlv) && !claimed) return null;
  if (isFault(tlv)) return unsound(data, ...conflict, faultFinding(source, tlv));
  return { ...file, bytes: data.subarray(0, tlv.to), tlv, findings: [...findings, ...conflict, ...trailing(source, data, tlv.to)] };
}

function faultFinding(source: string, fault: Exclude<ReturnType<typeof readTlv>, Tlv>): Finding {
  return fault.fault === 'cut'
    ? found('CHIP_FILE_CUT', { bytes: fault.at, declared: fault.declared }, source, fault.at)
    : found('CHIP_STRUCTURE_BROKEN', { problem: fault.fault }, source, fault.at);
}

function trailing(source: string, data: Uint8Array, end: number): Finding[] {
  const rest = data.subarray(end);
  if (rest.length === 0) return [];
  return [found('CHIP_TRAILING_BYTES', { count: rest.length, word: rest.length === 2 ? statusWord(rest) : null }, source, end)];
}
