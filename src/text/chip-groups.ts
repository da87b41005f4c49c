import type { Language } from './index.js';

const vi: Readonly<Record<string, string>> = {
  fullName: 'họ tên',
  otherNames: 'tên gọi khác',
  personalNumber: 'số cá nhân',
  birthDate: 'ngày sinh',
  birthPlace: 'nơi sinh',
  address: 'địa chỉ',
  telephone: 'điện thoại',
  profession: 'nghề nghiệp',
  title: 'danh xưng',
  summary: 'tóm tắt',
  proofOfCitizenship: 'giấy chứng nhận quốc tịch',
  otherDocuments: 'giấy tờ khác',
  custody: 'người trông coi',
  issuingAuthority: 'cơ quan cấp',
  issueDate: 'ngày cấp',
  otherPersons: 'người khác ghi trên giấy tờ',
  endorsements: 'ghi chú',
  taxExit: 'thuế, xuất cảnh',
  front: 'mặt trước',
  rear: 'mặt sau',
  personalizedAt: 'ghi dữ liệu lúc',
  personalizationSystem: 'máy ghi dữ liệu',
  recordedOn: 'ghi ngày',
  name: 'người cần báo tin',
  signatures: 'chữ ký',
};

/** What an element of DG7, DG11, DG12 or DG16 (ICAO 9303 part 10, 4.7) is called; in English by its name, its words apart. */
export const elementName = (language: Language, name: string): string =>
  language === 'vi' ? (vi[name] ?? name) : name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
