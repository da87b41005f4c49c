import { en } from './en.js';
import { securityQuestions } from './security-questions.js';
import { type Texts, vi } from './vi.js';

export type { Texts };
export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];
export const texts: Readonly<Record<Language, Texts>> = { vi, en };

export type FieldName = keyof Texts['fields'];
export const fieldLabel = (language: Language, name: FieldName): string => texts[language].fields[name];

/** A choice's value as a reader sees it; a value without words of its own, such as a province, is its own label. */
export function optionLabel(language: Language, value: string): string {
  const question = /^question-(\d+)$/.exec(value)?.[1];
  return question ? securityQuestions[Number(question) - 1]![language] : (texts[language].options[value] ?? value);
}
export const optionLabels = (value: string): readonly string[] => languages.map((language) => optionLabel(language, value));

/** What a representative is to a child: “cha”. */
export type Relation = keyof Texts['relatives'];
export const relatives: Readonly<Record<Language, Texts['relatives']>> = { vi: vi.relatives, en: en.relatives };

/** Which of a person's data, listed: “họ tên, nơi thường trú”. */
export type Datum = keyof Texts['data'];
export const dataLabels = (language: Language, data: readonly Datum[]): string =>
  data.map((datum) => texts[language].data[datum]).join(', ');
