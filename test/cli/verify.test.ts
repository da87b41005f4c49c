import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { folder, root, run } from './run.js';

/** A session that was left on the sharing screen, with the picture and the text of its code. */
async function shared(seed = 'verify') {
  const home = folder();
  const answers = join(home, 'answers.yaml');
  const picture = join(home, 'qr.png');
  writeFileSync(answers, `home: { do: share }\nshare: [{ do: save, saveAs: ${picture} }, leave]\n`);
  const walked = await run(['register', '--level', '2', '--auto', '--answers', answers, '--seed', seed, '--json'], { home });
  expect(walked.code).toBe(0);
  const text = /MOPHONG:[^"]+/.exec(walked.stdout)![0];
  return { home, picture, text };
}

/** The program with something on its stdin. */
async function piped(bytes: Uint8Array, home: string): Promise<{ code: number; stdout: string }> {
  const stdin = new PassThrough();
  stdin.end(Buffer.from(bytes));
  let stdout = '';
  const sink = (keep: boolean) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        if (keep) stdout += chunk.toString('utf8');
        done();
      },
    });
  const env = { HOME: home, XDG_DATA_HOME: home };
  const code = await main(['verify', '-'], { stdin, stdout: sink(true), stderr: sink(false), env, cwd: root, now: () => 0 });
  return { code, stdout };
}

describe('verify', () => {
  let world: Awaited<ReturnType<typeof shared>>;
  beforeAll(async () => {
    world = await shared();
  });

  it('tells of a code in a picture what its holder shared, and of the same code once more that it was used', async () => {
    const { home, picture } = await shared();
    const first = await run(['verify', picture], { home });
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('Họ và tên: Nguyễn Văn An');
    expect(first.stdout).toContain('Số định danh cá nhân: 00••••••••01');
    expect(first.stdout).not.toContain('001099990001');
    const second = await run(['verify', picture, '--json', '--lang', 'en'], { home });
    expect(second.code).toBe(1);
    expect(JSON.parse(second.stdout)).toMatchObject({ ok: false, refused: { code: 'SHARE_USED' } });
  });

  it('answers a text with JSON', async () => {
    const { home, text } = await shared();
    const { code, stdout } = await run(['verify', text, '--json'], { home });
    expect(code).toBe(0);
    const said = { fullName: 'Nguyễn Văn An', shown: '00••••••••01', birthDate: '1999-01-15', sex: 'male', level: 2 };
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, shared: said });
  });

  it('reads a picture and a text from stdin', async () => {
    const [one, other] = [await shared(), await shared()];
    expect((await piped(readFileSync(one.picture), one.home)).code).toBe(0);
    const { code, stdout } = await piped(Buffer.from(`${other.text}\n`), other.home);
    expect([code, stdout.includes('Nguyễn Văn An')]).toEqual([0, true]);
  });

  it('goes by the time of the world, or by another that is asked for', async () => {
    const { home, text } = await shared();
    const late = await run(['verify', text, '--now', '2023-05-15 17:06'], { home });
    expect([late.code, late.stdout.includes('SHARE_EXPIRED')]).toEqual([1, true]);
  });

  it.each([
    ['a changed sign', (text: string) => text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'SHARE_FORGED'],
    ['a sign too few', (text: string) => text.slice(0, -1), 'SHARE_NOT_OURS'],
    ['another mark', (text: string) => text.replace('MOPHONG', 'VNEID'), 'SHARE_NOT_OURS'],
  ])('refuses %s', async (_what, change, refusal) => {
    const { code, stdout } = await run(['verify', change(world.text)], { home: world.home });
    expect([code, stdout.includes(`(${refusal})`)]).toEqual([1, true]);
  });

  it('takes a code of another world for forged', async () => {
    const other = await shared('another world');
    const { code, stdout } = await run(['verify', other.text], { home: world.home });
    expect([code, stdout.includes('(SHARE_FORGED)')]).toEqual([1, true]);
  });

  it('says that the QR of a card is no sharing code, and where no QR can be read', async () => {
    const card = await run(['verify', 'samples/cards/nguyen-van-an/qr.png'], { home: world.home });
    expect([card.code, card.stdout.includes('(SHARE_NOT_OURS)')]).toEqual([1, true]);
    const face = await run(['verify', 'samples/cards/nguyen-van-an/portrait.png'], { home: world.home });
    expect([face.code, face.stdout]).toEqual([3, '']);
    const none = await run(['verify', 'no-such-file.png'], { home: world.home });
    expect([none.code, none.stderr.includes('NO_SUCH_FILE')]).toEqual([3, true]);
  });

  it('has nothing to ask where no session was kept, and uses a lasting world by its folder', async () => {
    expect((await run(['verify', world.text])).stderr).toContain('NO_SESSION');
    const home = folder();
    const data = join(home, 'world');
    mkdirSync(data);
    const answers = join(home, 'answers.yaml');
    writeFileSync(answers, 'home: { do: share }\nshare: leave\n');
    const walked = await run(['register', '--level', '2', '--auto', '--answers', answers, '--data', data, '--json'], { home });
    const [text] = /MOPHONG:[^"]+/.exec(walked.stdout)!;
    expect((await run(['verify', text, '--data', data], { home })).code).toBe(0);
  });

  it('saves a code over nothing that is there', async () => {
    const { home, picture } = world;
    const before = readFileSync(picture);
    const answers = join(home, 'again.yaml');
    writeFileSync(
      answers,
      `home: { do: share }\nshare: [{ do: save, saveAs: ${picture} }, { do: save, saveAs: ${home}/a/qr.png }, leave]\n`,
    );
    writeFileSync(join(home, 'a'), 'a file where a folder would have to be');
    const { stdout } = await run(['register', '--level', '2', '--auto', '--answers', answers], { home });
    expect(stdout).toContain('(FILE_EXISTS)');
    expect(stdout).toContain('(CODE_NOT_SAVED)');
    expect(readFileSync(picture)).toEqual(before);
  });
});
