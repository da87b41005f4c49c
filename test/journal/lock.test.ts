import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hold, isHeld } from '../../src/journal/lock.js';
import { folder, root } from '../cli/run.js';

/** A process that takes hold of a folder when told to, says whether it did, and holds on until its input ends. */
const HOLDER = `
  const { hold } = await import(process.argv[1]);
  process.stdin.once('data', async () => {
    const lock = await hold(process.argv[2]);
    process.stdout.write(lock ? 'held' : 'refused');
    process.stdin.once('end', () => lock?.release());
  });
  process.stdout.write('ready');
`;
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const said = async (child: ChildProcess) => String((await once(child.stdout!, 'data'))[0]);

async function ready(at: string): Promise<ChildProcess> {
  const script = join(root, 'dist', 'journal', 'lock.js');
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, script, at], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  expect(await said(child)).toBe('ready');
  return child;
}
const tries = (child: ChildProcess) => {
  child.stdin!.write('go');
  return said(child);
};
async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the lock of a folder', () => {
  it('is had by one process, and by the next only when that one lets go', async () => {
    const at = folder();
    const first = await ready(at);
    expect(await tries(first)).toBe('held');
    expect([await isHeld(at), await hold(at)]).toEqual([true, null]);
    first.stdin!.end();
    await once(first, 'exit');
    expect(await isHeld(at)).toBe(false);
    const mine = await hold(at);
    expect(readdirSync(at)).toEqual(['lock']);
    await mine!.release();
    expect(readdirSync(at)).toEqual([]);
  });

  it('is had by exactly one of many who find the lock of a dead process at the same time, again and again', async () => {
    const at = folder();
    for (let round = 1; round <= 3; round++) {
      const all = await Promise.all([1, 2, 3, 4, 5].map(() => ready(at)));
      const answers = await Promise.all(all.map(tries));
      expect(answers.toSorted()).toEqual(['held', ...Array(4).fill('refused')]);
      await Promise.all(all.map(killed));
      expect(await isHeld(at)).toBe(false);
    }
    expect(readdirSync(at).sort()).toEqual(['lock', 'lock-2', 'lock-3']);
    expect(await hold(at)).not.toBeNull();
  });

  it('is held while somebody is only about to write his name into it, and not for ever', async () => {
    const at = folder();
    writeFileSync(join(at, 'lock'), '');
    expect([await isHeld(at), await hold(at)]).toEqual([true, null]);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(at, 'lock'), longAgo, longAgo);
    expect(await isHeld(at)).toBe(false);
    expect(await hold(at)).not.toBeNull();
  });
});
