import type { Language } from '../text/index.js';
import type { Case, Report } from './run.js';
import { words } from './words.js';

/** Shows text from outside so that it cannot move a cursor, turn the reading direction or hide. */
export type Safe = (text: string) => string;
export type Reporter = (report: Report, language: Language, safe: Safe) => string;

const marks: Readonly<Record<Case['status'], string>> = { passed: '✓', failed: '✗', skipped: '○' };

const pretty: Reporter = ({ cases, ...counts }, language, safe) => {
  const lines = cases.flatMap(({ file, title, status, ms, failure }) => [
    `${marks[status]} ${safe(title)} · ${safe(file)} · ${ms} ms`,
    ...(failure === null ? [] : [`    ${safe(failure)}`]),
  ]);
  return `${[...lines, words[language].sum(counts)].join('\n')}\n`;
};

const json: Reporter = ({ passed, failed, skipped, cases }, _language, safe) => {
  const shown = cases.map(({ file, title, status, ms, failure }) => ({
    file: safe(file),
    title: safe(title),
    status,
    ms,
    failure: failure === null ? null : safe(failure),
  }));
  return `${JSON.stringify({ passed, failed, skipped, cases: shown }, null, 2)}\n`;
};

/** How a run may be reported. */
export const reporters = { pretty, json } as const satisfies Readonly<Record<string, Reporter>>;
