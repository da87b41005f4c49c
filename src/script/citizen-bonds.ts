import type { Relation, Representative } from '../identity/api.js';
import type { Citizen, RegisterEntry } from '../identity/rules/citizen.js';
import { type Refused, refused } from '../refusals/index.js';
import type { Entry } from './citizens.js';
import type { Locate } from './issues.js';
import { unknownName } from './names.js';

type File = Readonly<Record<string, Entry>>;

/** What ties citizens of a file to one another: whose name a phone is in, and who declares for a child. */
export interface Bonds extends Pick<Citizen, 'phone' | 'phoneOwner' | 'representative'> {
  /** The same, as operators and the register have it. */
  readonly recorded: Pick<RegisterEntry, 'phones' | 'level2Phone' | 'representatives'>;
}

/** The first thing wrong with what ties citizens of a file to one another: a name that is nobody's, or nobody whose phone it could be. */
export function strangerIn(file: File, locate: Locate): Refused | undefined {
  const names = Object.keys(file);
  for (const [id, { phone, phoneOwner, representatives = {} }] of Object.entries(file)) {
    const owner = phoneOwner && unknownName('citizen', phoneOwner, names, { locate, path: [id, 'phoneOwner'] });
    if (owner) return owner;
    for (const adult of Object.keys(representatives)) {
      const wrong = unknownName('citizen', adult, names, { locate, path: [id, 'representatives'], key: adult });
      if (wrong) return wrong;
    }
    const first = Object.keys(representatives)[0];
    if (phone === undefined && file[first ?? id]!.phone === undefined)
      return refused('SCRIPT_KEY_MISSING', { ...locate([id]), key: 'phone' });
  }
  return undefined;
}

/** The ties of every citizen of a file in which nobody is a stranger; of several representatives the first one declares. */
export function bondsOf(file: File): Readonly<Record<string, Bonds>> {
  const ids = Object.keys(file);
  const guardians = (id: string) => Object.entries(file[id]!.representatives ?? {}) as [string, Relation][];
  const declares = (id: string): string => guardians(id)[0]?.[0] ?? id;
  const phoneOf = (id: string) => file[id]!.phone ?? file[declares(id)]!.phone!;
  const ownerOf = (id: string) => file[id]!.phoneOwner ?? (file[id]!.phone === undefined ? declares(id) : id);
  const representing = ([adult, relation]: [string, Relation]): Representative => ({
    personalId: file[adult]!.personalId,
    phone: phoneOf(adult),
    relation,
  });

  const bonds = (id: string): Bonds => ({
    phone: phoneOf(id),
    phoneOwner: file[ownerOf(id)]!.personalId,
    representative: guardians(id).map(representing)[0] ?? null,
    recorded: {
      phones: ids.filter((other) => file[other]!.phone !== undefined && ownerOf(other) === id).map(phoneOf),
      level2Phone: file[id]!.level === undefined ? null : phoneOf(id),
      representatives: guardians(id).map(([adult, relation]) => ({ personalId: file[adult]!.personalId, relation })),
    },
  });
  return Object.fromEntries(ids.map((id) => [id, bonds(id)]));
}
