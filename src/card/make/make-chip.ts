import { ok, type Result } from '../../refusals/index.js';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { keyFromSeed } from './brainpool.js';
import { com, type DataGroups, dataGroups } from './data-groups.js';
import { type ChipHolder, type ChipOrder, order } from './holder.js';
import type { IssuerKeys } from './keys.js';
import { cardAccess } from './live-test.js';
import type { DrawnPortrait } from './portrait.js';
import { securityObject } from './security-object.js';

/** A whole chip for a made-up holder, as Proxmark3 would dump it; the same input gives the same bytes, anyone real is refused. */
export function makeChip(holder: ChipHolder, portrait: DrawnPortrait, keys: IssuerKeys): Result<NamedBytes[], 'CARD_MAKE_NOT_FICTIONAL'> {
  const ordered = order(holder, portrait);
  return ordered.ok ? ok(dump(ordered.value, keys)) : ordered;
}

/** The signed files of an ordered chip, some of its groups perhaps replaced by faulty ones or added; undefined leaves one out. */
export function dump(
  ordered: ChipOrder,
  keys: IssuerKeys,
  faulty: { readonly [name in keyof DataGroups]?: Uint8Array | undefined } = {},
): NamedBytes[] {
  const groups = Object.entries({ ...dataGroups(ordered, chipKeyOf(ordered.holder)), ...faulty })
    .flatMap(([name, bytes]) => (bytes?.length ? [[name, bytes] as const] : []))
    .sort(([one], [other]) => Number(one.slice(2)) - Number(other.slice(2)));
  return [
    { name: 'EF_CardAccess.bin', bytes: cardAccess() },
    { name: 'EF_COM.bin', bytes: com(groups.map(([, bytes]) => bytes)) },
    ...groups.map(([name, bytes]) => ({ name: `EF_${name}.bin`, bytes })),
    { name: 'EF_SOD.bin', bytes: securityObject(Object.fromEntries(groups), keys, ordered.holder.issueDate) },
  ];
}

/** The key with which the made-up chip of a holder proves itself; no secret, for the seed is here. */
export const chipKeyOf = ({ personalId }: Pick<ChipHolder, 'personalId'>): Uint8Array =>
  keyFromSeed(`vneid-sim MO PHONG: chip ${personalId}`);
