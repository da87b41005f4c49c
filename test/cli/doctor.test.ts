import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

interface Told {
  name: string;
  status: 'ok' | 'warn' | 'fail';
  found: string;
  todo: string | null;
}
async function examined(env: Record<string, string> = {}, home = folder()) {
  const { code, stdout } = await run(['doctor', '--json'], { home, env });
  return { code, told: Object.fromEntries((JSON.parse(stdout) as Told[]).map((one) => [one.name, one])) };
}

describe('doctor', () => {
  it('finds a sound machine sound, and opens a picture and a world to know it', async () => {
    const { code, told } = await examined({ LANG: 'vi_VN.UTF-8' });
    expect(code).toBe(0);
    expect(told.node).toMatchObject({ status: 'ok', found: process.versions.node });
    expect(told.pictures).toMatchObject({ status: 'ok', found: expect.stringContaining('sharp') });
    expect(told.store).toMatchObject({ status: 'ok', found: expect.stringMatching(/sqlite/) });
    expect(told.api).toMatchObject({ status: 'ok' });
  });

  it('leaves nothing in the data folder', async () => {
    const home = folder();
    await examined({}, home);
    expect(readdirSync(join(home, 'vneid-sim'))).toEqual([]);
  });

  it('ends with 1 where the data folder cannot be written, and says what to do', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { code, told } = await examined({ XDG_DATA_HOME: file });
    expect(code).toBe(1);
    expect(told.writable).toMatchObject({ status: 'fail', todo: expect.stringContaining('--data') });
  });

  it.each([
    ['terminal', 'no terminal', {}],
    ['marks', 'a locale without UTF-8', { LANG: 'C' }],
    ['settings', 'a variable that is none of ours', { VNEID_SIM_LNAG: 'en' }],
  ])('warns at %s of %s, says what to do, and ends with 0', async (name, _what, env) => {
    const { code, told } = await examined({ LANG: 'C.UTF-8', ...(env as Record<string, string>) });
    expect(code).toBe(0);
    expect(told[name]).toMatchObject({ status: 'warn', todo: expect.stringMatching(/\S/) });
  });

  it('prints a sample of every mark to look at, a line for each thing and no more than needed', async () => {
    const { stdout } = await run(['doctor', '--lang', 'en']);
    expect(stdout).toContain('│Nguyễn Đỗ Quỳnh Như│');
    expect(stdout.match(/^[✓!✗] /gm)).toHaveLength(10);
  });
});
