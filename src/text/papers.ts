import { type Brought, papersThat } from '../identity/rules/papers.js';
import type { Language } from './index.js';

interface PaperNames {
  /** What else a dossier may lack. */
  readonly card: string;
  readonly portrait: string;
  readonly fingerprints: string;
  readonly form: string;
  readonly bhxh: string;
  readonly bhyt: string;
  readonly 'gplx-oto': string;
  readonly 'gplx-xemay': string;
  readonly 'dkxe-oto': string;
  readonly 'dkxe-xemay': string;
  readonly mst: string;
  readonly 'nguoi-phu-thuoc': string;
}
/** A paper, or another part of a dossier. */
export type DossierPart = keyof PaperNames;

/** What the parts of a dossier are called, inside a sentence. */
export const paperNames: Readonly<Record<Language, PaperNames>> = {
  vi: {
    card: 'thẻ CCCD gắn chip',
    portrait: 'ảnh chân dung',
    fingerprints: 'dấu vân tay',
    form: 'phiếu đề nghị (mẫu TK01)',
    bhxh: 'sổ bảo hiểm xã hội',
    bhyt: 'thẻ bảo hiểm y tế',
    'gplx-oto': 'giấy phép lái xe ô tô',
    'gplx-xemay': 'giấy phép lái xe mô tô',
    'dkxe-oto': 'đăng ký xe ô tô',
    'dkxe-xemay': 'đăng ký xe mô tô',
    mst: 'mã số thuế',
    'nguoi-phu-thuoc': 'giấy tờ về người phụ thuộc',
  },
  en: {
    card: 'the chip card',
    portrait: 'the portrait',
    fingerprints: 'the fingerprints',
    form: 'the request form (TK01)',
    bhxh: 'the social insurance book',
    bhyt: 'the health insurance card',
    'gplx-oto': 'the driving licence for cars',
    'gplx-xemay': 'the driving licence for motorbikes',
    'dkxe-oto': 'the registration of the car',
    'dkxe-xemay': 'the registration of the motorbike',
    mst: 'the tax number',
    'nguoi-phu-thuoc': 'the papers on dependants',
  },
};

/** The papers of one kind of bringing, listed; empty: there are none. */
export const papersIn = (language: Language, all: Parameters<typeof papersThat>[1], brought: Brought): string =>
  listParts(language, papersThat(brought, all));

/** Parts of a dossier, listed: “sổ bảo hiểm xã hội, mã số thuế”. */
export const listParts = (language: Language, parts: readonly DossierPart[]): string =>
  parts.map((part) => paperNames[language][part]).join(', ');
