import { type ComparedField, type ComparedSource, type Comparison, comparedSources } from '../identity/rules/compare.js';
import type { Language } from './index.js';
import { isDay, shownDay } from './time.js';

/** What each field is called where a person, a card and the register are put side by side. */
export const comparedNames: Readonly<Record<Language, Readonly<Record<ComparedField, string>>>> = {
  vi: {
    personalId: 'Số định danh cá nhân',
    fullName: 'Họ và tên',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    residence: 'Nơi thường trú',
    issueDate: 'Ngày cấp thẻ',
    expiryDate: 'Thẻ có giá trị đến',
    oldId: 'Số CMND cũ',
    origin: 'Quê quán',
    ethnicity: 'Dân tộc',
    religion: 'Tôn giáo',
    father: 'Họ và tên cha',
    mother: 'Họ và tên mẹ',
  },
  en: {
    personalId: 'Personal ID number',
    fullName: 'Full name',
    birthDate: 'Birth date',
    sex: 'Sex',
    residence: 'Residence',
    issueDate: 'Card issued on',
    expiryDate: 'Card valid until',
    oldId: 'Old card number',
    origin: 'Place of origin',
    ethnicity: 'Ethnic group',
    religion: 'Religion',
    father: "Father's name",
    mother: "Mother's name",
  },
};

const sourceNames: Readonly<Record<Language, Readonly<Record<ComparedSource, string>>>> = {
  vi: { said: 'lời khai', qr: 'mã QR', chip: 'chip', register: 'CSDL dân cư' },
  en: { said: 'said', qr: 'QR', chip: 'chip', register: 'register' },
};
const spelling = { vi: 'chỉ khác cách viết', en: 'only spelled differently' };
const sexes = { vi: { male: 'Nam', female: 'Nữ' }, en: { male: 'male', female: 'female' } };

function shown(language: Language, field: ComparedField, value: string): string {
  if (field === 'sex' && (value === 'male' || value === 'female')) return sexes[language][value];
  return isDay(value) ? shownDay(value) : value;
}

/** A difference in one line: the field, and what each of those who speak of it says. */
export function differenceLine(language: Language, { field, values, kind }: Omit<Comparison, 'agreement'> & { kind: string }): string {
  const told = comparedSources.flatMap((source) => {
    const value = values[source];
    return value === undefined ? [] : [`${sourceNames[language][source]} “${shown(language, field, value)}”`];
  });
  const only = kind === 'spelled-differently' ? ` (${spelling[language]})` : '';
  return `${only ? '≈' : '✗'} ${comparedNames[language][field]}: ${told.join(' · ')}${only}`;
}
