import { describe, expect, it } from 'vitest';
import { checkDigit, readMrz } from '../../../src/card/chip/mrz.js';
import { dg1 } from '../../../src/card/make/data-groups.js';
import { file, read } from './cause.js';

/** The specimens of ICAO 9303 parts 4 to 6, appendices A and B. */
const specimens = {
  TD1: 'I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  'TD1 with a long number': 'I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<',
  TD2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6',
  'TD2 with a long number': 'I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<D23145890<UTO3407127M95071227349<<<8',
  TD3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10',
};

describe('the machine-readable zone', () => {
  it.each([
    ['TD1', 'D23145890'],
    ['TD1 with a long number', 'D23145890734'],
    ['TD2', 'D23145890'],
    ['TD2 with a long number', 'D23145890734'],
    ['TD3', 'L898902C3'],
  ] as const)('of a specimen in %s gives its number and every check digit', (name, number) => {
    const mrz = readMrz(specimens[name]);
    expect(mrz).toMatchObject({ format: name.slice(0, 3), issuer: 'UTO', documentNumber: number });
    expect(mrz?.checks.filter(({ found, expected }) => found !== expected)).toEqual([]);
  });

  it.each([
    ['TD1 with a long number', 18],
    ['TD2 with a long number', 67],
  ] as const)('says where the digit of a long number in %s is wrong', (name, at) => {
    const text = specimens[name];
    const findings = read([file('EF_DG1.bin', dg1(`${text.slice(0, at)}3${text.slice(at + 1)}`))]).findings;
    expect(findings).toContainEqual({
      code: 'MRZ_CHECK_DIGIT',
      params: { field: 'documentNumber', found: '3', expected: '9' },
      file: 'EF_DG1.bin',
      offset: 5 + at,
    });
  });

  it('may leave out what nobody knows of a birth', () => {
    const birth = '74<<<<';
    const text = specimens.TD3.replace('7408122', birth + checkDigit(birth));
    const { card, findings } = read([file('EF_DG1.bin', dg1(text))]);
    expect(card?.birthDate).toBeNull();
    expect(findings.map(({ code }) => code)).not.toContain('MRZ_DATE');
  });
});
