import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ChipReading, readChip } from '../../../src/card/chip/read-chip.js';
import { isFault, readTlv, type Tlv, valueBytes } from '../../../src/card/chip/tlv.js';
import { dg2 } from '../../../src/card/make/data-groups.js';

const folder = new URL('../../../../shared/interop/nfc/', import.meta.url);
const there = existsSync(folder);
const reason = there ? '' : ' (skipped: ../shared/interop is not on this machine)';

const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, folder));
const filesOf = (path: string) => readdirSync(new URL(`${path}/`, folder)).map((name) => ({ name, bytes: bytesOf(`${path}/${name}`) }));
const sodOf = (path: string) => [{ name: 'EF_SOD.bin', bytes: bytesOf(path) }];
const read = (files: { name: string; bytes: Uint8Array }[], trusted: readonly Uint8Array[] = []) =>
  readChip(files, { trusted, now: Date.parse('2023-05-10T01:00:00Z') });
const statuses = ({ files }: ChipReading) => Object.fromEntries(files.map(({ name, status }) => [name, status]));
const codes = ({ findings }: ChipReading) => findings.map(({ code }) => code);

/** The certificates of a master list: CMS around SEQUENCE { version, SET OF Certificate } (ICAO 9303 part 12, 9). */
function masterList(): Uint8Array[] {
  const list = bytesOf('masterlists/DE_ML_2026-05-28-08-28-45.ml');
  const inside = (bytes: Uint8Array, ...path: number[]): Tlv => {
    const root = readTlv(bytes, { deep: true });
    if (isFault(root)) throw new Error(root.fault);
    return path.reduce((tlv, place) => tlv.children[place]!, root);
  };
  const content = valueBytes(list, inside(list, 1, 0, 2, 1, 0));
  return inside(content, 1).children.map(({ from, to }) => content.subarray(from, to));
}

const trustedList = there ? masterList() : [];

describe.skipIf(!there)(`reference data${reason}`, () => {
  it('synthetic-cccd passes every check, and is authentic only when its CSCA is trusted', () => {
    const trusting = read(filesOf('synthetic-cccd'), [bytesOf('synthetic-cccd/CSCA_TEST.cer')]);
    expect(trusting.verdict).toEqual({ read: true, intact: true, authentic: true, genuineChip: null });
    expect(codes(trusting)).toEqual(['CHIP_PRESENCE_UNPROVEN']);
    expect(trusting.card).toMatchObject({
      personalId: '001099000001',
      fullName: 'Nguyễn Văn A',
      issueDate: '2024-01-15',
      oldId: '012345678',
    });
    expect(trusting.portrait?.format).toBe('JP2');
    expect(read(filesOf('synthetic-cccd')).verdict.authentic).toBeNull();
  });

  it('bsi-mustermann verifies what its SOD lists, and is no Vietnamese card', () => {
    const reading = read(filesOf('bsi-mustermann'));
    expect(reading.verdict).toMatchObject({ read: true, intact: true });
    const listed = { DG1: 'match', DG2: 'match', DG3: 'match', DG14: 'match' };
    const unlisted = {
      DG4: 'not-in-sod',
      DG5: 'not-in-sod',
      DG7: 'not-in-sod',
      DG11: 'not-in-sod',
      DG12: 'not-in-sod',
      DG15: 'not-in-sod',
    };
    expect(statuses(reading)).toEqual({ COM: 'unchecked', ...listed, ...unlisted, SOD: 'unchecked' });
    expect(codes(reading)).toEqual(
      expect.arrayContaining(['MRZ_PASSPORT', 'MRZ_ISSUER', 'CHIP_ALGORITHM_WEAK', 'CHIP_SIGNING_TIME_MISSING']),
    );
    expect(reading.portrait?.format).toMatch(/^JP2|J2K$/);
  });

  it.each([
    ['bsi-tr03105', { DG1: 'match', DG14: 'match', DG15: 'not-in-sod' }],
    ['etsi-eacaa', { DG1: 'match', DG14: 'match', DG15: 'match' }],
  ])('%s has the hashes of its SOD, signed with RSA-PSS', (name, expected) => {
    const reading = read(filesOf(name));
    expect(statuses(reading)).toMatchObject(expected);
    expect(reading.verdict).toMatchObject({ read: true, intact: true });
  });

  it.each([
    ['AT', []],
    ['DE', ['CHIP_SIGNING_TIME_MISSING']],
    ['NZ', ['SOD_INDEFINITE_LENGTH']],
    ['US', []],
    ['MY', ['SOD_SIGNER_BY_SERIAL']],
  ])('the SOD of %s verifies and chains to the master list', (country, notes) => {
    const reading = read(sodOf(`sods/${country}_EF_SOD.bin`), trustedList);
    expect(reading.verdict).toEqual({ read: true, intact: true, authentic: true, genuineChip: null });
    expect(codes(reading)).toEqual(expect.arrayContaining(notes));
  });

  it.each([
    ['4_outer_oid_pkcs8', 'SOD_NOT_SIGNED_DATA'],
    ['6_signeddata_v1', 'SOD_VERSION'],
    ['8_signeddata_v4', 'SOD_VERSION'],
    ['10_encap_7_5_relaxed', 'SOD_CONTENT_TYPE'],
    ['12_lds_version_2', 'SOD_LDS_VERSION'],
    ['14_trailing_byte', 'CHIP_TRAILING_BYTES'],
    ['16_signature_last_byte_modified', 'CHIP_SIGNATURE_WRONG'],
  ])('the fault of the altered SOD %s is named', (name, code) => {
    expect(codes(read(sodOf(`mutated-sods/${name}_EF_SOD.bin`)))).toContain(code);
  });

  it('an altered DG1 beside a sound SOD is a mismatch', () => {
    const dg1 = Buffer.from(bytesOf('etsi-eacaa/EF_DG1.bin'));
    dg1.write('F', 7);
    const reading = read([...sodOf('mutated-sods/18_dg1_country_modified_SODok_EF_SOD.bin'), { name: 'EF_DG1.bin', bytes: dg1 }]);
    expect(statuses(reading)).toMatchObject({ DG1: 'mismatch' });
    expect(reading.verdict).toMatchObject({ read: true, intact: false });
  });

  it('the face of a published DG2 block is found whole', () => {
    const reading = read([{ name: 'EF_DG2.bin', bytes: dg2(bytesOf('dg2/ISO19794_Test1_Data.bin')) }]);
    expect(reading.portrait && Buffer.from(reading.portrait.bytes)).toEqual(bytesOf('dg2/ISO19794_Test1_Face.jpg'));
  });
});
