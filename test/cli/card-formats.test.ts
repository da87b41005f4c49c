import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { folder, root, run } from './run.js';

const out = () => join(folder(), 'card');
const ios = (flaw?: string) => ['card', 'make', '--format', 'ios', ...(flaw ? ['--flaw', flaw] : [])];

/** A command line before a person: the terminal shows so many colours as its environment says. */
async function atTerminal(argv: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; shown: string }> {
  let shown = '';
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      shown += chunk.toString();
      done();
    },
  });
  const home = folder();
  const code = await main(argv, {
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stdout: Object.assign(stdout, { isTTY: true, columns: 100, rows: 50 }),
    stderr: new PassThrough(),
    env: { HOME: home, XDG_DATA_HOME: home, TERM: 'xterm-256color', ...env },
    cwd: root,
    now: () => 0,
  });
  return { code, shown };
}

describe('card make', () => {
  it('writes the front of the card beside its code and chip', async () => {
    const to = out();
    const { code, stdout } = await run(['card', 'make', '--out', to]);
    expect(code).toBe(0);
    expect(stdout).toContain('front.png');
    const { width, height } = await sharp(join(to, 'front.png')).metadata();
    expect([width, height]).toEqual([900, 600]);
    expect((await run(['card', 'read', join(to, 'front.png')])).code).toBe(0);
  });

  it('writes the chip as the JSON of iOS, which reads as the folder does', async () => {
    const [folderOut, jsonOut] = [out(), out()];
    await run(['card', 'make', '--out', folderOut]);
    expect((await run([...ios(), '--out', jsonOut])).code).toBe(0);
    expect(existsSync(join(jsonOut, 'chip'))).toBe(false);
    const { stdout } = await run(['card', 'read', join(folderOut, 'chip'), join(jsonOut, 'chip.json'), '--json']);
    const [one, other] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(other).toMatchObject({ kind: 'chip', ok: true, format: 'ios', verdict: { read: true, intact: true, authentic: true } });
    expect(other.card).toEqual(one.card);
    expect(other.files).toEqual(one.files.filter(({ name }: { name: string }) => name !== 'CardAccess'));
  });

  it('writes a flaw of the JSON as JSON, whatever the form asked for', async () => {
    const to = out();
    expect((await run(['card', 'make', '--flaw', 'ios-cut', '--out', to])).code).toBe(0);
    const { stdout, code } = await run(['card', 'read', join(to, 'chip.json'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ code: 'IOS_JSON_BROKEN', file: join(to, 'chip.json') });
  });

  it.each(['jason', 'tar', ''])('refuses the form “%s” and names those there are', async (format) => {
    const { code, stderr } = await run(['card', 'make', '--format', format, '--out', out()]);
    expect(code).toBe(2);
    expect(stderr).toContain('proxmark, ios, gmrtd, flipper, serial, json, zip');
  });
});

describe('a registration', () => {
  it('takes the JSON of iOS for the card', async () => {
    const to = out();
    await run([...ios(), '--out', to]);
    const { code, stdout } = await run([
      'register',
      '--auto',
      '--until',
      'card-data',
      '--nfc',
      join(to, 'chip.json'),
      '--data',
      ':memory:',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').at(-1)).toContain('"screen":"card-data"');
  });
});

describe('a picture on a terminal', () => {
  const chip = 'samples/cards/nguyen-van-an/chip';

  it('is the portrait of a chip that is read, in half blocks as wide as the terminal allows', async () => {
    const { code, shown } = await atTerminal(['card', 'read', chip]);
    expect(code).toBe(0);
    expect(shown).toContain('\u001b[38;5;');
    expect(shown.split('\n').filter((line) => line.includes('▀')).length).toBeGreaterThan(10);
    expect(shown).toMatch(/Ảnh chân dung: JPEG, \d+ byte/);
  });

  it('is sent as pixels where the terminal has them', async () => {
    expect((await atTerminal(['card', 'read', chip], { TERM: 'xterm-kitty' })).shown).toContain('\u001b_Ga=T,');
  });

  it.each([
    ['without colours', ['card', 'read', chip], { NO_COLOR: '1' }],
    ['for a screen reader', ['card', 'read', chip, '--plain'], {}],
    ['on a dumb terminal', ['card', 'read', chip], { TERM: 'dumb' }],
    ['as JSON', ['card', 'read', chip, '--json'], {}],
  ])('is told in words alone %s', async (_what, argv, env) => {
    const { shown } = await atTerminal(argv, env as Record<string, string>);
    expect(shown).not.toMatch(/▀|\u001b_G|[░▒▓]/);
  });

  it('is not shown of a chip whose holder may be real, unless told so', async () => {
    const file = join(folder(), 'chip.json');
    const { DG2 } = JSON.parse(readFileSync(join(root, 'samples/cards/nguyen-van-an/chip.json'), 'utf8'));
    writeFileSync(file, JSON.stringify({ DG2 }));
    expect((await atTerminal(['card', 'read', file])).shown).not.toContain('▀');
    expect((await atTerminal(['card', 'read', file, '--reveal'])).shown).toContain('▀');
  });

  it('is the front of a card that is made, above the code', async () => {
    const { shown } = await atTerminal(['card', 'make', '--out', out()]);
    expect(shown.indexOf('▀')).toBeGreaterThanOrEqual(0);
    expect(shown).toContain('\u001b[38;5;');
  });

  it('is the portrait of step 9 in a walk that is watched', async () => {
    const { shown } = await atTerminal(['register', '--auto', '--until', 'filed', '--data', ':memory:']);
    expect(shown.split('\n').filter((line) => line.includes('▀')).length).toBeGreaterThan(10);
  });
});
