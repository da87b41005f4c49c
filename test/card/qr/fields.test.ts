import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/card/make/qr.js';
import { examineCardText, parseCardText, textKind } from '../../../src/card/qr/fields.js';
import { emptyCard } from '../../../src/identity/rules/card.js';
import { an } from './holder.js';

const seven = cardText(an);
const card = { ...emptyCard, ...an };
const change = (index: number, value: string) => seven.split('|').with(index, value).join('|');

describe('The text of a card’s QR', () => {
  it.each([
    ['seven fields', seven, card],
    ['six fields, without one for the old number', seven.replace('|990000001', ''), { ...card, oldId: null }],
    ['an empty old number', change(1, ''), { ...card, oldId: null }],
    ['eleven fields, four of them empty', `${seven}||||`, { ...card, unknownFields: ['', '', '', ''] }],
    ['eleven fields with unknown contents', `${seven}||Cha|Mẹ|`, { ...card, unknownFields: ['', 'Cha', 'Mẹ', ''] }],
    ['a line break at the end', `${seven}\r\n`, card],
    ['blanks around the fields', seven.replaceAll('|', ' | '), card],
    ['days with slashes', change(3, '15/01/1999'), card],
    ['sexes in capitals', change(4, 'NAM'), card],
    ['decomposed diacritics', seven.normalize('NFD'), card],
    ['a woman', change(4, 'Nữ'), { ...card, sex: 'female' }],
    ['no address', change(5, ''), { ...card, address: null }],
    ['no day of issue', change(6, ''), { ...card, issueDate: null }],
  ])('is read with %s', (_what, text, expected) => {
    expect(parseCardText(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['a web address', 'https://vneid-sim.example/a', 'QR_NOT_A_CARD', { found: 'url' }],
    ['a payment code', '00020101021138540010A0000007270124', 'QR_NOT_A_CARD', { found: 'vietqr' }],
    ['a list of other things', '1|2|3|4|5|6|7', 'QR_NOT_A_CARD', { found: 'other' }],
    ['nothing', '', 'QR_NOT_A_CARD', { found: 'other' }],
    ['a name of JavaScript’s own', 'constructor|toString|valueOf', 'QR_NOT_A_CARD', { found: 'other' }],
    ['five fields', seven.split('|').slice(0, 5).join('|'), 'QR_TOO_FEW_FIELDS', { fields: 5, least: 7 }],
    ['a cut-off card that has six', seven.split('|').slice(0, 6).join('|'), 'QR_TOO_FEW_FIELDS', { fields: 6, least: 7 }],
    ['an old number in front', change(0, '990000001'), 'QR_OLD_ID_NUMBER', {}],
    ['a letter in the number', change(0, '00109999000O'), 'QR_BAD_ID_NUMBER', { length: 12 }],
    ['no number', change(0, ''), 'QR_BAD_ID_NUMBER', { length: 0 }],
    ['a birth on 29 February 1999', change(3, '29021999'), 'QR_BAD_DATE', { date: 'birth' }],
    ['half a slash', change(3, '15/011999'), 'QR_BAD_DATE', { date: 'birth' }],
    ['a day of issue turned round', change(6, '20210630'), 'QR_BAD_DATE', { date: 'issue' }],
    ['another sex', change(4, 'X'), 'QR_BAD_SEX', {}],
  ])('is refused with %s', (_what, text, code, params) => {
    expect(parseCardText(text)).toEqual({ ok: false, refused: { code, params } });
  });

  it('is examined to its end: each wrong field is told, and the right ones are kept', () => {
    const { card: kept, problems } = examineCardText(`990000001||${an.fullName}|99999999|?|${an.address}|30062021`);
    expect(problems.map(({ code }) => code)).toEqual(['QR_OLD_ID_NUMBER', 'QR_BAD_DATE', 'QR_BAD_SEX']);
    expect(kept).toMatchObject({ personalId: null, fullName: an.fullName, issueDate: an.issueDate });
  });

  it('comes back as it went in, whatever name and address', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('|', '').normalize('NFC').trim());
    fc.assert(
      fc.property(
        words,
        words,
        fc.date({ min: new Date('1900-01-01'), max: new Date('2399-12-31'), noInvalidDate: true }),
        (name, address, date) => {
          const holder = { ...an, fullName: name, address, birthDate: date.toISOString().slice(0, 10) };
          expect(parseCardText(cardText(holder))).toEqual({
            ok: true,
            value: { ...emptyCard, ...holder, fullName: name || null, address: address || null },
          });
        },
      ),
    );
  });

  it('never makes the parser fail, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['card', 'url', 'vietqr', 'other']).toContain(textKind(text));
        expect(parseCardText(text)).toHaveProperty('ok');
      }),
    );
  });
});
