import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/script/load.js';
import { parseScenario } from '../../src/script/scenario.js';
import { instant } from '../../src/text/time.js';
import { unwrapped } from '../scenarios/stage.js';

const head = 'title: A title\ncitizen: nguyen-van-an\n';
const file = 'own/a.yaml';
const parse = (lines: string) => unwrapped(parseScenario(head + lines, file));
const refusal = (lines: string) => {
  const read = parseScenario(head + lines, file);
  return read.ok ? 'taken' : { code: read.refused.code, ...read.refused.params };
};

describe('a scenario', () => {
  it('needs a title and a citizen only', () => {
    expect(parse('')).toEqual({
      file,
      title: 'A title',
      description: null,
      citizen: 'nguyen-van-an',
      device: null,
      seed: 'vneid-sim',
      now: null,
      rules: null,
      easyPasscode: null,
      language: 'vi',
      before: [],
      failures: [],
      hand: {},
      from: null,
      level: '1',
      office: null,
      deviate: [],
      expect: {},
    });
  });

  it('says where the walk leaves the happy path, and how it ends', () => {
    const { deviate, expect: end } = parse(
      [
        'deviate:',
        '  - { at: otp, wait: 1h30m, expect: OTP_EXPIRED }',
        '  - { at: otp, do: resend }',
        '  - { at: otp, answer: { code: 000001 } }',
        '  - { at: otp, device: { signal: no, sim: none, freeMb: 5 } }',
        '  - { at: status, wait: due }',
        '  - { at: home, then: leave }',
        'expect: { level: 1, device: active, at: home, refused: OTP_WRONG, correction: [fullName] }',
      ].join('\n'),
    );
    expect(deviate).toEqual([
      { at: 'otp', wait: 5_400_000, expect: 'OTP_EXPIRED' },
      { at: 'otp', do: 'resend' },
      { at: 'otp', answer: { code: '000001' } },
      { at: 'otp', device: { signal: false, sim: null, freeMb: 5 } },
      { at: 'status', wait: 'due' },
      // biome-ignore lint/suspicious/noThenProperty: the file's own word
      { at: 'home', then: 'leave' },
    ]);
    expect(end).toEqual({ level: 1, device: 'active', at: 'home', refused: 'OTP_WRONG', correction: ['fullName'] });
  });

  it('says when the world begins, in Vietnam, and what fails', () => {
    expect(parse('now: 2023-04-28 16:30').now).toBe(instant('2023-04-28', 16.5));
    expect(parse('now: 28/04/2023').now).toBe(instant('2023-04-28', 8));
    expect(parse('failures: [{ call: file, n: 2, kind: lost-reply }, { call: logIn, kind: maintenance }]').failures).toEqual([
      { call: 'file', n: 2, kind: 'lost-reply' },
      { call: 'logIn', kind: 'maintenance' },
    ]);
  });

  it('names files beside itself or in samples/, nothing in hand by nothing', () => {
    const { before, hand, deviate } = parse(
      'before: [first.yaml, sub/second.yaml]\nqr: samples/cards/a/qr.png\nnfc: ""\nportrait: me.png\ndeviate: [{ at: face, answer: { portrait: other.png } }]',
    );
    expect(before).toEqual(['own/first.yaml', 'own/sub/second.yaml']);
    expect(hand).toEqual({ qr: 'samples/cards/a/qr.png', nfc: '', portrait: 'own/me.png' });
    expect(deviate[0]!.answer).toEqual({ portrait: 'own/other.png' });
  });

  it.each([
    '../secret.png',
    'sub/../../secret.png',
    '/etc/passwd',
    'C:/secret.png',
    'c:secret.png',
    '\\\\server\\share',
    '..\\secret.png',
    '~/secret.png',
    'samples/../../secret.png',
    'sub//secret.png',
    'https://example.com/a.png',
    './../secret.png',
  ])('never leads to %s', (path) => {
    for (const entry of [`portrait: '${path}'`, `before: ['${path}']`, `deviate: [{ at: face, answer: { portrait: '${path}' } }]`]) {
      expect(refusal(entry)).toMatchObject({ code: 'PATH_OUTSIDE', path, line: 3 });
    }
  });

  it.each([
    ['a screen', 'deviate: [{ at: opt }]', 'screen', 'otp', 17],
    ['an action', 'deviate: [{ at: otp, do: resent }]', 'action', 'resend', 26],
    ['a field', 'deviate: [{ at: otp, answer: { coed: "1" } }]', 'field', 'code', 32],
    ['a code', 'deviate: [{ at: otp, expect: OTP_EXPIRE }]', 'code', 'OTP_EXPIRED', 30],
    ['the screen it ends on', 'expect: { at: hom }', 'screen', 'home', 15],
    ['the code it ends with', 'expect: { refused: OTP }', 'code', 'OTP_', 20],
    ['the screen it begins on', 'from: hom', 'screen', 'home', 7],
    ['an operation', 'failures: [{ call: fil, kind: lost-reply }]', 'value', 'file', 20],
    ['rules', 'rules: decree-60', 'value', 'decree-59', 8],
  ])('is refused for the name of %s that there is not', (_what, lines, kind, near, column) => {
    expect(refusal(lines)).toMatchObject({ code: 'SCRIPT_NAME_UNKNOWN', kind, line: 3, column, near: expect.stringContaining(near) });
  });

  it.each([
    'api: https://example.com',
    'command: rm',
    'env: { PATH: x }',
    'data: /tmp',
    'deviate: [{ at: otp, run: x }]',
    'expect: { exit: 0 }',
  ])('cannot say %s', (lines) => {
    expect(refusal(lines)).toMatchObject({ code: 'SCRIPT_KEY_UNKNOWN' });
  });
});

describe('what comes before a scenario', () => {
  const files: Record<string, string> = {
    'a.yaml': `${head}before: [b.yaml, c.yaml]`,
    'b.yaml': `${head}before: [c.yaml]`,
    'c.yaml': head,
    'd.yaml': `${head}before: [e.yaml]`,
    'e.yaml': `${head}before: [d.yaml]`,
  };
  const read = async (path: string) => ({ ok: true as const, value: files[path]! });

  it('is played first, each once', async () => {
    expect(unwrapped(await loadScenario('a.yaml', read)).map((one) => one.file)).toEqual(['c.yaml', 'b.yaml', 'a.yaml']);
  });

  it('is not the scenario itself', async () => {
    expect(await loadScenario('d.yaml', read)).toMatchObject({
      ok: false,
      refused: { code: 'SCENARIO_LOOP', params: { chain: 'd.yaml → e.yaml → d.yaml' } },
    });
  });
});
