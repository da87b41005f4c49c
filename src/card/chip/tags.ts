/** A file of the chip by its name in ICAO 9303 part 10, without “EF.”. */
export type ChipFileName = 'COM' | `DG${number}` | 'SOD' | 'CardAccess' | 'CardSecurity';

const byTag: ReadonlyMap<number, ChipFileName> = new Map([
  [0x60, 'COM'],
  [0x61, 'DG1'],
  [0x75, 'DG2'],
  [0x63, 'DG3'],
  [0x76, 'DG4'],
  [0x65, 'DG5'],
  [0x66, 'DG6'],
  [0x67, 'DG7'],
  [0x68, 'DG8'],
  [0x69, 'DG9'],
  [0x6a, 'DG10'],
  [0x6b, 'DG11'],
  [0x6c, 'DG12'],
  [0x6d, 'DG13'],
  [0x6e, 'DG14'],
  [0x6f, 'DG15'],
  [0x70, 'DG16'],
  [0x77, 'SOD'],
] as const);

/** 31 and 30 begin any ASN.1 file, so they count only where the file's own name says so. */
const byTagAndName: ReadonlyMap<number, ChipFileName> = new Map([
  [0x31, 'CardAccess'],
  [0x30, 'CardSecurity'],
] as const);

/** Every file there is, in the order in which they are listed. */
export const chipFileNames: readonly ChipFileName[] = [
  'COM',
  ...Array.from({ length: 16 }, (_, n) => `DG${n + 1}` as const),
  'SOD',
  'CardAccess',
  'CardSecurity',
];

/** What a file is by its outermost tag (ICAO 9303 part 10, 4.6 and 4.7); undefined: no file of the chip. */
export function nameByTag(tag: number | undefined, claimed: ChipFileName | null): ChipFileName | undefined {
  if (tag === undefined) return undefined;
  const named = byTagAndName.get(tag);
  return byTag.get(tag) ?? (named === claimed ? named : undefined);
}

/** The number of a data group, 1 … 16; undefined for the other files. */
export const groupNumber = (name: ChipFileName): number | undefined => (name.startsWith('DG') ? Number(name.slice(2)) : undefined);

const group = /^(?:ef|raw|lds|file)*(?:dg|datagroup)0*(1[0-6]|[1-9])(?:raw|data|bytes|hex|base64|b64|file|content|bin|value)*$/;
const other = /^(?:ef|raw|lds|file)*(com|common|sod|cardaccess|cardsecurity)(?:raw|data|bytes|hex|base64|b64|file|content|bin|value)*$/;
const others: Readonly<Record<string, ChipFileName>> = {
  com: 'COM',
  common: 'COM',
  sod: 'SOD',
  cardaccess: 'CardAccess',
  cardsecurity: 'CardSecurity',
};

/** A name without what makes its spellings differ: letter case, points, dashes, blanks. */
export const bareName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The file that a name means in any spelling: `EF.DG1`, `ef_dg01`, `DataGroup1`, `dg1Base64`; null where it means none. */
export function nameIn(name: string): ChipFileName | null {
  if (name.length > 40) return null;
  const bare = bareName(name);
  const number = group.exec(bare)?.[1];
  if (number) return `DG${Number(number)}`;
  return others[other.exec(bare)?.[1] ?? ''] ?? null;
}
