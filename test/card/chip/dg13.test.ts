import { describe, expect, it } from 'vitest';
import { codesOf, dg13Items, holder, issue, item, printable, read, sequence, tlv, utf8, withDg13 } from './cause.js';

const sound = ['CHIP_PRESENCE_UNPROVEN'];

describe('reading DG13', () => {
  it('takes its items with and without a SEQUENCE around them', () => {
    const bare = issue({ DG13: tlv(0x6d, ...dg13Items().values()) });
    expect(codesOf(bare)).toEqual(sound);
    expect(read(bare).card).toEqual(read(issue({})).card);
  });

  it.each([
    ['both parents', [sequence(utf8('Nguyễn Văn Bình')), sequence(utf8('Trần Thị Cúc'))], 'Nguyễn Văn Bình', 'Trần Thị Cúc', sound],
    ['an empty name for a father not known', [sequence(utf8('')), sequence(utf8('Trần Thị Cúc'))], null, 'Trần Thị Cúc', sound],
    ['a single name, without guessing whose', [sequence(utf8('Trần Thị Cúc'))], 'Trần Thị Cúc', null, ['DG13_PARENTS', ...sound]],
    ['no name', [], null, null, ['DG13_PARENTS', ...sound]],
    ['names without a SEQUENCE of their own', [utf8('Nguyễn Văn Bình'), utf8('Trần Thị Cúc')], 'Nguyễn Văn Bình', 'Trần Thị Cúc', sound],
  ])('takes %s', (_what, names, father, mother, codes) => {
    const files = withDg13({ 13: item(13, ...names) });
    expect(read(files).card).toMatchObject({ father, mother });
    expect(codesOf(files)).toEqual(codes);
  });

  it.each([
    ['no spouse’s item', { 14: null }, [], []],
    ['an empty one', { 14: item(14) }, [], []],
    ['two names in one', { 14: item(14, sequence(utf8('A')), sequence(utf8('B'))) }, [], ['A', 'B']],
    ['two items', { 14: item(14, sequence(utf8('A'))) }, [item(14, sequence(utf8('B')))], ['A', 'B']],
  ])('takes %s', (_what, items, more, spouses) => {
    const files = withDg13(items, ...more);
    expect(read(files).card?.spouses).toEqual(spouses);
    expect(codesOf(files)).toEqual(sound);
  });

  it.each([
    ['an old number that is not there', { 15: null }, { oldId: null }],
    ['an empty old number', { 15: item(15, printable('')) }, { oldId: null }],
  ])('takes %s', (_what, items, card) => {
    expect(read(withDg13(items)).card).toMatchObject(card);
    expect(codesOf(withDg13(items))).toEqual(sound);
  });

  it('keeps items beyond the known ones, and says so', () => {
    const files = withDg13({}, item(17, utf8('một')), item(1000, sequence(utf8('hai'))));
    expect(read(files).card?.unknownFields).toEqual(['một', 'hai']);
    expect(codesOf(files)).toEqual(['DG13_FIELD_UNKNOWN', 'DG13_FIELD_UNKNOWN', ...sound]);
  });

  it('believes the first of two items with one number', () => {
    expect(read(withDg13({}, item(2, utf8('Người Khác')))).card?.fullName).toBe(holder.fullName);
  });

  it('leaves a field null whose text cannot be decoded, and reads the others', () => {
    const { card, findings } = read(withDg13({ 9: item(9, tlv(0x0c, 0xc3, 0x28)) }));
    expect(card).toMatchObject({ address: null, fullName: holder.fullName });
    expect(findings[0]).toMatchObject({ code: 'DG13_TEXT_BROKEN', file: 'EF_DG13.bin', params: { field: 9 } });
  });

  it.each([
    [1, printable('09990001')],
    [3, printable('31/02/1999')],
    [4, utf8('nam')],
    [11, printable('')],
    [12, utf8('15/13/2039')],
    [15, printable('12345678')],
  ])('says of field %i that its value is none', (field, value) => {
    const found = read(withDg13({ [field]: item(field, value) })).findings.find(({ code }) => code === 'DG13_VALUE');
    expect(found?.params).toMatchObject({ field });
  });

  it('composes what comes decomposed', () => {
    const files = withDg13({ 2: item(2, tlv(0x0c, holder.fullName.normalize('NFD'))) });
    expect(read(files).card?.fullName).toBe(holder.fullName.normalize('NFC'));
  });

  it('goes by the signer’s country where DG1 is missing, and is left unread where neither tells', () => {
    const lacking = (...names: string[]) => issue({}).filter(({ name }) => !names.includes(name));
    expect(read(lacking('EF_DG1.bin')).card?.fullName).toBe(holder.fullName);
    expect(read(lacking('EF_DG1.bin', 'EF_SOD.bin')).card).toBeNull();
    expect(codesOf(lacking('EF_DG1.bin', 'EF_SOD.bin'))).toContain('DG13_FOREIGN');
  });
});
