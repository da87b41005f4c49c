import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChip } from '../../../src/card/chip/read-chip.js';
import { testKeyFiles, testKeys } from '../../../src/card/make/keys.js';
import { makeChip } from '../../../src/card/make/make-chip.js';
import { mrzOf } from '../../../src/card/make/mrz-lines.js';
import { holder, keys, portrait, sound, trust } from './sample.js';

describe('making a chip', () => {
  it('gives a chip that reads, is intact and authentic, and says what the holder is', () => {
    const reading = readChip(sound(), trust);
    const { spouses, ...said } = holder;

    expect(reading.verdict).toEqual({ read: true, intact: true, authentic: true, genuineChip: null });
    expect(reading.card).toEqual({
      ...said,
      spouses,
      documentNumber: '099990001',
      nationality: 'Việt Nam',
      marks: 'DỮ LIỆU MÔ PHỎNG',
      chipId: 'MOPHONG-SPECIMEN',
      unknownFields: [],
    });
    expect(reading.portrait?.format).toBe('JPEG');
    expect(Buffer.from(reading.portrait!.bytes)).toEqual(portrait.jpeg);
    expect(reading.findings.map(({ code }) => code)).toEqual(['CHIP_PRESENCE_UNPROVEN']);
    expect(reading.files.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'COM unchecked',
      'DG1 match',
      'DG2 match',
      'DG13 match',
      'DG14 match',
      'DG15 match',
      'SOD unchecked',
      'CardAccess unchecked',
    ]);
  });

  it.each([
    ['a card without expiry', { expiryDate: null }],
    ['no parents, spouse or old number', { father: null, mother: null, spouses: [], oldId: null }],
    ['a name beyond the MRZ’s 30 characters', { fullName: 'Đặng Nguyễn Hoàng Phương Quỳnh Anh Thư' }],
    ['somebody born in this century', { personalId: '079315990007', birthDate: '2015-12-31', sex: 'female' as const }],
    ['texts past 127 and 255 bytes', { address: `Phường Mô Phỏng, ${'Ấp Giả Định, '.repeat(20)}Cà Mau` }],
    ['decomposed texts', { fullName: 'Nguyễn Văn An'.normalize('NFD') }],
  ])('keeps %s through the round trip', (_what, different) => {
    const { verdict, card, findings } = readChip(sound(different), trust);

    expect(verdict).toMatchObject({ read: true, intact: true, authentic: true });
    expect(findings.map(({ code }) => code)).toEqual(['CHIP_PRESENCE_UNPROVEN']);
    const expected = Object.entries({ ...holder, ...different }).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.normalize('NFC') : value,
    ]);
    expect(card).toMatchObject(Object.fromEntries(expected));
  });

  it('gives the same bytes when made twice', () => {
    expect(sound()).toEqual(sound());
  });

  it.each([
    [
      'IDVNM0999900017001099990001<<89901155M3901153VNM<<<<<<<<<<<6NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<',
      { personalId: '001099990001', fullName: 'Nguyễn Văn An', birthDate: '1999-01-15', sex: 'male', expiryDate: '2039-01-15' },
    ],
    [
      'IDVNM1859900028079185990002<<88506209F4506201VNM<<<<<<<<<<<2TRAN<<THI<BICH<NGOC<<<<<<<<<<<',
      { personalId: '079185990002', fullName: 'Trần Thị Bích Ngọc', birthDate: '1985-06-20', sex: 'female', expiryDate: '2045-06-20' },
    ],
  ] as const)('writes the MRZ %s', (mrz, said) => {
    expect(mrzOf(said)).toBe(mrz);
  });
});

describe('the guards of making', () => {
  it.each([
    ['an ID number below the fictional range', { personalId: '001099989999' }, 'number'],
    ['an ID number that is none', { personalId: '990001' }, 'number'],
    ['an address outside “Phường Mô Phỏng”', { address: 'Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh' }, 'address'],
  ])('refuse %s', (_what, different, what) => {
    expect(makeChip({ ...holder, ...different }, portrait, keys)).toEqual({
      ok: false,
      refused: { code: 'CARD_MAKE_NOT_FICTIONAL', params: { what } },
    });
  });

  it('refuse a portrait the program did not draw', () => {
    const photo = { ...portrait, drawn: false } as unknown as typeof portrait;
    expect(makeChip(holder, photo, keys)).toMatchObject({ ok: false, refused: { params: { what: 'portrait' } } });
  });

  it('name every certificate MO PHONG and no ministry', () => {
    for (const { certificate } of Object.values(testKeys())) {
      const { subject, issuer } = new X509Certificate(certificate);
      for (const name of [subject, issuer]) expect(name).toMatch(/^C=VN\nO=MO PHONG\nCN=MO PHONG [\w ]+$/);
    }
  });
});

describe('the test keys', () => {
  it.each(testKeyFiles())('are committed as samples/keys/$name, to the byte', ({ name, text }) => {
    expect(readFileSync(new URL(`../../../samples/keys/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('are a CSCA of 2021 to 2051 and a signer under it until 2033', () => {
    const csca = new X509Certificate(keys.csca.certificate);
    const signer = new X509Certificate(keys.signer.certificate);

    expect([csca.validFrom, csca.validTo]).toEqual(['Jan  1 00:00:00 2021 GMT', 'Dec 31 00:00:00 2051 GMT']);
    expect(signer.validTo).toBe('Dec 31 00:00:00 2033 GMT');
    expect([csca.ca, signer.ca]).toEqual([true, false]);
    expect(csca.verify(csca.publicKey)).toBe(true);
    expect(signer.verify(csca.publicKey)).toBe(true);
    expect(signer.checkIssued(csca)).toBe(true);
  });
});
