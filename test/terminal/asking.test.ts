import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, run } from '../cli/run.js';
import { missing, openSession, type Session } from './pty.js';

/** A home in which one registration was begun, and its data folder. */
async function used() {
  const home = folder();
  await run(['register', '--auto', '--until', '2'], { home });
  return { home, own: join(home, 'vneid-sim') };
}

describe.skipIf(missing)('at a terminal', () => {
  let session: Session;
  const open = (home: string, ...args: string[]) => {
    session = openSession(args, { cols: 160, env: { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } });
    return session;
  };
  afterEach(() => session.close());

  it.each([
    ['có', 'vi'],
    ['co', 'vi'],
    ['yes', 'en'],
  ])('“%s” lets data wipe (%s) delete everything', async (answer, lang) => {
    const { home, own } = await used();
    await open(home, 'data', 'wipe', '--lang', lang).until(lang === 'vi' ? 'Xóa hẳn' : 'for good?');
    session.type(`${answer}\r`);
    await session.until(lang === 'vi' ? 'Đã xóa' : 'Deleted');
    expect([await session.exit, existsSync(own)]).toEqual([0, false]);
  });

  it('any other answer leaves everything as it is, and says so', async () => {
    const { home, own } = await used();
    const before = readdirSync(own, { recursive: true });
    await open(home, 'data', 'wipe').until('Xóa hẳn');
    session.press('enter');
    await session.until('Không xóa gì.');
    expect([await session.exit, readdirSync(own, { recursive: true })]).toEqual([0, before]);
  });

  it('Ctrl+C at the question deletes nothing, and ends as interrupted', async () => {
    const { home, own } = await used();
    const before = readdirSync(own, { recursive: true });
    await open(home, 'data', 'wipe').until('Xóa hẳn');
    session.press('ctrl-c');
    expect([await session.exit, readdirSync(own, { recursive: true })]).toEqual([130, before]);
  });

  it('doctor finds the terminal it runs in, its size and its colours', async () => {
    open(folder(), 'doctor');
    expect(await session.exit).toBe(0);
    const text = session.screen().join('\n');
    expect(text).toContain('160');
    expect(text).not.toContain('✗');
  });
});
