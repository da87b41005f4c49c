import { type Card, emptyCard, type Sex } from '../../identity/rules/card.js';
import type { Finding } from '../finding.js';
import { dayOfMrz } from './days.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type Mrz, readMrz } from './mrz.js';
import { nationalIssuer } from './national.js';
import { child, valueBytes } from './tlv.js';

/** `findings` are about the structure, `doubts` about what it says. */
export interface Dg1 {
  readonly mrz: Mrz | null;
  readonly card: Card | null;
  readonly findings: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/** The MRZ of DG1 (ICAO 9303 part 10, 4.7.1) and the card as it tells it; `now` in ms decides the century of a foreigner's birth. */
export function readDg1({ tlv, bytes, source }: ChipFile, now: number): Dg1 {
  const unread = (...findings: Finding[]): Dg1 => ({ mrz: null, card: null, findings, doubts: [] });
  if (!tlv) return unread();
  const zone = child(tlv, 0x5f1f);
  if (!zone) return unread(found('DG1_MRZ_MISSING', {}, source, tlv.valueFrom));

  const text = Buffer.from(valueBytes(bytes, zone)).toString('latin1');
  const wrong = text.search(/[^A-Z0-9<]/);
  const findings =
    wrong < 0 ? [] : [found('MRZ_CHARACTER', { position: wrong + 1, character: shown(text[wrong]!) }, source, zone.valueFrom + wrong)];
  const mrz = readMrz(text);
  if (!mrz) return unread(...findings, found('MRZ_LENGTH', { length: text.length }, source, zone.valueFrom));
  if (findings.length > 0) return unread(...findings);

  const card = cardOf(mrz, now);
  return {
    mrz,
    card,
    findings,
    doubts: doubtsOf(mrz, card).map(([finding, at]) => ({ ...finding, file: source, offset: zone.valueFrom + at })),
  };
}

const shown = (character: string): string =>
  /[\x21-\x7e]/.test(character) ? `“${character}”` : `0x${character.charCodeAt(0).toString(16)}`;

function cardOf(mrz: Mrz, now: number): Card {
  const sexes: Record<string, Sex> = { M: 'male', F: 'female' };
  const [surname = '', others = ''] = mrz.nameField.replace(/<+$/, '').split('<<');
  return {
    ...emptyCard,
    personalId: mrz.personalId,
    fullName: `${surname} ${others}`.replaceAll('<', ' ').trim() || null,
    birthDate: dayOfMrz(mrz.birthDate, birthCentury(mrz, now)),
    sex: sexes[mrz.sex] ?? null,
    expiryDate: withoutExpiry(mrz) ? null : dayOfMrz(mrz.expiryDate, 2000),
    documentNumber: mrz.documentNumber || null,
    nationality: mrz.nationality || null,
  };
}

/** The ID number's fourth digit tells the century; without it, nobody was born in the future. */
function birthCentury({ personalId, birthDate }: Mrz, now: number): number {
  if (personalId) return 1900 + 100 * Math.floor(Number(personalId[3]) / 2);
  return Number(birthDate.slice(0, 2)) > new Date(now).getUTCFullYear() % 100 ? 1900 : 2000;
}

/** How a Vietnamese card without expiry writes it is not published; year 99 is taken for it and never for a past day. */
const withoutExpiry = (mrz: Mrz): boolean => mrz.issuer === nationalIssuer && /^(99|<<)/.test(mrz.expiryDate);

/** Of a birth nobody knows the whole day of, fillers stand for the rest (ICAO 9303 part 3, 4.8). */
const partlyUnknown = /^(?=.*<<)(?:\d\d|<<){3}$/;

function doubtsOf(mrz: Mrz, card: Card): [Finding, at: number][] {
  const doubts: [Finding, number][] = [];
  if (mrz.format === 'TD3') doubts.push([found('MRZ_PASSPORT', {}), 0]);
  if (mrz.issuer !== nationalIssuer) doubts.push([found('MRZ_ISSUER', { issuer: mrz.issuer }), 2]);

  for (const { field, at, found: stands, expected } of mrz.checks) {
    // A passport without a personal number may leave its digit out (ICAO 9303 part 4, 4.2.2.2).
    if (stands === expected || (field === 'optional' && stands === '<' && expected === '0')) continue;
    doubts.push([found('MRZ_CHECK_DIGIT', { field, found: stands, expected }), at]);
  }
  if (mrz.personalId && !mrz.personalId.endsWith(mrz.documentNumber)) {
    doubts.push([found('MRZ_NUMBERS_DIFFER', { nine: mrz.documentNumber, twelve: mrz.personalId }), 5]);
  }
  if (!card.birthDate && !partlyUnknown.test(mrz.birthDate))
    doubts.push([found('MRZ_DATE', { field: 'birthDate', text: mrz.birthDate }), mrz.text.indexOf(mrz.birthDate)]);
  if (!card.expiryDate && !withoutExpiry(mrz)) {
    doubts.push([found('MRZ_DATE', { field: 'expiryDate', text: mrz.expiryDate }), mrz.text.indexOf(mrz.expiryDate)]);
  }
  return doubts;
}
