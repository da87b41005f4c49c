import { describe, expect, it } from 'vitest';
import { ok } from '../../src/refusals/index.js';
import { reporters } from '../../src/script/report.js';
import { type Report, runScenarios, type Stage } from '../../src/script/run.js';
import { safe } from '../../src/terminal/safe.js';
import { stage } from '../scenarios/stage.js';

const head = 'title: A title\ncitizen: nguyen-van-an\n';
const short = 'deviate: [{ at: landing, then: leave }]\n';
const staged = (files: Record<string, string>, more: Partial<Stage> = {}): Stage => ({
  ...stage,
  ...more,
  read: async (path) => ok(files[path]!),
});
const failure = async (lines: string, more: Partial<Stage> = {}) => {
  const { cases } = await runScenarios(['a.yaml'], staged({ 'a.yaml': head + lines }, more));
  return cases[0]!.failure;
};

describe('a scenario that is run', () => {
  it('passes, and says how long it took', async () => {
    let ms = 0;
    const elapsed = () => {
      ms += 20;
      return ms;
    };
    expect(await runScenarios(['a.yaml'], staged({ 'a.yaml': head + short }, { elapsed }))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      cases: [{ file: 'a.yaml', title: 'A title', status: 'passed', ms: 20, failure: null }],
    });
  });

  it.each([
    ['another outcome', 'deviate: [{ at: store-app, expect: STORAGE_FULL }]', 'expected STORAGE_FULL at store-app, got nothing'],
    ['another level', `${short}expect: { level: 1 }`, 'at the end, level should be 1, but is 0'],
    ['another screen', `${short}expect: { at: home }`, 'at the end, at should be home, but is landing'],
    ['another state of the handset', `${short}expect: { device: active }`, 'at the end, device should be active, but is inactive'],
    ['a correction that is not', `${short}expect: { correction: [fullName] }`, 'at the end, correction should be fullName, but is nothing'],
    ['a refusal that never came', `${short}expect: { refused: OTP_WRONG }`, 'expected to be refused with OTP_WRONG, but ended at landing'],
    ['a refusal that nobody expected', 'device: nokia-3', 'stopped at store-app: SYSTEM_TOO_OLD for the second time'],
    [
      'a deviation never come to',
      'deviate: [{ at: landing, then: leave }, { at: otp }]',
      'never came to the deviation at otp (1 not used)',
    ],
    [
      'a handset nobody has',
      'device: pixel-8',
      'NAME_UNKNOWN · There is no such name: There is no device “pixel-8”. Did you mean: pixel-7, iphone-6, nokia-3?',
    ],
  ])('fails for %s', async (_what, lines, told) => {
    expect(await failure(lines)).toBe(told);
  });

  it('fails in Vietnamese where that is the language', async () => {
    expect(await failure(`${short}expect: { level: 1 }`, { language: 'vi' })).toBe('khi kết thúc, level phải là 1, nhưng lại là 0');
  });

  it('fails for what comes before it, and says so', async () => {
    const files = {
      'a.yaml': `${head}before: [b.yaml]\n${short}`,
      'b.yaml': `title: The first\ncitizen: nguyen-van-an\n${short}expect: { level: 1 }`,
    };
    const { cases } = await runScenarios(['a.yaml'], staged(files));
    expect(cases[0]!.failure).toBe('“The first”, which comes before, failed: at the end, level should be 1, but is 0');
  });

  it('fails where its file does, under the name of the file', async () => {
    const { failed, cases } = await runScenarios(['a.yaml'], staged({ 'a.yaml': 'title: x' }));
    expect(failed).toBe(1);
    expect(cases[0]).toMatchObject({
      title: 'a.yaml',
      failure: expect.stringMatching(/^SCRIPT_KEY_MISSING · .*a\.yaml, line 1, column 1/),
    });
  });

  it('goes by the rules it names, else by those asked for, else by those of its day', async () => {
    const child = 'title: A child\ncitizen: duong-minh-khoi\n';
    const from = (code: string) =>
      `from: numbers\ndeviate:\n  - { at: numbers, expect: ${code} }\n  - { at: ${code === 'UNDER_AGE' ? 'numbers' : 'representative'}, then: leave }\n`;
    const files = {
      'named.yaml': `${child}rules: decree-69\n${from('REPRESENTATIVE_MISSING')}`,
      'of-the-day.yaml': `${child}now: 2024-07-01\n${from('REPRESENTATIVE_MISSING')}`,
      'of-the-day-before.yaml': `${child}now: 2024-06-30\n${from('UNDER_AGE')}`,
    };
    expect(await runScenarios(Object.keys(files), staged(files))).toMatchObject({ passed: 3 });
    const asked = await runScenarios(Object.keys(files), { ...staged(files), rules: 'decree-59' });
    expect(asked.cases.map(({ status }) => status)).toEqual(['passed', 'failed', 'passed']);
  });

  it('never stops the others, and tells of each as soon as it is done', async () => {
    const told: string[] = [];
    const files = { 'a.yaml': 'title: x', 'b.yaml': head + short };
    await runScenarios(['a.yaml', 'b.yaml'], staged(files), ({ file, status }) => told.push(`${file} ${status}`));
    expect(told).toEqual(['a.yaml failed', 'b.yaml passed']);
  });

  it('takes a handset as the scenario before it left it, with its own SIM', async () => {
    const first = `title: First\ncitizen: nguyen-van-an\n${short}`;
    const second =
      'title: Second\ncitizen: le-hoang-minh-duc\nbefore: [a.yaml]\ndeviate:\n  - { at: store-app, device: { freeMb: 0 } }\n  - { at: landing, then: leave }';
    const { cases } = await runScenarios(['b.yaml'], staged({ 'a.yaml': first, 'b.yaml': second }));
    expect(cases[0]).toMatchObject({ status: 'passed' });
  });
});

describe('a report', () => {
  const report: Report = {
    passed: 1,
    failed: 1,
    skipped: 1,
    cases: [
      { file: 'a.yaml', title: 'Good', status: 'passed', ms: 5, failure: null },
      { file: 'b.yaml', title: 'Bad\u001b[2J\u202e', status: 'failed', ms: 6, failure: 'why\u200b' },
      { file: 'c.yaml', title: 'Not yet', status: 'skipped', ms: 0, failure: 'no such rules' },
    ],
  };

  it('is JSON in a fixed form, what cannot be seen spelled out', () => {
    const text = reporters.json(report, 'en', safe);
    expect(JSON.parse(text)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      cases: [
        { file: 'a.yaml', title: 'Good', status: 'passed', ms: 5, failure: null },
        { file: 'b.yaml', title: 'Bad\\u001b[2J\\u202e', status: 'failed', ms: 6, failure: 'why\\u200b' },
        { file: 'c.yaml', title: 'Not yet', status: 'skipped', ms: 0, failure: 'no such rules' },
      ],
    });
  });

  it('is a line for each scenario, its failure under it, and a sum', () => {
    expect(reporters.pretty(report, 'vi', safe)).toBe(
      [
        '✓ Good · a.yaml · 5 ms',
        '✗ Bad\\u001b[2J\\u202e · b.yaml · 6 ms',
        '    why\\u200b',
        '○ Not yet · c.yaml · 0 ms',
        '    no such rules',
        '1 đạt · 1 không đạt · 1 bỏ qua',
        '',
      ].join('\n'),
    );
  });
});
