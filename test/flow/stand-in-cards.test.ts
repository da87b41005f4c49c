import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/flow/stand-ins.js';
import { emptyCard } from '../../src/identity/rules/card.js';
import { readPersonalId } from '../../src/identity/rules/personal-id.js';
import { readPhone } from '../../src/identity/rules/phone.js';
import { seededRandom } from '../../src/world.js';
import { an, citizens } from './people.js';

const here = guard(seededRandom('a world'), citizens);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

describe('a card', () => {
  const real = { ...emptyCard, personalId: '001080123456', fullName: 'Trần Quốc Thật', birthDate: '1980-03-12' };

  it('of a fictional number and address stays what it is', () => {
    const card = { ...real, personalId: an.personalId, address: 'Số 1, Phường Mô Phỏng, Quận 3, Hồ Chí Minh' };
    expect(here.card(card)).toEqual({ card, replaced: false });
  });

  it('is replaced in all that it says of a person, and keeps what it says of itself', () => {
    const said = {
      ...real,
      oldId: '012345678',
      address: '77 Lê Duẩn, Phường Hải Châu 1, Quận Hải Châu, Đà Nẵng',
      documentNumber: '080123456',
      origin: 'Xã Quê Thật',
      marks: 'Nốt ruồi',
      father: 'Trần Văn Cha',
      mother: 'Lý Thị Mẹ',
      spouses: ['Đỗ Thị Vợ'],
      chipId: 'CHIP0001',
      unknownFields: ['điều gì đó'],
      religion: 'Phật giáo',
      ethnicity: 'Tày',
      issueDate: '2021-04-25',
    };
    const { card, replaced } = here.card(said);
    expect(replaced).toBe(true);
    const kept = Object.entries(said).filter(
      ([part, value]) => value !== null && JSON.stringify(card[part as keyof typeof card]) === JSON.stringify(value),
    );
    expect(kept.filter(([, value]) => !Array.isArray(value) || value.length > 0).map(([part]) => part)).toEqual(['issueDate']);
    expect(card.address).toContain('Đà Nẵng');
  });

  const single = [
    ['an address alone', { ...emptyCard, address: 'Phường Láng Thượng, Quận Đống Đa, Hà Nội' }],
    ['a number with an address of the range', { ...real, address: 'Phường Mô Phỏng, Quận 3, Hồ Chí Minh' }],
    [
      'a fictional number with another address',
      { ...real, personalId: an.personalId, address: 'Phường Láng Thượng, Quận Đống Đa, Hà Nội' },
    ],
    ['a name of nobody known', { ...emptyCard, fullName: 'Trần Quốc Thật' }],
    ['an old number alone', { ...emptyCard, oldId: '012345678' }],
  ] as const;
  it.each(single)('may be real with %s', (_what, card) => {
    expect(here.card(card).replaced).toBe(true);
  });
});

describe('what is recorded of a malformed value', () => {
  const typed = fc.oneof(
    digits(12),
    fc.stringMatching(/^[+]?(0084|84|0)?[ .]?\d{2,4}[ .-]?\d{3,8}$/),
    fc.stringMatching(/^\d{0,13}[ A-Za-zĐđạ０-９]\d{0,9}$/),
  );

  it('is refused like the value itself, has another digit for each beyond the prefix, and no letter of it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const [kind, read] of [
          ['personalId', readPersonalId],
          ['phone', readPhone],
        ] as const) {
          const refusal = read(text);
          if (refusal.ok) continue;
          const recorded = here.malformed(kind, text);
          expect(read(recorded)).toEqual(refusal);
          expect(recorded).toMatch(/^[\dx\s.()+-]*$/);
          const tail = (value: string) => value.replaceAll(/\D/g, '').slice(8);
          for (const [n, digit] of [...tail(text)].entries()) expect(tail(recorded)[n]).not.toBe(digit);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['fullName', 'birthDate', 'street', 'email'] as const)('of a %s is nothing at all', (kind) => {
    expect(here.malformed(kind, 'Trần Quốc Thật')).toBe('•');
    expect(here.malformed(kind, '')).toBe('');
  });
});
