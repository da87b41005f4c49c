import { describe, expect, it } from 'vitest';
import { type ChipReading, readChip } from '../../../src/card/chip/read-chip.js';
import { isFault, readTlv } from '../../../src/card/chip/tlv.js';
import { readTrustFile } from '../../../src/card/chip/trust-list.js';
import { dg1, dg2 } from '../../../src/card/make/data-groups.js';
import { bits, octets, tlv } from '../../../src/card/make/der.js';
import { faceRecord } from '../../../src/card/make/face-record.js';
import { masterList } from '../../../src/card/make/master-list.js';
import { changed, portrait } from './cause.js';
import { type CertificateOrder, certify, chipOf, extension, extensionsFor, type Groups, type SodOrder } from './issuer/issuer.js';
import { ecKey, insideOf } from './issuer/keys.js';

const mrz = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const root: CertificateOrder = { name: 'CSCA', role: 'csca', serial: 1, key: ecKey('secp384r1', 'csca') };
const signer: CertificateOrder = { name: 'DS', role: 'signer', serial: 18, key: ecKey('brainpoolP256r1', 'ds'), issuer: root };
const stranger: CertificateOrder = { ...signer, name: 'DS 2', serial: 19, key: ecKey('prime256v1', 'stranger') };
const jpeg = Uint8Array.from(portrait.jpeg);
const groups: Groups = { DG1: dg1(mrz), DG2: dg2(faceRecord(jpeg, 'female')) };
const by = (order: Partial<SodOrder> = {}): SodOrder => ({ signers: [{ certificate: signer }], ...order });
const now = Date.parse('2023-05-10T01:00:00Z');
const read = (files: ReturnType<typeof chipOf>, trusted = [certify(root)]): ChipReading => readChip(files, { trusted, now });
const codes = ({ findings }: ChipReading) => findings.map(({ code }) => code);
const proved = { read: true, intact: true, authentic: true, genuineChip: null };
/** What is said of any sound passport: that it is no Vietnamese card, and that a dump proves no chip. */
const foreign = ['MRZ_PASSPORT', 'MRZ_ISSUER', 'CHIP_PRESENCE_UNPROVEN'];

describe('a passport of another country', () => {
  it('is read and proved by the same rules', () => {
    const reading = read(chipOf(groups, by()));
    expect(reading.verdict).toEqual(proved);
    expect(codes(reading)).toEqual(foreign);
    expect(reading.card).toMatchObject({
      fullName: 'ERIKSSON ANNA MARIA',
      documentNumber: 'L898902C3',
      birthDate: '1974-08-12',
      sex: 'female',
    });
  });

  it.each<[string, Partial<SodOrder>, string[]]>([
    ['of LDS 1.8, its list of hashes in version 1', { version: 1 }, []],
    ['whose list of hashes lacks what its version adds', { version: 1, versionInfo: false }, ['SOD_LDS_VERSION_INFO']],
    ['with hashes by SHA-224', { hash: 'sha224' }, []],
    ['with hashes by SHA-512 under a signature by SHA-384', { hash: 'sha512', signers: [{ certificate: signer, hash: 'sha384' }] }, []],
    ['whose signer is named by its key', { signers: [{ certificate: signer, by: 'key' }] }, []],
    ['whose attributes are not in DER’s order', { signers: [{ certificate: signer, attributes: 'reversed' }] }, []],
    ['without the time of signing', { signers: [{ certificate: signer, attributes: 'without time' }] }, ['CHIP_SIGNING_TIME_MISSING']],
    [
      'without attributes',
      { signers: [{ certificate: signer, attributes: null }] },
      ['CHIP_SIGNING_TIME_MISSING', 'SOD_ATTRIBUTES_MISSING'],
    ],
    ['that brings the CSCA along', { certificates: [certify(root), certify(signer)] }, []],
    [
      'with a second signer nobody trusts',
      { signers: [{ certificate: { ...stranger, issuer: stranger } }, { certificate: signer }] },
      ['SOD_SIGNERS'],
    ],
    [
      'with a second signer that is not there',
      { signers: [{ certificate: stranger }, { certificate: signer }], certificates: [certify(signer)] },
      ['SOD_SIGNERS'],
    ],
    [
      'whose signer says that it is no authority',
      { signers: [{ certificate: withExtensions(extension('2.5.29.19', tlv(0x30, tlv(0x01, 0)))) }] },
      [],
    ],
    ['whose signer has no extensions', { signers: [{ certificate: { ...signer, extensions: [] } }] }, []],
  ])('%s is proved', (_what, order, notes) => {
    const reading = read(chipOf(groups, by(order)));
    expect(reading.verdict).toEqual(proved);
    expect(
      codes(reading)
        .filter((code) => !foreign.includes(code))
        .sort(),
    ).toEqual(notes);
  });

  it.each<[string, CertificateOrder, string]>([
    ['not valid yet', { ...signer, from: '2021-01-01' }, 'CHIP_SIGNER_EXPIRED'],
    ['valid no more', { ...signer, to: '2019-01-01' }, 'CHIP_SIGNER_EXPIRED'],
    ['for other things than signing', withExtensions(extension('2.5.29.15', bits(Uint8Array.of(0x20), 5))), 'CHIP_KEY_USAGE'],
    ['of an authority', withExtensions(extension('2.5.29.19', tlv(0x30, tlv(0x01, 0xff)))), 'CHIP_KEY_USAGE'],
    ['of another country', { ...signer, country: 'AT' }, 'CHIP_COUNTRY_DIFFERS'],
  ])('signed with a certificate %s is intact, but not authentic', (_what, certificate, code) => {
    const reading = read(chipOf(groups, by({ signers: [{ certificate }] })));
    expect(reading.verdict).toEqual({ ...proved, authentic: false });
    expect(codes(reading)).toContain(code);
  });

  it('is authentic under a CSCA’s new key by the certificate that links it to the old one', () => {
    const next: CertificateOrder = { ...root, name: 'CSCA 2', serial: 2, key: ecKey('brainpoolP384r1', 'next') };
    const files = chipOf(groups, by({ signers: [{ certificate: { ...signer, issuer: next } }] }));
    expect(read(files).verdict.authentic).toBe(false);
    expect(read(files, [certify(root), certify({ ...next, issuer: root })]).verdict).toEqual(proved);
  });

  it('in BER, with indefinite lengths and the content in pieces, is proved', () => {
    const reading = read(changed(chipOf(groups, by()), 'EF_SOD.bin', inBer));
    expect(reading.verdict).toEqual(proved);
    expect(codes(reading)).toEqual(expect.arrayContaining(['SOD_INDEFINITE_LENGTH']));
  });

  it('chains to certificates in LDIF, as the PKD hands them out', () => {
    const base64 = Buffer.from(certify(root))
      .toString('base64')
      .replace(/(.{60})/g, '$1\n ');
    const ldif = Buffer.from(`version: 1\n\ndn: c=UT,dc=data\ncACertificate;binary:: ${base64}\n`);
    const trusted = readTrustFile(ldif, 'pkd.ldif');
    expect(trusted.ok && read(chipOf(groups, by()), trusted.value as never).verdict).toEqual(proved);
  });

  it('chains to a master list in BER, read by itself', () => {
    const list = masterList(certify(root));
    const loose = inBer(tlv(0x77, list)).subarray(4);
    const trusted = readTrustFile(loose, 'list.ml');
    expect(trusted.ok && trusted.value.length).toBe(1);
  });
});

function withExtensions(own: Uint8Array): CertificateOrder {
  const others = extensionsFor(signer).filter((one) => Buffer.compare(one.subarray(2, 7), own.subarray(2, 7)) !== 0);
  return { ...signer, extensions: [own, ...others] };
}

/** The SOD with indefinite lengths around the certificates and signers, and its content in two pieces. */
function inBer(sod: Uint8Array): Uint8Array {
  const outer = readTlv(sod, { deep: true });
  if (isFault(outer)) throw new Error(outer.fault);
  const bytesOf = ({ from, to }: { from: number; to: number }) => sod.subarray(from, to);
  const ber = (tag: number, ...parts: Uint8Array[]) => Buffer.concat([Uint8Array.of(tag, 0x80), ...parts, new Uint8Array(2)]);
  const [type, wrapped] = outer.children[0]!.children;
  const [version, algorithms, encapsulated, ...rest] = wrapped!.children[0]!.children;
  const content = insideOf(bytesOf(encapsulated!.children[1]!.children[0]!));
  const pieces = ber(0x24, octets(content.subarray(0, 20)), octets(content.subarray(20)));
  const inside = ber(0x30, bytesOf(encapsulated!.children[0]!), ber(0xa0, pieces));
  const data = ber(0x30, bytesOf(version!), bytesOf(algorithms!), inside, ...rest.map(bytesOf));
  return tlv(0x77, ber(0x30, bytesOf(type!), ber(0xa0, data)));
}

describe('the portrait of another issuer’s chip', () => {
  const codestream = Buffer.from('ff4fff51ffd9', 'hex');
  const box = (type: string, ...inside: Uint8Array[]) => {
    const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), ...inside]);
    bytes.writeUInt32BE(bytes.length);
    return bytes;
  };
  const jp2 = (...boxes: Uint8Array[]) => Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), ...boxes]);

  it.each<[string, Uint8Array, boolean]>([
    ['JPEG with bytes after its end', Buffer.concat([jpeg, Buffer.from('camera')]), true],
    ['JPEG that is cut', jpeg.subarray(0, -40), false],
    ['JPEG that is cut, a thumbnail’s end in it', cutWithThumbnail(), false],
    ['JPEG 2000 with a box after the codestream', jp2(box('jp2c', codestream), box('uuid', Buffer.alloc(20, 7))), true],
    ['JPEG 2000 that is cut', jp2(box('jp2c', codestream)).subarray(0, -1), false],
  ])('is whole or not by its own structure: %s', (_what, image, whole) => {
    const reading = read(chipOf({ ...groups, DG2: dg2(recordOf(image)) }, by()));
    expect([reading.portrait !== undefined, codes(reading).includes('DG2_IMAGE_CUT')]).toEqual([whole, !whole]);
  });

  it('is the first of several faces', () => {
    const template = insideOf(insideOf(dg2(faceRecord(jpeg, 'female')))).subarray(3);
    const two = tlv(0x75, tlv(0x7f61, tlv(0x02, 2), template, template));
    const reading = read(chipOf({ ...groups, DG2: two }, by()));
    expect(reading.verdict).toEqual(proved);
    expect(reading.portrait?.format).toBe('JPEG');
    expect(codes(reading)).toContain('DG2_FACES');
  });

  /** The face record of a JPEG, with another image in its place. */
  function recordOf(image: Uint8Array): Uint8Array {
    const record = Buffer.concat([faceRecord(jpeg, 'female').subarray(0, 46), image]);
    record.writeUInt32BE(record.length, 8);
    record.writeUInt32BE(record.length - 14, 14);
    return record;
  }

  function cutWithThumbnail(): Uint8Array {
    const exif = Buffer.concat([Buffer.from('ffe1000c457869660000ffd90000', 'hex')]);
    return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2, -40)]);
  }
});

describe('the further groups of another issuer', () => {
  it('list what lies in a template by the template, or one by one', () => {
    const others = tlv(0xa0, tlv(0x02, 1), tlv(0x5f0f, 'ERIKSSON<<A'));
    for (const list of [
      [0x5f, 0x0e, 0xa0],
      [0x5f, 0x0e, 0x5f, 0x0f],
    ]) {
      const DG11 = tlv(0x6b, tlv(0x5c, ...list), tlv(0x5f0e, 'ERIKSSON<<ANNA<MARIA'), others);
      const reading = read(chipOf({ ...groups, DG11 }, by()));
      expect(codes(reading)).toEqual(foreign);
      expect(reading.holds?.get('DG11')).toEqual({ fullName: 'ERIKSSON, ANNA MARIA', otherNames: 'ERIKSSON, A' });
    }
  });

  it('may be listed in COM alone, or the SOD alone', () => {
    const files = changed(chipOf(groups, by()), 'EF_COM.bin', (com) =>
      Buffer.concat([Uint8Array.of(0x60, com[1]! + 1), com.subarray(2, -4), tlv(0x5c, 0x61, 0x75, 0x63)]),
    );
    const reading = read(files);
    expect(reading.verdict).toEqual(proved);
    expect(codes(reading)).toEqual(expect.arrayContaining(['COM_DIFFERS_FROM_SOD', 'CHIP_GROUP_MISSING']));
  });
});
