import { ok, type Result } from '../../refusals/index.js';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { com, type DataGroups, dataGroups } from './data-groups.js';
import { type ChipHolder, type ChipOrder, order } from './holder.js';
import type { IssuerKeys } from './keys.js';
import type { DrawnPortrait } from './portrait.js';
import { securityObject } from './security-object.js';

/** A whole chip for a made-up holder, as Proxmark3 would dump it; the same input gives the same bytes, anyone real is refused. */
export function makeChip(holder: ChipHolder, portrait: DrawnPortrait, keys: IssuerKeys): Result<NamedBytes[], 'CARD_MAKE_NOT_FICTIONAL'> {
  const ordered = order(holder, portrait);
  return ordered.ok ? ok(dump(ordered.value, keys)) : ordered;
}

/** The signed files of an ordered chip, some of its groups perhaps replaced by faulty ones. */
export function dump(ordered: ChipOrder, keys: IssuerKeys, faulty: Partial<DataGroups> = {}): NamedBytes[] {
  const groups = { ...dataGroups(ordered), ...faulty };
  return [
    { name: 'EF_COM.bin', bytes: com() },
    ...Object.entries(groups).map(([name, bytes]) => ({ name: `EF_${name}.bin`, bytes })),
    { name: 'EF_SOD.bin', bytes: securityObject(groups, keys, ordered.holder.issueDate) },
  ];
}
