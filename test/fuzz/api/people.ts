import type { RegisterEntry } from '../../../src/identity/rules/citizen.js';
import { addDays, dayOf } from '../../../src/text/time.js';
import * as known from '../../identity/people.js';

export type Person = known.Person;

/** Numbers of more than one person: the police gave it to one, operators have it in the names of others. */
const shared = '0950000099';
export const atPolice = '0950000098';

/** Who lives in a world that begins at this time: adults, children, and people whose cards end about then. */
export function peopleAt(now: number) {
  const today = dayOf(now);
  const born = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4).replace('02-29', '02-28')}`;
  const { an, binh, late, father, mother } = known;
  const representatives = [
    { personalId: mother.personalId, relation: 'mother' },
    { personalId: father.personalId, relation: 'father' },
  ] as const;
  const other = (serial: number, fullName: string): Person => ({
    ...an,
    fullName,
    personalId: `001099990${serial}`,
    phone: `0950000${serial}`,
  });
  const people = {
    an,
    binh,
    late,
    father,
    mother,
    child: { ...known.child, birthDate: born(12), representatives },
    sister: { ...known.sister, birthDate: born(3), representatives },
    expiring: { ...known.expiring, cardExpiry: addDays(today, 10) },
    expired: { ...known.expired, cardExpiry: addDays(today, -1) },
    /** Grown up, and yet the register says who might declare. */
    grown: { ...other(120, 'Đỗ Văn Lớn'), representatives },
    /** Has a number that the police gave to another. */
    shadow: { ...other(121, 'Ngô Văn Bóng'), phone: shared },
    officer: { ...other(122, 'Bùi Văn Sẵn'), level2Phone: shared },
    nobody: other(123, 'Không Có Ai'),
  } satisfies Record<string, Person>;
  const phones: Readonly<Record<string, readonly string[]>> = {
    [people.mother.personalId]: [people.mother.phone, atPolice],
    [people.officer.personalId]: [people.officer.phone],
  };
  const { nobody, ...registered } = people;
  const register: RegisterEntry[] = [
    ...Object.values(registered).map(({ phone, ...entry }: Person) => ({ ...entry, phones: [...(phones[entry.personalId] ?? [phone])] })),
    { ...an, personalId: '001099990124', fullName: 'Đặng Thị Sẵn', phones: [], level2Phone: atPolice },
  ].map(({ ...entry }) => {
    delete (entry as { phone?: string }).phone;
    return entry;
  });
  return { people, register };
}
export type People = ReturnType<typeof peopleAt>['people'];
