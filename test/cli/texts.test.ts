import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/text/index.js';
import { replaceable, withWords } from '../../src/text/overrides.js';
import { packs } from '../../src/text/packs.js';
import { folder, run } from './run.js';

function file(content: string): string {
  const path = join(folder(), 'texts.yaml');
  writeFileSync(path, content);
  return path;
}
const walk = (path: string, ...more: string[]) =>
  run(['register', '--auto', '--until', '2', '--data', ':memory:', '--texts', path, ...more]);

describe('a file of texts', () => {
  it('puts its labels and notes in place of ours, in the language it names', async () => {
    const path = file(
      'app: "2.0"\nvi: { level1.store-search.title: Mở kho ứng dụng }\nen: { level1.store-search.title: Go to the store }\n',
    );
    expect((await walk(path)).stdout).toContain('Mở kho ứng dụng');
    expect((await walk(path, '--lang', 'en')).stdout).toContain('Go to the store');
  });

  it('lasts for one run', async () => {
    await walk(file('vi: { level1.store-search.title: Khác }'));
    expect(texts.vi).toBe(packs['2.0']!.vi);
  });

  it('may be named by the project’s settings', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'words.yaml'), 'vi: { level1.store-search.title: Theo dự án }');
    writeFileSync(join(cwd, 'vneid-sim.yaml'), 'texts: words.yaml');
    const { stdout } = await run(['register', '--auto', '--until', '2', '--data', ':memory:'], { cwd });
    expect(stdout).toContain('Theo dự án');
  });

  it('cannot reorder or hide what stands beside it', async () => {
    const { stdout } = await walk(file('vi: { level1.store-search.title: "a\\u202eb\\u001b[2J" }'));
    expect(stdout).toContain('a\\u202eb\\u001b[2J');
  });

  it.each([
    ['vi:\n  level1.otp.do.resent: x\n', 'SCRIPT_KEY_UNKNOWN', 2, 3, 'level1.otp.do.resend'],
    ['en:\n  fields.phon: x\n', 'SCRIPT_KEY_UNKNOWN', 2, 3, 'fields.phone'],
    ['fr: { fields.phone: x }\n', 'SCRIPT_KEY_UNKNOWN', 1, 1, ''],
    ['app: "3.0"\n', 'SCRIPT_NAME_UNKNOWN', 1, 6, '2.0'],
    ['vi:\n  fields.phone: [x]\n', 'SCRIPT_VALUE_WRONG', 2, 17, ''],
    // That this is a simulation is said in our words alone.
    ['vi:\n  banner: VNeID\n', 'SCRIPT_KEY_UNKNOWN', 2, 3, ''],
  ])('is refused for %j with line, column and the nearest', async (content, code, line, column, near) => {
    const { code: exit, stderr } = await walk(file(content), '--json');
    const { refused } = JSON.parse(stderr);
    expect(exit).toBe(2);
    expect(refused).toMatchObject({ code, params: { line, column } });
    expect(refused.remedy).toContain(near);
  });

  it('that is not there is named', async () => {
    expect(await walk('nowhere.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere.yaml') });
  });
});

describe('words in place of others', () => {
  const { vi } = packs['2.0']!;
  it('leave the pack itself as it is, and every other text', () => {
    const changed = withWords(vi, { 'level1.otp.do.resend': 'Gửi nữa' });
    expect(changed.level1.otp).toEqual({ ...vi.level1.otp, do: { ...vi.level1.otp.do, resend: 'Gửi nữa' } });
    expect({ ...changed.level1, otp: 0, fields: 0 }).toEqual({ ...vi.level1, otp: 0, fields: 0 });
    expect(changed.banner).toBe(vi.banner);
  });

  it('may stand for a text that tells nothing of the citizen, and for no other', () => {
    const paths = replaceable(vi);
    expect(paths).toContain('level1.intro.text');
    expect(paths).not.toContain('level1.otp.text');
    expect(withWords(vi, { 'level1.intro.text': 'Khác' }).level1.intro.text()).toBe('Khác');
  });
});
