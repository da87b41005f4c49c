import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

const lines = (text: string) => text.trimEnd().split('\n');

describe('register', () => {
  it('walks a made-up citizen through all 12 steps, each announced as n/12', async () => {
    const { code, stdout } = await run(['register', '--auto']);
    const steps = [...stdout.matchAll(/^(\d+)\/12 /gm)].map((match) => Number(match[1]));
    expect([...new Set(steps)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(code).toBe(0);
  });

  it('says that it is a simulation before anything else', async () => {
    const { stdout } = await run(['register', '--auto', '--data', ':memory:']);
    expect(lines(stdout)[0]).toBe('MÔ PHỎNG · không phải ứng dụng VNeID thật');
  });

  it('works the second time like the first: every run begins in a fresh world', async () => {
    const home = folder();
    expect((await run(['register', '--auto'], { home })).code).toBe(0);
    expect((await run(['register', '--auto'], { home })).code).toBe(0);
  });

  it('finds the citizen registered in a world that lasts, and logs him in', async () => {
    const data = folder();
    expect((await run(['register', '--auto', '--data', data])).code).toBe(0);
    const again = await run(['register', '--auto', '--data', data]);
    expect(again.stdout).toContain('ID_TAKEN');
    expect(again.stdout).toContain('12/12 Định danh mức 1');
  });

  it('leaves nothing on disk with --data :memory:', async () => {
    const home = folder();
    await run(['register', '--auto', '--data', ':memory:'], { home });
    expect(readdirSync(home)).toEqual([]);
  });

  it('keeps its files for their owner alone', async () => {
    const home = folder();
    await run(['register', '--auto'], { home });
    const written = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((file) => join(home, file));
    const files = written.filter((file) => statSync(file).isFile());
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  });

  it('tells an entry a line with --json, and how it ended', async () => {
    const { stdout } = await run(['register', '--auto', '--json', '--data', ':memory:']);
    const told = lines(stdout).map((line) => JSON.parse(line));
    expect(told.at(-1)).toMatchObject({ ended: 'end', account: { level: 1, device: 'pixel-7' } });
    expect(told.slice(0, -1).every((entry) => typeof entry.screen === 'string')).toBe(true);
  });

  it('prints nothing but the result with --quiet', async () => {
    const { stdout, stderr } = await run(['register', '--auto', '--quiet', '--data', ':memory:']);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('never hangs nor succeeds silently without a terminal: it names what is missing, and the way', async () => {
    const { code, stderr } = await run(['register']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/store-search[\s\S]*--auto/);
    expect(stderr).not.toContain('“store-search: { --auto');
  });

  it.each([
    ['6', 'log-in', 'personalId, password'],
    ['intro', 'intro', 'do'],
  ])('names the screen that it would walk to by itself with --from %s', async (from, screen, fields) => {
    const { code, stderr } = await run(['register', '--from', from]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Màn hình “${screen}” cần: ${fields}.`)]);
  });

  it('names the screens of level 2 without a terminal, too', async () => {
    const { code, stderr } = await run(['register', '--level', '2', '--data', ':memory:']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('ANSWER_MISSING')]);
    expect(stderr).toContain('Màn hình “visit” cần: officeProvince.');
  });

  it('names the screen and the field that a file of answers leaves out', async () => {
    const answers = join(folder(), 'answers.yaml');
    writeFileSync(answers, 'numbers: { personalId: "001099990001", phone: "0950000001" }\n');
    const { code, stderr } = await run(['register', '--answers', answers]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/“scan” cần: image/);
  });

  it('gives the same journal from a file of answers, from the citizen himself and from a scenario', async () => {
    const [answers, byFile, byself] = ['answers.yaml', 'file.jsonl', 'auto.jsonl'].map((name) => join(folder(), name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(
      answers,
      `numbers: { personalId: "001099990001", phone: "0950000001" }
scan: { image: samples/cards/nguyen-van-an/qr.png }
review: { consent: yes }
otp: { code: own }
password: { password: own, repeatPassword: own }
log-in: { password: own }
card-nfc: { dump: samples/cards/nguyen-van-an/chip }
face: { portrait: samples/cards/nguyen-van-an/portrait.png }
application: { email: nguyen.van.an@mo-phong.example }
status: [{ wait: due }, { do: check }]
activation: { phone: "0950000001" }
activation-otp: { code: own }
passcode: { passcode: own, repeatPasscode: own }
questions: { answer1: own, answer2: own }
`,
    );
    const seed = 'vneid-sim';
    const first = await run(['register', '--answers', answers, '--record', byFile, '--seed', seed]);
    const second = await run(['register', '--auto', '--record', byself, '--seed', seed]);
    const scenarios = join(folder(), 'journals');
    const third = await run(['run', 'samples/scenarios/happy-path.yaml', '--record', scenarios]);
    expect([first.code, second.code, third.code]).toEqual([0, 0, 0]);
    expect(readFileSync(byFile, 'utf8')).toBe(readFileSync(byself, 'utf8'));
    expect(readFileSync(join(scenarios, 'happy-path.jsonl'), 'utf8')).toBe(readFileSync(byself, 'utf8'));
  });

  it('stops where --until says, and resume goes on from there', async () => {
    const home = folder();
    const stopped = await run(['register', '--auto', '--until', '5'], { home });
    expect(stopped.code).toBe(0);
    expect(stopped.stderr).toContain('otp');
    const on = await run(['resume', '--auto'], { home });
    expect(on.code).toBe(0);
    expect(on.stdout).toContain('12/12');
  });

  it('keeps the last ten sessions', async () => {
    const home = folder();
    for (let n = 0; n < 12; n++) await run(['register', '--auto', '--until', '2', '--citizen', 'tran-thi-bich-ngoc'], { home });
    expect(readdirSync(join(home, 'vneid-sim', 'sessions')).length).toBeLessThanOrEqual(10);
  });

  const wrong: readonly (readonly [string, string[], RegExp])[] = [
    ['a citizen', ['--citizen', 'nguyen-van-am'], /nguyen-van-an/],
    ['a device', ['--device', 'pixel'], /pixel-7/],
    ['a screen', ['--until', 'ottp'], /otp/],
    ['a time', ['--now', 'yesterday'], /2023-05-10/],
    ['rules', ['--rules', 'decree-6'], /decree-59/],
    ['a language', ['--lang', 'fr'], /vi, en/],
    ['a level', ['--level', '3'], /1/],
    ['a clock', ['--clock', 'fast'], /running/],
  ];
  it.each(wrong)('lists the names when %s is wrong, nearest first, and exits 2', async (_what, options, names) => {
    const { code, stderr } = await run(['register', '--auto', ...options]);
    expect(code).toBe(2);
    expect(stderr).toMatch(names);
  });

  it('never overwrites a journal', async () => {
    const record = join(folder(), 'journal.jsonl');
    writeFileSync(record, 'mine');
    const { code } = await run(['register', '--auto', '--record', record]);
    expect(code).toBe(2);
    expect(readFileSync(record, 'utf8')).toBe('mine');
  });

  it('holds no session that it could not begin to write down', async () => {
    const home = folder();
    const inTheWay = join(home, 'file');
    writeFileSync(inTheWay, '');
    const { code, stderr } = await run(['register', '--auto', '--record', join(inTheWay, 'journal.jsonl')], { home });
    expect([code, stderr]).toEqual([1, expect.stringContaining('STORE_UNWRITABLE')]);
    const left = readdirSync(join(home, 'vneid-sim', 'sessions'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((file) => /(^|\/)(lock|world\.sqlite-wal)/.test(file))).toEqual([]);
  });

  it('starts at 10/05/2023 08:00 unless told otherwise', async () => {
    const record = join(folder(), 'journal.jsonl');
    await run(['register', '--auto', '--until', '2', '--record', record, '--data', ':memory:']);
    const { now } = JSON.parse(lines(readFileSync(record, 'utf8'))[0]!);
    expect(new Date(now).toISOString()).toBe('2023-05-10T01:00:00.000Z');
    expect(existsSync(record)).toBe(true);
  });
});

describe('a world that lasts', () => {
  it('does not go back to a time it has left behind, and goes on where it is without --now', async () => {
    const data = join(folder(), 'world');
    const begun = (...more: string[]) => run(['register', '--auto', '--until', '5', '--data', data, ...more]);
    expect((await begun('--now', '2023-05-12')).code).toBe(0);
    const back = await begun('--now', '2023-05-11 23:00', '--citizen', 'tran-thi-bich-ngoc');
    expect([back.code, back.stderr]).toEqual([2, expect.stringContaining('CLOCK_BACKWARDS')]);
    expect((await begun('--citizen', 'tran-thi-bich-ngoc')).code).toBe(0);
    const verified = await run(['verify', 'MOPHONG:1', '--data', data, '--now', '2023-05-01']);
    expect(verified.stdout + verified.stderr).toContain('CLOCK_BACKWARDS');
  });
});
