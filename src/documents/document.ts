import type { Language } from '../text/index.js';

/** The documents of a visit for level 2, by the names of their files. */
export const documentNames = ['slip', 'tk01', 'consent'] as const;
export type DocumentName = (typeof documentNames)[number];

/** A label and what stands behind it. */
export type Row = readonly [label: string, value: string];

/** A part of a document: labelled values, boxes ticked or not, sentences, or a table. */
export type Section = { readonly heading: string } & (
  | { readonly rows: readonly Row[] }
  | { readonly boxes: readonly (readonly [ticked: boolean, label: string])[] }
  | { readonly sentences: readonly string[] }
  | { readonly table: { readonly head: readonly string[]; readonly lines: readonly (readonly string[])[] } }
);

/** A document as data: what it says, in one language, before it is laid out. */
export interface Document {
  readonly name: DocumentName;
  readonly language: Language;
  readonly paper: 'A4' | 'A5';
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** Who signs, and as whom; the name below is that of somebody made up. */
  readonly signatures: readonly { readonly as: string; readonly name: string }[];
}

/** Shows what cannot be seen in a text from outside; which way is the caller's, who knows where it goes. */
export type Safe = (text: string) => string;

/** What every document bears, so that none can be taken for a real one. */
export const marks: Readonly<Record<Language, { readonly mark: string; readonly notice: string }>> = {
  vi: {
    mark: 'MÔ PHỎNG',
    notice: 'MÔ PHỎNG – KHÔNG CÓ GIÁ TRỊ. Do chương trình vneid-sim in ra để tập huấn; người, số và trụ sở đều là giả định.',
  },
  en: {
    mark: 'MÔ PHỎNG',
    notice: 'MÔ PHỎNG / SIMULATION – OF NO VALUE. Printed by vneid-sim for training; every person, number and office is made up.',
  },
};
