// What a suite's vitest reports come to: node .ci/report.js files REPORT prints the files that failed; node .ci/report.js sum REPORT [AGAIN]
// prints "passed failed", and on standard error each test that failed, with the start of its message, or failed at first only.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The files of a report, each with its tests that failed; a file that could not be read counts as one of them. */
function failures(path) {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  return testResults
    .filter(({ status }) => status !== 'passed')
    .map(({ name, message, assertionResults }) => {
      const tests = assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => ({ title: fullName, message: failureMessages.join('\n') }));
      return { name, tests: tests.length > 0 ? tests : [{ title: 'the file itself', message }] };
    });
}

const [what, report, again] = process.argv.slice(2);
const first = failures(report);
if (what === 'files') {
  for (const { name } of first) console.log(name);
} else {
  const last = again && existsSync(again) ? failures(again) : first;
  const lasting = new Set(last.flatMap(({ name, tests }) => tests.map(({ title }) => `${name} ${title}`)));
  for (const { name, tests } of [...first, ...last.filter(({ name }) => !first.some((other) => other.name === name))])
    for (const { title, message } of tests) {
      const failed = lasting.has(`${name} ${title}`);
      const start = message.split('\n').slice(0, 12).join('\n    ');
      console.error(`${failed ? '✗' : '~ at first only:'} ${relative(process.cwd(), name)} > ${title}\n    ${start}`);
    }
  const { numTotalTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${numTotalTests - numPendingTests - lasting.size} ${lasting.size}`);
}
