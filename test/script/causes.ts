import { level1 } from '../../src/flow/level1/index.js';
import type { Result } from '../../src/refusals/index.js';
import type { program } from '../../src/refusals/program.js';
import { answering } from '../../src/script/answers.js';
import { readCitizens } from '../../src/script/citizens.js';
import { loadScenario } from '../../src/script/load.js';
import { parseScenario } from '../../src/script/scenario.js';

const scenario = (lines: string) => parseScenario(`title: A title\ncitizen: nguyen-van-an\n${lines}`, 'a.yaml');

/** A citizen of whom nothing is wrong but what is given. */
export const citizen = (changed: Readonly<Record<string, string>> = {}) =>
  `nguyen-van-an:\n${Object.entries({
    personalId: '"001099990001"',
    fullName: 'Nguyễn Văn An',
    birthDate: '1999-01-15',
    sex: 'male',
    phone: '"0950000001"',
    residence: 'Số 1, Phường Mô Phỏng, Quận Ba Đình, Hà Nội',
    ...changed,
  })
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join('')}`;

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'.split('').map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join(', ')}]`),
];

/** What causes each code of this part; a code without a cause does not compile. */
export const causes: { readonly [C in Exclude<keyof typeof program, 'NAME_UNKNOWN'>]: () => Result<unknown> | Promise<Result<unknown>> } = {
  SCRIPT_TOO_BIG: () => scenario(`description: ${'dài '.repeat(400_000)}`),
  SCRIPT_TOO_DEEP: () => scenario(`description: ${'['.repeat(200)}`),
  SCRIPT_TOO_MANY_ALIASES: () => parseScenario(laughs.join('\n'), 'a.yaml'),
  SCRIPT_SYNTAX: () => scenario('deviate: [{ at: otp }'),
  SCRIPT_TWICE: () => scenario('title: Another title'),
  SCRIPT_KEY_UNKNOWN: () => scenario('api: https://example.com'),
  SCRIPT_KEY_MISSING: () => parseScenario('title: Nobody walks here', 'a.yaml'),
  SCRIPT_VALUE_WRONG: () => scenario('deviate: otp'),
  SCRIPT_RULE_BROKEN: () => readCitizens(citizen({ sex: 'female' }), 'citizens.yaml'),
  SCRIPT_NAME_UNKNOWN: () => answering(level1, 'opt: { code: own }', 'answers.yaml'),
  SCENARIO_LOOP: () => loadScenario('a.yaml', async () => ({ ok: true, value: 'title: First\ncitizen: nguyen-van-an\nbefore: [a.yaml]' })),
  PATH_OUTSIDE: () => scenario('portrait: ../../etc/passwd'),
};
