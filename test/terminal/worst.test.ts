import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SmallDisk, smallDisk } from '../cli/small-disk.js';
import { missing, openSession, type Session } from './pty.js';
import { follow, freshHome, heading, lines } from './walk.js';

const toIntro = ['store-search', 'store-results', 'store-app', 'app-installed'] as const;
const onwards = toIntro.map((name) => [name, lines('')] as const);

describe.skipIf(missing)('a registration at a terminal', () => {
  let session: Session;
  let disk: SmallDisk | null = null;
  beforeAll(() => {
    disk = smallDisk(2048);
  });
  afterEach(() => session?.close());
  afterAll(() => disk?.gone());

  it('says so on a disk that fills up, gives the terminal back, and goes on from there once there is room', async ({ skip }) => {
    skip(!disk, 'no file system of its own may be mounted here');
    const data = join(disk!.at, 'world');
    const env = freshHome();
    session = openSession(['register', '--data', data], { env });
    await follow(session, onwards);
    await session.until(heading('intro'));
    disk!.fillBut(0);
    const journal = join(data, 'sessions', readdirSync(join(data, 'sessions'))[0]!, 'journal.jsonl');
    expect(existsSync(journal)).toBe(true);
    // A page that is not full yet takes a few more entries.
    const introduction = ['intro', 'intro-benefits', 'welcome', 'landing'] as const;
    const seen = new Set<string>();
    for (const name of introduction) {
      const text = await session.until(new RegExp(`STORE_UNWRITABLE|${heading(name)}`.replaceAll(/[()?]/g, '\\$&')));
      if (text.includes('STORE_UNWRITABLE')) break;
      seen.add(name);
      session.press('enter');
    }
    await session.until('STORE_UNWRITABLE');
    expect([await session.exit, session.cursorShown()]).toEqual([1, true]);
    session.close();

    disk!.empty();
    session = openSession(['resume', '--data', data], { env });
    await session.until(heading([...seen].at(-1) as (typeof introduction)[number]));
  });

  it('counts what letters from elsewhere take on the screen, not how many they are', async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until(heading('store-search'));
    const { column, row } = session.cursor();
    session.press('backspace', 'backspace', 'backspace', 'backspace', 'backspace');
    session.type('漢字😀é');
    await session.until('漢字😀é');
    expect(session.cursor()).toEqual({ column: column - 'VNeID'.length + 7, row });
    session.press('enter');
    await session.until('APP_NOT_FOUND', '漢字😀é');
    await expect.poll(() => session.screen().filter((row) => row.includes(heading('store-search')))).toHaveLength(1);
  });

  it('ends when its terminal goes away, and nothing of it is left running', async () => {
    session = openSession(['register'], { env: freshHome() });
    await session.until(heading('store-search'));
    session.close();
    expect(await session.exit).not.toBe(70);
  });
});
