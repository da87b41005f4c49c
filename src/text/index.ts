import { packs, spokenVersion } from './packs.js';
import { securityQuestions } from './security-questions.js';
import type { Texts } from './vi.js';

export type { Texts };
export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];
const spoken: Record<Language, Texts> = { ...packs[spokenVersion]! };
/** What is said, in each language. */
export const texts: Readonly<Record<Language, Texts>> = spoken;

/** Says other texts from now on; what it returns brings back those before. For the start and the end of a run, never in between. */
export function speak(others: Readonly<Record<Language, Texts>>): () => void {
  const before = { ...spoken };
  Object.assign(spoken, others);
  return () => void Object.assign(spoken, before);
}

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
export const relatives: Readonly<Record<Language, Texts['relatives']>> = { vi: texts.vi.relatives, en: texts.en.relatives };

/** Which of a person's data, listed: “họ tên, nơi thường trú”. */
export type Datum = keyof Texts['data'];
export const dataLabels = (language: Language, data: readonly Datum[]): string =>
  data.map((datum) => texts[language].data[datum]).join(', ');
