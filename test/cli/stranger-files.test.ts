import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

const at = folder();
const file = (name: string, text: string) => {
  const path = join(at, name);
  writeFileSync(path, text);
  return path;
};
const citizen = (line: string) => `ai-do:
  personalId: "001099990777"
  fullName: Nguyễn Văn Ai
  birthDate: 1999-01-15
  sex: male
  phone: "0950000777"
  residence: Số 1, Phường Mô Phỏng, Quận Ba Đình, Hà Nội
  ${line}
`;

describe('a stranger’s file', () => {
  it.each(['api: https://example.org', 'env: HOME', 'command: ls', 'exec: [ls]', 'data: /tmp', 'record: out.jsonl'])(
    'names no API, command or variable: %s',
    async (line) => {
      const scenario = await run(['run', file('s.yaml', `title: t\ncitizen: nguyen-van-an\n${line}\n`)]);
      expect(scenario.code).toBe(1);
      expect(scenario.stdout).toContain('SCRIPT_KEY_UNKNOWN');
      const people = await run(['register', '--auto', '--citizen', file('c.yaml', citizen(line)), '--data', ':memory:']);
      expect(people.code).toBe(2);
      expect(people.stderr).toContain('SCRIPT_KEY_UNKNOWN');
    },
  );

  const paths = [
    '/etc/hostname',
    '../secret.png',
    'a/../../secret.png',
    '~/secret.png',
    '~root/x.png',
    'C:\\secret.png',
    '\\\\host\\share',
    'file:///etc/hostname',
  ];
  it.each(paths)('names no path outside its folder: %s', async (path) => {
    const quoted = JSON.stringify(path);
    for (const line of [
      `qr: ${quoted}`,
      `nfc: ${quoted}`,
      `portrait: ${quoted}`,
      `before: [${quoted}]`,
      `deviate: [{ at: scan, answer: { image: ${quoted} } }]`,
    ]) {
      const { code, stdout } = await run(['run', file('p.yaml', `title: t\ncitizen: nguyen-van-an\n${line}\n`)]);
      expect(stdout).toContain('PATH_OUTSIDE');
      expect(code).toBe(1);
    }
  });

  it('shows what cannot be seen spelled out, wherever it is quoted', async () => {
    const hostile = 'A\\u202eB\\e[31mC\\u200bD';
    const runs = [
      await run(['run', file('h.yaml', `title: "${hostile}"\ncitizen: nguyen-van-an\n`)]),
      await run(['run', file('h2.yaml', `title: t\ncitizen: nguyen-van-an\n"${hostile}": 1\n`)]),
      await run([
        'register',
        '--auto',
        '--data',
        ':memory:',
        '--citizen',
        file('h.c.yaml', citizen('').replace('Nguyễn Văn Ai', `"${hostile}"`)),
      ]),
      await run(['register', '--auto', '--citizen', 'a\u202eb\u001b[31m']),
      await run(['explain', 'x\u202e\u001b[2J']),
      await run(['replay', 'no\u001b[31m\u202e.jsonl']),
      await run(['card', 'read', 'no\u001b[31m\u202e.png']),
    ];
    for (const { stdout, stderr } of runs) expect(`${stdout}${stderr}`).not.toMatch(/[\u001b\u202e\u200b]/);
  });
});
