import { describe, expect, it } from 'vitest';
import { type DataGroups, dg1 } from '../../../src/card/make/data-groups.js';
import { mrzOf } from '../../../src/card/make/mrz-lines.js';
import { securityObject } from '../../../src/card/make/security-object.js';
import { changed, codesOf, file, holder, issue, keys, portrait, read, sound, tlv } from './cause.js';

const mrz = mrzOf(holder);
const only = (...names: string[]) => sound().filter(({ name }) => names.includes(name));
const statusOf = (files: ReturnType<typeof sound>) => Object.fromEntries(read(files).files.map(({ name, status }) => [name, status]));

describe('the verdict', () => {
  it('speaks of a SOD alone by its signature and chain', () => {
    const { verdict, card, files } = read(only('EF_SOD.bin'));
    expect(verdict).toEqual({ read: true, intact: true, authentic: true, genuineChip: null });
    expect(card).toBeNull();
    expect(files.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'DG1 missing',
      'DG2 missing',
      'DG13 missing',
      'DG14 missing',
      'DG15 missing',
      'SOD unchecked',
    ]);
  });

  it('leaves open what cannot be judged without a SOD', () => {
    expect(read(only('EF_DG1.bin', 'EF_DG13.bin')).verdict).toEqual({ read: true, intact: null, authentic: null, genuineChip: null });
    expect(statusOf(only('EF_DG1.bin'))).toEqual({ DG1: 'unchecked', SOD: 'missing' });
  });

  it('leaves authenticity open where nobody is trusted, and denies it where the issuer is none of the trusted', () => {
    expect(read(sound(), { trusted: [] }).verdict.authentic).toBeNull();
    expect(read(sound(), { trusted: [Buffer.from('junk')] }).verdict.authentic).toBeNull();
    expect(read(sound(), { trusted: [keys.signer.certificate] }).verdict.authentic).toBe(false);
  });

  it('leaves integrity open where what the card is made of is not in the SOD', () => {
    const [DG1, DG2] = ['EF_DG1.bin', 'EF_DG2.bin'].map((name) => sound().find((one) => one.name === name)!.bytes);
    const files = changed(sound(), 'EF_SOD.bin', () => securityObject({ DG1, DG2 } as DataGroups, keys, holder.issueDate));
    expect(statusOf(files)).toMatchObject({ DG1: 'match', DG2: 'match', DG13: 'not-in-sod' });
    expect(read(files).verdict).toMatchObject({ read: true, intact: null, authentic: true });
  });

  it('is of something usable where a card or a SOD was read, and not otherwise', () => {
    const usable = [sound(), only('EF_SOD.bin'), only('EF_DG1.bin'), only('EF_DG1.bin', 'EF_DG13.bin')];
    const useless = [[], only('EF_COM.bin'), only('EF_DG2.bin'), [file('EF_SOD.bin', 0x77, 0x50)], [file('EF_DG1.bin', 0x69, 0x82)]];
    expect(usable.map((files) => read(files).ok)).toEqual(usable.map(() => true));
    expect(useless.map((files) => read(files).ok)).toEqual(useless.map(() => false));
  });

  it('trusts a signature by the time it was made, not by today', () => {
    expect(read(sound(), { now: Date.parse('2060-01-01') }).verdict.authentic).toBe(true);
  });

  it('takes trusted certificates as PEM too', () => {
    const base64 = Buffer.from(keys.csca.certificate).toString('base64');
    const pem = Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`);
    expect(read(sound(), { trusted: [pem] }).verdict.authentic).toBe(true);
  });
});

describe('the files of a dump', () => {
  it('are known by their outermost tag, whatever their names', () => {
    const shuffled = sound().map(({ bytes }, n) => ({ name: `${n}.bin`, bytes }));
    expect(read(shuffled).verdict).toMatchObject({ read: true, intact: true, authentic: true });
    expect(codesOf(shuffled)).toEqual(['CHIP_PRESENCE_UNPROVEN']);
  });

  it('of one name are settled by the SOD’s hash, in either order, and the rejected ones lower nothing', () => {
    const right = sound().find(({ name }) => name === 'EF_DG1.bin')!.bytes;
    const wrong = dg1(mrz.replace('NGUYEN', 'NGUYEM'));
    const rest = sound().filter(({ name }) => name !== 'EF_DG1.bin');
    for (const [first, second, chosen] of [
      [wrong, right, 'EF_DG1-001.bin'],
      [right, wrong, 'EF_DG1.bin'],
      [right.subarray(0, 50), right, 'EF_DG1-001.bin'],
    ] as const) {
      const { verdict, findings } = read([...rest, file('EF_DG1.bin', first), file('EF_DG1-001.bin', second)]);
      expect(verdict).toMatchObject({ read: true, intact: true });
      expect(findings[0]).toMatchObject({ code: 'CHIP_VERSIONS', params: { name: 'DG1', count: 2, chosen, by: 'hash' } });
    }
  });

  it('of one name without a SOD are settled by which is whole', () => {
    const { findings } = read([file('EF_DG1.bin', 0x61, 0x5d), file('EF_DG1-001.bin', dg1(mrz))]);
    expect(findings[0]).toMatchObject({ code: 'CHIP_VERSIONS', params: { chosen: 'EF_DG1-001.bin', by: 'whole' } });
  });

  it('choose among several SODs the one that fits them', () => {
    const other = issue({ DG1: dg1(mrz.replace('NGUYEN', 'NGUYEM')) }).find(({ name }) => name === 'EF_SOD.bin')!.bytes;
    const files = [...changed(sound(), 'EF_SOD.bin', () => other), file('EF_SOD-001.bin', sound().at(-1)!.bytes)];
    expect(read(files).verdict).toMatchObject({ read: true, intact: true, authentic: true });
  });

  it('may be recognised without being read', () => {
    const files = [...sound(), file('EF_DG3.bin', tlv(0x63, 0xff)), file('EF_DG9.bin', tlv(0x69))];
    expect(statusOf(files)).toMatchObject({ DG3: 'not-in-sod', DG9: 'not-in-sod', CardAccess: 'unchecked' });
    expect(read(files).verdict).toMatchObject({ read: true, intact: true });
  });

  it('are data where they begin like an answer code but are whole', () => {
    expect(codesOf([file('EF_DG9.bin', tlv(0x69, new Uint8Array(200)))])).not.toContain('CHIP_STATUS_WORD');
    expect(codesOf([file('EF_DG1.bin', 0x69, 0x82, new Uint8Array(40))])).toContain('CHIP_STATUS_WORD');
  });

  it('say where they are cut', () => {
    const { findings } = read(changed(sound(), 'EF_DG1.bin', (bytes) => bytes.subarray(0, 40)));
    expect(findings[0]).toEqual({ code: 'CHIP_FILE_CUT', params: { bytes: 40, declared: 95 }, file: 'EF_DG1.bin', offset: 40 });
  });
});

describe('the MRZ', () => {
  const card = (text: string) => read(issue({ DG1: dg1(text) })).card;

  it.each([
    ['documentNumber', 14],
    ['national', 29],
    ['birthDate', 36],
    ['expiryDate', 44],
    ['composite', 59],
  ])('says of the %s digit what it should be', (field, at) => {
    const wrong = String((Number(mrz[at]) + 1) % 10);
    const { findings } = read(issue({ DG1: dg1(mrz.slice(0, at) + wrong + mrz.slice(at + 1)) }));
    expect(findings).toContainEqual({
      code: 'MRZ_CHECK_DIGIT',
      params: { field, found: wrong, expected: mrz[at] },
      file: 'EF_DG1.bin',
      offset: 5 + at,
    });
  });

  it('is the card where there is no DG13, without diacritics', () => {
    expect(read(only('EF_DG1.bin')).card).toMatchObject({
      personalId: '001099990001',
      fullName: 'NGUYEN VAN AN',
      birthDate: '1999-01-15',
      sex: 'male',
      expiryDate: '2039-01-15',
      documentNumber: '099990001',
      nationality: 'VNM',
      address: null,
    });
  });

  it('takes the century of the birth from the ID number', () => {
    const born = mrzOf({ ...holder, personalId: '001299990001', birthDate: '2099-01-15' });
    expect(read([file('EF_DG1.bin', dg1(born))]).card?.birthDate).toBe('2099-01-15');
  });

  it('never calls year 99 a past day', () => {
    const dg13 = (files: ReturnType<typeof sound>) => files.find(({ name }) => name === 'EF_DG13.bin')!;
    const without = mrzOf({ ...holder, expiryDate: null });
    expect(card(without)?.expiryDate).toBe('2039-01-15');
    expect(dg13(issue({}))).toBeDefined();
    expect(read([file('EF_DG1.bin', dg1(without))])).toMatchObject({ card: { expiryDate: null } });
    expect(codesOf([file('EF_DG1.bin', dg1(without))])).not.toContain('MRZ_DATE');
  });

  it('of DG1 is held against DG13, names as the MRZ writes them', () => {
    const said = {
      personalId: '001099990002',
      fullName: 'Nguyễn Văn Ân Bình',
      birthDate: '1998-01-15',
      sex: 'female',
      expiryDate: null,
    } as const;
    const { findings } = read(issue({ DG1: dg1(mrzOf(said)) }));
    const differing = findings.flatMap((found) => (found.code === 'CHIP_GROUPS_DIFFER' ? [found.params.field] : []));
    expect(differing).toEqual(['personalId', 'fullName', 'birthDate', 'sex', 'expiryDate']);
  });
});

describe('the portrait', () => {
  it.each([
    ['JPEG', [0xff, 0xd8, 0xff, 0xd9], 'JPEG'],
    ['no image it knows', [0x47, 0x49, 0x46, 0x38], null],
    ['JP2', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0xff, 0xd9], 'JP2'],
    ['J2K', [0xff, 0x4f, 0xff, 0x51, 0xff, 0xd9, 0x00, 0x00], 'J2K'],
  ])('is %s by its first and last bytes', (_format, image, format) => {
    const record = Buffer.concat([Buffer.from('FAC\x00010\x00', 'latin1'), Buffer.alloc(38), Uint8Array.from(image)]);
    record.writeUInt16BE(1, 12);
    record.writeUInt32BE(32 + image.length, 14);
    const block = tlv(0x7f61, tlv(0x02, 1), tlv(0x7f60, tlv(0x7f2e, record)));
    expect(read([file('EF_DG2.bin', tlv(0x75, block))]).portrait?.format ?? null).toBe(format);
  });

  it('is the one that was put in', () => {
    expect(Buffer.from(read(sound()).portrait!.bytes)).toEqual(portrait.jpeg);
  });
});
