import { z } from 'zod';
import type { Residence } from '../identity/api.js';
import type { Day } from '../identity/rules/card.js';
import { splitAddress } from '../identity/rules/citizen.js';
import { isFictionalWard } from '../identity/rules/fictional.js';
import type { Office, Officer } from '../identity/rules/office.js';
import { twoLevelsFrom } from '../identity/rules/provinces-2025.js';
import { ok, type Refused, type Result, refused } from '../refusals/index.js';
import { addDays } from '../text/time.js';
import { type Locate, shownPath } from './issues.js';
import { unknownProvince } from './names.js';
import { day, group, list, name, named, oneOf, refined, text, yesNo } from './schema.js';
import { readYaml } from './yaml.js';

/** Police offices and the officers who work there. */
export interface Offices {
  readonly offices: readonly Office[];
  readonly officers: readonly Officer[];
}

/** `07:30-11:30` as hours from midnight; undefined where that is no stretch of a day. */
function readHours(line: string): readonly [number, number] | undefined {
  const [, ...parts] = /^(\d\d):([0-5]\d)\s*[-–]\s*(\d\d):([0-5]\d)$/.exec(line.trim()) ?? [];
  const [opens, opensMinutes, closes, closesMinutes] = parts.map(Number);
  const [from, to] = [opens! + opensMinutes! / 60, closes! + closesMinutes! / 60];
  return parts.length === 4 && from < to && to <= 24 ? [from, to] : undefined;
}
const hours = refined('hours', (line) => readHours(line) !== undefined).transform((line) => readHours(line)!);

const kinds = ['ward', 'commune', 'special-zone', 'district', 'province'] as const satisfies readonly Office['kind'][];
const open = z.union([day, oneOf(['open']).transform(() => null)]);

const office = group({
  name: text,
  kind: oneOf(kinds),
  address: refined('address', (line) => splitAddress(line) !== null),
  hours: list(hours).min(1, { error: 'hours' }),
  saturdayMorning: yesNo.exactOptional(),
  closed: list(day).exactOptional(),
  from: open.exactOptional(),
  until: open.exactOptional(),
  officers: list(
    group({
      number: refined('officer', (value) => /^\d{6}$/.test(value)),
      name: text,
      pin: refined('pin', (value) => /^\d{6}$/.test(value)),
    }),
  ).min(1, { error: 'list' }),
});
type Entry = z.output<typeof office>;

/** Reads a file of offices, by name, in its order, with the officers of each; when one takes dossiers follows from its kind and address. */
export function readOffices(source: string, file: string): Result<Offices> {
  const read = readYaml(source, file, named(office, name));
  if (!read.ok) return read;
  const { value, locate } = read.value;
  const broken = brokenIn(value, locate);
  if (broken) return { ok: false, refused: broken };
  const entries = Object.entries(value);
  return ok({
    offices: entries.map(([id, entry]) => asOffice(id, entry)),
    officers: entries.flatMap(([id, { officers }]) =>
      officers.map(({ number, name, pin }): Officer => ({ id: number, name, office: id, pin })),
    ),
  });
}

/** The first day without district police: 2025's reform of the ministry's own units came before that of the addresses. */
const districtsEnded: Day = '2025-03-01';

function asOffice(id: string, entry: Entry): Office {
  const address = splitAddress(entry.address)!;
  const { from, until } = standing(entry.kind, address);
  return {
    id,
    name: entry.name,
    kind: entry.kind,
    province: address.province,
    address: entry.address,
    from: entry.from === undefined ? from : entry.from,
    until: entry.until === undefined ? until : entry.until,
    hours: entry.hours,
    saturdayMorning: entry.saturdayMorning ?? false,
    closed: entry.closed ?? [],
  };
}

/** From when until when there are such offices at all. */
function standing(kind: Office['kind'], { district }: Residence): Pick<Office, 'from' | 'until'> {
  if (district === null) return { from: twoLevelsFrom, until: null };
  return { from: null, until: addDays(kind === 'district' ? districtsEnded : twoLevelsFrom, -1) };
}

/** The first thing in which offices of a file are none that there could be, or share what only one can have. */
function brokenIn(file: Readonly<Record<string, Entry>>, locate: Locate): Refused | undefined {
  const seen = new Set<string>();
  for (const [id, entry] of Object.entries(file)) {
    const broken = officeBroken(id, entry, locate);
    if (broken) return broken;
    for (const [n, { number }] of entry.officers.entries()) {
      if (seen.has(number)) return refused('SCRIPT_TWICE', { ...locate([id, 'officers', n, 'number']), what: number });
      seen.add(number);
    }
  }
  return undefined;
}

function officeBroken(id: string, entry: Entry, locate: Locate): Refused | undefined {
  const against = (path: readonly string[], why: { vi: string; en: string }) =>
    refused('SCRIPT_RULE_BROKEN', { ...locate(path), path: shownPath(path), why });
  const address = splitAddress(entry.address)!;
  const province = unknownProvince(address, { locate, path: [id, 'address'] });
  if (province) return province;
  if (!isFictionalWard(entry.address)) return against([id, 'address'], notMadeUp);
  if (entry.kind === 'district' && address.district === null) return against([id, 'kind'], noDistrict);
  const clash = entry.hours.some(([from], n) => n > 0 && from < entry.hours[n - 1]![1]);
  return clash ? against([id, 'hours'], hoursClash) : undefined;
}

const notMadeUp = {
  vi: 'Địa chỉ phải có “Phường Mô Phỏng”: không trụ sở thật nào được nêu ở đây.',
  en: 'The address must have “Phường Mô Phỏng” in it: no real office is named here.',
};
const noDistrict = {
  vi: 'Địa chỉ hai cấp không còn quận, huyện.',
  en: 'An address of two levels has no district any more.',
};
const hoursClash = {
  vi: 'Giờ làm việc phải theo thứ tự trong ngày và không chồng lên nhau.',
  en: 'Hours must come in the order of the day, without overlapping.',
};
