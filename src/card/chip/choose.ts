import type { Finding } from '../finding.js';
import { found } from './found.js';
import { matches } from './hashes.js';
import type { ChipFile } from './identify.js';
import { readSod, type Sod } from './sod.js';
import type { ChipFileName } from './tags.js';

/** One file for each name, and the SOD that settled which; `findings` are those of the chosen ones. */
export interface Chosen {
  readonly files: ReadonlyMap<ChipFileName, ChipFile>;
  readonly sod: Sod | null;
  readonly findings: readonly Finding[];
}

/** Where a file comes in several versions, the one whose hash the SOD holds; else the first whole one. */
export function choose(all: readonly ChipFile[]): Chosen {
  const ordered = [...all].sort((one, other) => one.version - other.version);
  const fitting = (sod: Sod | null): number => (sod ? ordered.filter((file) => matches(file, sod)).length : -1);
  const sods = ordered
    .filter(({ name }) => name === 'SOD')
    .map((file) => {
      const read = readSod(file);
      return { file, ...read, fits: fitting(read.sod) };
    });
  const chosenSod = sods.toSorted((one, other) => other.fits - one.fits)[0];
  const sod = chosenSod?.sod ?? null;

  const files = new Map<ChipFileName, ChipFile>();
  const findings: Finding[] = [];
  for (const name of new Set(ordered.map(({ name }) => name))) {
    const versions = ordered.filter((file) => file.name === name);
    const byHash = name === 'SOD' ? sod && chosenSod?.file : versions.find((file) => sod && matches(file, sod));
    const file = byHash ?? versions.find(({ tlv }) => tlv) ?? versions[0]!;
    files.set(name, file);
    findings.push(...file.findings);
    if (versions.length > 1) {
      findings.push(
        found('CHIP_VERSIONS', { name, count: versions.length, chosen: file.source, by: byHash ? 'hash' : 'whole' }, file.source),
      );
    }
  }
  return { files, sod, findings: [...findings, ...(chosenSod?.findings ?? [])] };
}
