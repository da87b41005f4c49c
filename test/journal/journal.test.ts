import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJournal } from '../../src/journal/journal.js';
import { folder, root, run } from '../cli/run.js';

const nfd = 'thẻ của tôi.png'.normalize('NFD');
const sessionsIn = (home: string) => join(home, 'vneid-sim', 'sessions');

describe('a journal of level 2', () => {
  it('names who set out for what, is interrupted at the desk, resumed, and run again', async () => {
    const [home, cwd] = [folder(), folder()];
    const office = ['--office', 'ha-noi-quan', '--papers', 'bhyt,mst'];
    const stopped = await run(['register', '--auto', '--level', '2', ...office, '--until', 'desk-portrait'], { home, cwd });
    expect(`${stopped.code} ${stopped.stderr}`).toMatch(/^0 /);
    const file = join(sessionsIn(home), readdirSync(sessionsIn(home))[0]!, 'journal.jsonl');
    const [first] = readFileSync(file, 'utf8').split('\n');
    expect(JSON.parse(first!)).toMatchObject({ flow: 'level2', from: 'visit', office: 'ha-noi-quan', papers: { bhyt: 'own', mst: 'own' } });
    // The officer's session is gone with the process: he signs in again, and the dossier goes on where it was.
    const resumed = await run(['resume', '--auto'], { home, cwd });
    expect(resumed.code).toBe(0);
    expect(resumed.stdout.split('\n').slice(1, 3).join('\n')).toMatch(/Cán bộ đăng nhập[^\n]*\n5\/11 Cán bộ · Chụp ảnh chân dung/);
    expect((await run(['replay', file, '--rerun'], { cwd })).code).toBe(0);
  });

  it('takes none of a flow, an office or papers that there is not', () => {
    const header = { ...JSON.parse(readFileSync(join(root, 'test/journal/level-1.jsonl'), 'utf8').split('\n')[0]!) };
    const read = (changed: object) => readJournal(`${JSON.stringify({ ...header, ...changed })}\n`, 'a.jsonl').ok;
    expect(read({})).toBe(true);
    expect(read({ flow: 'all', office: null, papers: { bhyt: 'forgotten' } })).toBe(true);
    expect(read({ flow: 'level3' })).toBe(false);
    expect(read({ papers: { bhyt: 'perhaps' } })).toBe(false);
  });

  it('of level 1 from before there was a level 2 is still read, also of somebody with an address of two levels', () => {
    const [first] = readFileSync(join(root, 'test/journal/level-1.jsonl'), 'utf8').split('\n');
    const header = JSON.parse(first!);
    expect(header).not.toHaveProperty('office');
    const residence = { ...header.citizen.residence, district: null };
    const moved = { ...header, citizen: { ...header.citizen, residence, register: { ...header.citizen.register, residence } } };
    expect(readJournal(`${JSON.stringify(moved)}\n`, 'a.jsonl').ok).toBe(true);
  });
});

describe('a journal', () => {
  it('goes on to the byte where it left off, whatever form the names in it are written in', async () => {
    const [home, cwd] = [folder(), folder()];
    copyFileSync(join(root, 'samples/cards/nguyen-van-an/qr.png'), join(cwd, nfd));
    const stopped = await run(['register', '--auto', '--qr', nfd, '--until', 'otp'], { home, cwd });
    expect(`${stopped.code} ${stopped.stderr}`).toMatch(/^0 /);
    const file = join(sessionsIn(home), readdirSync(sessionsIn(home))[0]!, 'journal.jsonl');
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(nfd);
    expect((await run(['resume', '--auto'], { home, cwd })).code).toBe(0);
    const after = readFileSync(file, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(readJournal(after, 'journal.jsonl')).toMatchObject({ ok: true, value: { cut: false } });
    expect((await run(['replay', file, '--rerun'], { cwd })).code).toBe(0);
  });

  it('drops a last line that was cut, wherever it was cut, and nothing else', async () => {
    const record = join(folder(), 'journal.jsonl');
    await run(['register', '--auto', '--until', '3', '--record', record, '--data', ':memory:']);
    const lines = readFileSync(record, 'utf8').trimEnd().split('\n');
    const whole = `${lines.slice(0, -1).join('\n')}\n`;
    const last = lines.at(-1)!;
    for (let length = 1; length <= last.length; length += 7) {
      const read = readJournal(whole + last.slice(0, length), 'journal.jsonl');
      expect(read).toMatchObject({ ok: true, value: { cut: true } });
      expect(read.ok && read.value.entries).toHaveLength(lines.length - 2);
    }
  });

  it('may be empty of entries, but not of its header', () => {
    for (const text of ['', '\n', '{}\n', '[]\n', 'null\n', '{"journal":2}\n']) {
      expect(readJournal(text, 'a.jsonl')).toMatchObject({
        ok: false,
        refused: { code: 'JOURNAL_BROKEN', params: { file: 'a.jsonl', line: 1 } },
      });
    }
  });

  it('is not overwritten by a second record', async () => {
    const record = join(folder(), 'journal.jsonl');
    writeFileSync(record, 'mine');
    expect((await run(['register', '--auto', '--record', record])).code).toBe(2);
    expect(readFileSync(record, 'utf8')).toBe('mine');
  });
});
