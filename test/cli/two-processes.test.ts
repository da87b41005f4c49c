import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineOfThisNode } from '../../src/identity/store/engine.js';
import { missing, openSession } from '../terminal/pty.js';
import { folder, run, runProcess } from './run.js';

const accounts = async (data: string): Promise<string[]> => {
  const db = (await engineOfThisNode()).connect(join(data, 'world.sqlite'));
  const rows = db.prepare('select personal_id from accounts order by personal_id').all([]) as { personal_id: string }[];
  db.close();
  return rows.map(({ personal_id }) => personal_id);
};
const registering = (data: string, citizen: string) => runProcess(['register', '--auto', '--data', data, '--citizen', citizen]);

describe('two processes on one world', () => {
  it('register two citizens at the same time', async () => {
    const data = folder();
    const both = await Promise.all([registering(data, 'nguyen-van-an'), registering(data, 'tran-thi-bich-ngoc')]);
    expect(both.map(({ code, stderr }) => `${code} ${stderr.includes('✗')}`)).toEqual(['0 false', '0 false']);
    expect(await accounts(data)).toEqual(['001099990001', '079185990002']);
    expect(readdirSync(join(data, 'sessions'))).toHaveLength(2);
  });

  it('give one citizen one account, and whoever comes second a plain end', async () => {
    const data = folder();
    const both = await Promise.all([registering(data, 'nguyen-van-an'), registering(data, 'nguyen-van-an')]);
    for (const { code, stderr } of both) {
      expect([0, 1]).toContain(code);
      expect(stderr).not.toContain('bug');
    }
    expect(both.some(({ code }) => code === 0)).toBe(true);
    expect(await accounts(data)).toEqual(['001099990001']);
  });

  it('do not both go on with one session, and do so one after the other', async () => {
    const home = folder();
    await run(['register', '--auto', '--until', '3'], { home });
    const both = await Promise.all([1, 2, 3].map(() => runProcess(['resume', '--auto'], { home })));
    expect(both.filter(({ code }) => code === 0)).toHaveLength(1);
    for (const { code, stderr } of both) {
      if (code !== 0) expect(stderr).toMatch(/SESSION_IN_USE|NO_SESSION/);
    }
  });

  it.skipIf(missing)('tell whoever comes second that the session is open, until the first is gone', async () => {
    const home = folder();
    const { stdout } = await run(['register', '--auto', '--until', '3', '--json'], { home });
    const { session } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { session: string };
    const first = openSession(['resume'], { env: { HOME: home, XDG_DATA_HOME: home } });
    try {
      await first.until('Bước 3/12');
      const second = await runProcess(['resume', '--auto'], { home });
      expect([second.code, second.stderr]).toEqual([2, expect.stringContaining(`SESSION_IN_USE`)]);
      expect(second.stderr).toContain(session);
      first.press('ctrl-c');
      await first.exit;
    } finally {
      first.close();
    }
    expect((await runProcess(['resume', '--auto'], { home })).code).toBe(0);
  });

  it('keep a session that is being written, however many come after it', async () => {
    const home = folder();
    await run(['register', '--auto', '--until', '2'], { home });
    const sessions = join(home, 'vneid-sim', 'sessions');
    const [oldest] = readdirSync(sessions);
    writeFileSync(join(sessions, oldest!, 'lock'), String(process.ppid));
    for (let n = 0; n < 11; n++) await run(['register', '--auto', '--until', '2'], { home });
    expect(readdirSync(sessions)).toContain(oldest);
    expect(readdirSync(sessions)).toHaveLength(11);
  });
});
