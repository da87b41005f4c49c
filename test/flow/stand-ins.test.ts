import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Guard, guard, isMadeUp, standInName } from '../../src/flow/stand-ins.js';
import type { Citizen } from '../../src/identity/rules/citizen.js';
import { isFictionalId, isFictionalPhone } from '../../src/identity/rules/fictional.js';
import { operators } from '../../src/identity/rules/phone.js';
import { seededRandom } from '../../src/world.js';
import { an, citizens } from './people.js';

const guardOf = (seed = 'a world', people: readonly Citizen[] = citizens): Guard => guard(seededRandom(seed), people);
const here = guardOf();

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const realId = digits(12).filter((id) => !isFictionalId(id));
const realPhone = fc
  .tuple(fc.constantFrom(...Object.values(operators).flat()), digits(7))
  .map(([prefix, rest]) => `${prefix}${rest}`)
  .filter((phone) => !isFictionalPhone(phone));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc.constantFrom('Trần Quốc Thật', 'Nguyễn Minh Anh', 'Lê Bảo Châu', 'Phan Gia Hạnh');

const residence = { province: 'Đà Nẵng', district: 'Quận Hải Châu', ward: 'Phường Hải Châu 1', street: '77 Lê Duẩn' };
const realCitizen = fc.record({ personalId: realId, phone: realPhone, birthDate: day, fullName: name }).map(
  (person): Citizen => ({
    ...an,
    ...person,
    id: 'ai-do',
    email: 'ai@do.vn',
    residence,
    card: { ...an.card!, fullName: person.fullName, residence },
    register: { ...an.register, ...person, residence },
  }),
);

describe('a stand-in', () => {
  it('is in every fictional range, of the same province, century, sex and birth year, and shares no other value', () => {
    fc.assert(
      fc.property(realCitizen, (citizen) => {
        const { citizen: instead, replaced } = here.citizen(citizen);
        expect(replaced).toBe(true);
        expect(isMadeUp(instead)).toBe(true);
        expect(instead.id).toBe(standInName);
        expect(instead.personalId.slice(0, 6)).toBe(citizen.personalId.slice(0, 6));
        expect(instead.birthDate.slice(0, 4)).toBe(citizen.birthDate.slice(0, 4));
        expect([instead.sex, instead.residence.province]).toEqual([citizen.sex, 'Đà Nẵng']);
        const own = ['personalId', 'phone', 'birthDate', 'fullName', 'email', 'origin', 'father', 'mother'] as const;
        for (const part of own) expect(instead[part]).not.toBe(citizen[part]);
        expect(instead.card!.oldId).not.toBe(citizen.card!.oldId);
        expect(instead.register).toMatchObject({
          personalId: instead.personalId,
          fullName: instead.fullName,
          birthDate: instead.birthDate,
        });
      }),
    );
  });

  it('is never replaced again: not as a citizen, a card or in a form, nor in a world opened once more', () => {
    fc.assert(
      fc.property(realCitizen, (citizen) => {
        const knowing = guardOf('a world', [...citizens, citizen]);
        const { citizen: instead } = knowing.citizen(citizen);
        const { personalId, phone, fullName, birthDate } = instead;
        const form = { personalId, phone, fullName, birthDate, ...instead.residence };
        const { province: _chosen, district, ...rest } = form;
        const typed = { ...rest, ...(district !== null && { district }) };
        for (const again of [knowing, guardOf('a world', [...citizens, instead])]) {
          expect(again.citizen(instead)).toEqual({ citizen: instead, replaced: false });
          expect(again.people(typed, {}, true)).toEqual({ values: typed, replaced: false });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('hangs on the world alone: the same within one, another in another', () => {
    fc.assert(
      fc.property(realId, realPhone, (personalId, phone) => {
        const typed = { personalId, phone };
        expect(guardOf().people(typed, {}, false)).toEqual(here.people(typed, {}, false));
        expect(guardOf('another').people(typed, {}, false)).not.toEqual(here.people(typed, {}, false));
      }),
    );
  });

  it('leaves the people of the samples as they are', () => {
    for (const citizen of citizens) expect(here.citizen(citizen)).toEqual({ citizen, replaced: false });
  });
});

describe('a form', () => {
  const cases = [
    ['a number outside the range', { personalId: '001099000000' }],
    ['a phone outside the range', { personalId: an.personalId, phone: '0912345678' }],
    ['a ward outside the range', { ward: 'Phường Láng Thượng' }],
  ] as const;
  it.each(cases)('is replaced as a whole for %s', (_what, outside) => {
    const { values, replaced } = here.people({ fullName: 'Trần Quốc Thật', street: '77 Lê Duẩn', ...outside }, {}, false);
    expect(replaced).toBe(true);
    expect(values.fullName).not.toBe('Trần Quốc Thật');
    expect(values.street).not.toBe('77 Lê Duẩn');
  });

  it('stays what it is where every value known is in its range', () => {
    const typed = { personalId: an.personalId, phone: an.phone, fullName: 'Nguyễn Văn Am' };
    expect(here.people(typed, {}, false)).toEqual({ values: typed, replaced: false });
  });

  it('is replaced too where something was replaced before it, but for what the person is known by', () => {
    const { values } = here.people({ fullName: an.fullName, email: 'mine@gmail.com' }, { personalId: an.personalId }, true);
    expect(values.fullName).toBe(an.fullName);
    expect(values.email).toMatch(/^\d{8}@mo-phong\.example$/);
  });
});
