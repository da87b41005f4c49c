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
  const sods = ordered.filter(({ name }) => name === 'SOD').map((file) => ({ file, ...readSod(file) }));
  const chosenSod = sods.length > 1 ? bestFitting(sods, ordered) : sods[0];
  const sod = chosenSod?.sod ?? null;

  const files = new Map<ChipFileName, ChipFile>();
  const findings: Finding[] = [];
  for (const name of new Set(ordered.map(({ name }) => name))) {
    const versions = ordered.filter((file) => file.name === name);
    // Hashes cost the most of reading a chip: of one version there is nothing to choose.
    const choice = versions.length > 1;
    const byHash = !choice ? null : name === 'SOD' ? sod && chosenSod?.file : versions.find((file) => sod && matches(file, sod));
    const file = byHash ?? versions.find(({ tlv }) => tlv) ?? versions[0]!;
    files.set(name, file);
    findings.push(...file.findings);
    if (choice) {
      findings.push(
        found('CHIP_VERSIONS', { name, count: versions.length, chosen: file.source, by: byHash ? 'hash' : 'whole' }, file.source),
      );
    }
  }
  return { files, sod, findings: [...findings, ...(chosenSod?.findings ?? [])] };
}

/** The first of those SODs that hold the hashes of the most files. */
function bestFitting<S extends { readonly sod: Sod | null }>(sods: readonly S[], files: readonly ChipFile[]): S | undefined {
  const counted = sods.map((one) => ({ one, fits: one.sod ? files.filter((file) => matches(file, one.sod!)).length : -1 }));
  return counted.toSorted((one, other) => other.fits - one.fits)[0]?.one;
}
