import { type Card, emptyCard } from '../../identity/rules/card.js';
import type { Finding } from '../finding.js';
import type { Holds } from './details.js';
import { found } from './found.js';
import { type Mrz, mrzName } from './mrz.js';

/** The card by DG13 first, which has diacritics and more fields, else by DG1; null where neither was read. DG11 and DG12 fill what both leave out. */
export function mergeCard(dg1: Card | null, dg13: Partial<Card> | null, dg11: Holds = {}, dg12: Holds = {}): Card | null {
  if (!dg1 && !dg13) return null;
  const told = Object.entries(dg13 ?? {}).filter(([key, value]) => value !== null || key === 'expiryDate');
  const card: Card = { ...emptyCard, ...dg1, ...Object.fromEntries(told) };
  const [address, origin, issueDate] = [dg11.address, dg11.birthPlace, dg12.issueDate].map((value) =>
    typeof value === 'string' ? value : null,
  );
  return {
    ...card,
    address: card.address ?? address ?? null,
    origin: card.origin ?? origin ?? null,
    issueDate: card.issueDate ?? issueDate ?? null,
  };
}

/** What DG1 and DG13 both say but not alike; names are compared as the MRZ writes them. */
export function compareGroups(mrz: Mrz, dg1: Card, dg13: Partial<Card>, source: string): Finding[] {
  const differ = (field: string, one: string | null, other: string | null): Finding[] =>
    one === other ? [] : [found('CHIP_GROUPS_DIFFER', { field, dg1: one ?? '—', dg13: other ?? '—' }, source)];
  const both = (field: 'personalId' | 'birthDate' | 'sex'): Finding[] =>
    dg1[field] && dg13[field] ? differ(field, dg1[field], dg13[field]) : [];

  const sameName = !dg13.fullName || mrzName(dg13.fullName, mrz.nameField.length) === mrz.nameField;
  return [
    ...both('personalId'),
    ...(sameName ? [] : differ('fullName', dg1.fullName, dg13.fullName ?? null)),
    ...both('birthDate'),
    ...both('sex'),
    ...(dg13.expiryDate === undefined ? [] : differ('expiryDate', dg1.expiryDate, dg13.expiryDate)),
  ];
}
