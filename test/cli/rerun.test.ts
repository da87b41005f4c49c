import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { edited, happy, line, recordHappy } from './edited-journal.js';
import { realFile } from './real-looking.js';
import { folder, run } from './run.js';

beforeAll(async () => {
  expect(await recordHappy()).toBe(0);
});

describe('replay --rerun', () => {
  const typed = [
    'numbers: [{ personalId: "00109999000", phone: "+84 163 123 4567" }, { personalId: "001080123456", phone: "0912345678" }, { personalId: "001099990001", phone: "0950000001" }]',
    'camera: [back, { do: allow }]',
    'otp: [{ code: "12" }, { code: "000000" }, { code: own }]',
    'password: [{ password: a, repeatPassword: a }, { password: dai-tam-chu, repeatPassword: x }, { password: "", repeatPassword: "" }, { password: "MatKhau@123", repeatPassword: "MatKhau@124" }, { password: "MatKhau@123", repeatPassword: "MatKhau@123" }]',
    'log-in: [{ password: "Sai@12345" }, { password: "MatKhau@123" }]',
    'application: [{ email: "không phải thư" }, { email: nguyen.van.an@mo-phong.example }]',
    'passcode: [{ passcode: "1", repeatPasscode: "1" }, { passcode: "908172", repeatPasscode: "908173" }, { passcode: "150199", repeatPasscode: "150199" }]',
    'questions: [{ answer1: "", answer2: "b" }, { answer1: "một", answer2: "hai" }]',
  ];
  it('agrees with wrong codes, wrong passwords and values that are malformed or may be real', async () => {
    const answers = join(folder(), 'answers.yaml');
    writeFileSync(answers, typed.join('\n'));
    const record = join(folder(), 'journal.jsonl');
    const walked = await run(['register', '--auto', '--answers', answers, '--seed', '9', '--record', record, '--data', ':memory:']);
    expect(`${walked.code} ${walked.stderr}`).toMatch(/^0/);
    const codes = new Set([...readFileSync(record, 'utf8').matchAll(/"code":"([A-Z_0-9]+)"/g)].map(([, code]) => code));
    expect([...codes]).toEqual(
      expect.arrayContaining(['STAND_IN_USED', 'OTP_WRONG', 'PASSWORD_RULES', 'PASSWORDS_DIFFER', 'LOGIN_WRONG', 'PASSCODE_EASY']),
    );
    const again = await run(['replay', record, '--rerun', '--quiet']);
    expect(`${again.code} ${again.stderr}`).toBe('0 ');
  });

  it('agrees with the journal of a stand-in', async () => {
    const record = join(folder(), 'journal.jsonl');
    await run(['register', '--auto', '--citizen', realFile(), '--until', 'scan', '--seed', '3', '--record', record, '--data', ':memory:']);
    expect((await run(['replay', record, '--rerun'])).code).toBe(0);
  });

  it('agrees with a journal without a seed', async () => {
    const record = join(folder(), 'journal.jsonl');
    await run(['register', '--auto', '--record', record, '--data', ':memory:']);
    const { code, stderr } = await run(['replay', record, '--rerun']);
    expect(`${code} ${stderr}`).toBe('0 ');
  });

  const altered: readonly (readonly [string, (lines: string[]) => string[]])[] = [
    ['where an answer led', (lines) => lines.map((text) => text.replace('"to":"review"', '"to":"numbers"'))],
    ['what was learned', (lines) => lines.map((text) => text.replace('"level":1', '"level":2'))],
    ['when it was', line(20, (text) => text.replace(/"time":(\d+)\d\d\d/, '"time":$1999'))],
    ['a message', (lines) => lines.map((text) => text.replace('[MO PHONG]', '[VNEID]'))],
    ['an answer more after the end', (lines) => [...lines.slice(0, -1), lines.at(-2)!, '']],
    ['an answer less in the middle', (lines) => lines.filter((_text, n) => n !== 4)],
  ];
  it.each(altered)('tells an altered journal apart by %s', async (what, edit) => {
    const path = edited(`altered-${what.replaceAll(' ', '-')}`, edit);
    expect(readFileSync(path, 'utf8')).not.toBe(readFileSync(happy, 'utf8'));
    const { code, stderr } = await run(['replay', path, '--rerun']);
    expect(stderr).toContain('RERUN_DIFFERS');
    expect(code).toBe(1);
  });
});
