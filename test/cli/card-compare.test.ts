import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareCards, comparisonLines } from '../../src/cli/card-compare.js';
import { type Card, emptyCard } from '../../src/identity/rules/card.js';
import { width } from '../../src/terminal/width.js';
import { run } from './run.js';

const chip = fileURLToPath(new URL('../../samples/cards/nguyen-van-an/chip', import.meta.url));
const typedFile = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'typed-')), name);
  writeFileSync(path, text);
  return path;
};
const typed =
  'fullName: Nguyễn Văn Anh\nbirthDate: 15/01/1999\nsex: Nam\nresidence: số 12 phố Giả Định, Phường Mô Phỏng, Q. Ba Đình, TP. Hà Nội\n';

describe('card read --typed', () => {
  it.each([
    ['typed.yaml', typed],
    [
      'typed.json',
      JSON.stringify({
        fullName: 'Nguyễn Văn Anh',
        birthDate: '1999-01-15',
        sex: 'male',
        residence: 'số 12 phố Giả Định, Phường Mô Phỏng, Q. Ba Đình, TP. Hà Nội',
      }),
    ],
  ])('holds what was typed against chip and register: %s', async (name, text) => {
    const { stdout } = await run(['card', 'read', chip, '--typed', typedFile(name, text), '--json']);
    const { kind, fields } = JSON.parse(stdout.trim().split('\n').at(-1)!);
    const said = Object.fromEntries(fields.map(({ field, agreement }: { field: string; agreement: string }) => [field, agreement]));
    expect(kind).toBe('comparison');
    expect(said).toMatchObject({ fullName: 'different', birthDate: 'equal', sex: 'equal', residence: 'spelled-differently' });
  });

  it.each([
    ['vi', 'Họ và tên', ['đã nhập', 'chip', 'CSDL dân cư'], '≈  Nơi thường trú', '≈ cách viết khác'],
    ['en', 'Full name', ['typed', 'chip', 'register'], '≈  Residence', '≈ only spelled differently'],
  ])('shows who says what in a table, in %s', async (language, name, heads, spelling, legend) => {
    const { stdout } = await run(['card', 'read', chip, '--typed', typedFile('typed.yaml', typed), '--lang', language]);
    const [said, read, registered] = heads;
    const block = new RegExp(`^ +${said} +${read} +${registered}\\n[^]*✗ {2}${name} +Nguyễn Văn Anh +Nguyễn Văn An +Nguyễn Văn An\\n`, 'm');
    expect(stdout).toMatch(block);
    expect(stdout).toContain(spelling);
    expect(stdout).toContain(legend);
  });

  it('names the field that nobody compares, and the one that may be meant', async () => {
    const { code, stderr } = await run(['card', 'read', chip, '--typed', typedFile('typed.yaml', 'fulName: An\n'), '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/fulName.*fullName/s);
  });

  it('refuses a file that is not there', async () => {
    const { code, stderr } = await run(['card', 'read', chip, '--typed', 'gone.yaml', '--lang', 'en']);
    expect([code, stderr.includes('gone.yaml')]).toEqual([2, true]);
  });
});

describe('the comparison of a card', () => {
  const card = (different: Partial<Card>): Card => ({ ...emptyCard, personalId: '001099990001', fullName: 'Nguyễn Văn Hoà', ...different });
  const here = 'Số 12 Phố Giả Định, Phường Mô Phỏng, Quận 3, Thành phố Hồ Chí Minh';
  const compared = {
    qr: card({ address: here, origin: 'Xã Mô Phỏng, Đăk Lăk' }),
    chip: card({ fullName: 'Nguyễn Văn Hòa', address: here.replace('Thành phố', 'TP.'), origin: 'Xã Mô Phỏng, Đắk Lắk' }),
    said: { fullName: 'Nguyễn Văn Hoa', residence: here },
  };
  const rows = compareCards(compared, []);

  it('takes another tone placement, letter or name of a province for another spelling', () => {
    expect(Object.fromEntries(rows.map(({ field, agreement }) => [field, agreement]))).toEqual({
      personalId: 'equal',
      fullName: 'different',
      residence: 'spelled-differently',
      origin: 'spelled-differently',
    });
    const cards = compareCards({ qr: compared.qr, chip: compared.chip }, []);
    expect(cards.find(({ field }) => field === 'fullName')?.agreement).toBe('spelled-differently');
  });

  it.each([
    ['vi', /^ +đã nhập +mã QR +chip$/m, /✗ {2}Họ và tên +Nguyễn Văn Hoa +Nguyễn Văn Hoà +Nguyễn Văn Hòa$/m],
    ['en', /^ +typed +QR +chip$/m, /✗ {2}Full name +Nguyễn Văn Hoa +Nguyễn Văn Hoà +Nguyễn Văn Hòa$/m],
  ] as const)('is a table where there is room for one, in %s', (language, heads, name) => {
    const table = comparisonLines(rows, compared, { language, reveal: false, columns: 260 }).join('\n');
    expect(table).toMatch(heads);
    expect(table).toMatch(name);
  });

  it.each([120, 80, 60])('leaves no line longer than %i columns', (columns) => {
    for (const language of ['vi', 'en'] as const) {
      const lines = comparisonLines(rows, compared, { language, reveal: false, columns });
      expect(lines.filter((line) => width(line) > columns)).toEqual([]);
      for (const value of ['Nguyễn Văn Hoà', 'Nguyễn Văn Hòa', 'Nguyễn Văn Hoa']) expect(lines.join('\n')).toContain(value);
    }
  });

  it('masks the values of a card that may be somebody’s, typed ones too', () => {
    const real = { ...compared, said: { ...compared.said, personalId: '001099000001' } };
    const lines = comparisonLines(compareCards(real, []), real, { language: 'en', reveal: false, columns: 80 }).join('\n');
    expect(lines).not.toContain('Nguyễn Văn Hoa');
  });
});
