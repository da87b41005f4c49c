import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

const lines = (text: string) => text.trimEnd().split('\n');
const json = async (...argv: string[]) => JSON.parse((await run(['check', ...argv, '--json'])).stdout);

describe('check id', () => {
  it.each([
    ['001099990001', { province: 'Hà Nội', century: 20, sex: 'male', birthYear: 1999, random: '990001', fictional: true }],
    ['079 303 123456', { province: 'Hồ Chí Minh', century: 21, sex: 'female', birthYear: 2003, random: '123456', fictional: false }],
    ['123 199 990002', { province: null, century: 20, sex: 'female', birthYear: 1999, random: '990002', fictional: true }],
  ])('reads every part of %s', async (number, parts) => {
    expect(await json('id', number)).toMatchObject({ ok: true, ...parts });
  });

  it.each([
    ['012345678', 'ID_IS_OLD_NUMBER'],
    ['00109999', 'ID_NOT_12_DIGITS'],
    ['003099990001', 'ID_PROVINCE_UNKNOWN'],
  ])('refuses %s with its cause and the way out, and ends with 1', async (number, code) => {
    const { code: exit, stdout, stderr } = await run(['check', 'id', number]);
    const [title, cause, remedy] = lines(stdout);
    expect([exit, stderr]).toEqual([1, '']);
    expect(title).toContain(`(${code})`);
    expect([cause, remedy]).toEqual([expect.stringMatching(/^ {2}\S/), expect.stringMatching(/^ {2}→ \S/)]);
    expect(await json('id', number)).toMatchObject({ ok: false, refused: { code } });
  });

  it('tells in words what each part says', async () => {
    const { code, stdout } = await run(['check', 'id', '001099990001']);
    expect(code).toBe(0);
    expect(lines(stdout)).toEqual([
      '001 0 99 990001',
      '  001     nơi đăng ký khai sinh: Hà Nội',
      '  0       thế kỷ 20, nam',
      '  99      sinh năm 1999',
      '  990001  sáu chữ số ngẫu nhiên, trong dải giả định',
    ]);
  });

  it('says of a place abroad that nothing here can check it', async () => {
    const { code, stdout } = await run(['check', 'id', '123199990002']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('ID_BORN_ABROAD')]);
  });
});

describe('check phone', () => {
  it.each([
    ['+84 95 000 0001', { national: '0950000001', international: '+84950000001', operator: null, fictional: true }],
    ['098.765.4321', { national: '0987654321', operator: 'Viettel', fictional: false }],
  ])('gives the national form and the operator of %s', async (number, phone) => {
    expect(await json('phone', number)).toMatchObject({ ok: true, ...phone });
  });

  it.each([
    ['0163 123 4567', 'PHONE_OLD_PREFIX', { national: '0331234567', operator: 'Viettel' }],
    ['+841631234567', 'PHONE_OLD_PREFIX', { national: '0331234567' }],
    ['024 3826 0000', 'PHONE_FIXED_LINE', null],
    ['0111222333', 'PHONE_NOT_VIETNAMESE', null],
  ])('refuses %s as %s, and tells what it became', async (number, code, becomes) => {
    const told = await json('phone', number);
    expect(told).toMatchObject({ ok: false, refused: { code } });
    if (becomes) expect(told.becomes).toMatchObject(becomes);
    else expect(told.becomes).toBeNull();
    expect((await run(['check', 'phone', number])).code).toBe(1);
  });

  it('shows what a number of 11 digits became', async () => {
    expect((await run(['check', 'phone', '01631234567'])).stdout).toContain('Nay là: 033 123 4567');
  });
});

describe('check due', () => {
  it.each([
    ['2023-05-10', ['--level', '1'], '2023-05-11 17:00'],
    ['2023-05-12', ['--level', '1'], '2023-05-15 17:00'],
    ['10/05/2023', ['--level', '2'], '2023-05-15 17:00'],
    ['2023-05-10', ['--level', '2', '--no-chip'], '2023-05-19 17:00'],
    ['2023-05-10', ['--level', '1', '--foreigner'], '2023-05-11 17:00'],
    ['2023-05-10', ['--level', '2', '--foreigner'], '2023-05-15 17:00'],
    ['2023-05-10 16:30', ['--level', '2', '--foreigner', '--no-chip'], '2023-05-19 17:00'],
    // Off from 30 April to 3 May, the 30th being a Sunday.
    ['2023-04-28', ['--level', '2'], '2023-05-08 17:00'],
  ])('an application received on %s (%j) is due at %s', async (date, options, due) => {
    expect(await json('due', date, ...options)).toMatchObject({ due });
  });

  it('names every day of rest, and the Saturday worked in exchange', async () => {
    const { stdout } = await run(['check', 'due', '2024-04-26', '--level', '2']);
    expect(lines(stdout)).toEqual([
      'Tiếp nhận: 26/04/2024 08:00 (thứ Sáu)',
      '  27/04/2024  thứ Bảy   nghỉ cuối tuần',
      '  28/04/2024  Chủ nhật  nghỉ cuối tuần',
      '  29/04/2024  thứ Hai   nghỉ lễ, nghỉ bù',
      '  30/04/2024  thứ Ba    nghỉ lễ, nghỉ bù',
      '  01/05/2024  thứ Tư    nghỉ lễ, nghỉ bù',
      '  02/05/2024  thứ Năm   ngày làm việc thứ 1',
      '  03/05/2024  thứ Sáu   ngày làm việc thứ 2',
      '  04/05/2024  thứ Bảy   ngày làm việc thứ 3 · làm bù',
      expect.stringMatching(/^Hạn trả kết quả: 04\/05\/2024 17:00 · mức 2, công dân có thẻ gắn chip: 3 ngày làm việc/),
    ]);
  });

  it('says of a year nothing was announced for that its counting is not official', async () => {
    expect((await run(['check', 'due', '2028-05-10', '--level', '1'])).stdout).toContain('không chính thức');
    expect((await json('due', '2023-05-10')).days[0]).toEqual({
      day: '2023-05-11',
      kind: 'working',
      number: 1,
      basis: 'announced',
      official: true,
    });
  });

  it.each([
    ['2023-02-30', []],
    ['2023-05-10', ['--level', '3']],
  ])('takes no %s %j', async (date, options) => {
    const { code, stderr } = await run(['check', 'due', date, ...options]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('VALUE_INVALID')]);
  });
});

describe('check due with a file of days off', () => {
  const holidays = (text: string) => {
    const file = join(folder(), 'nghi-le.yaml');
    writeFileSync(file, text);
    return file;
  };

  it('counts by it in its years, and says so', async () => {
    const file = holidays('2028:\n  off: [2028-05-11]\n  worked: [2028-05-13]\n');
    const { stdout } = await run(['check', 'due', '2028-05-10', '--level', '2', '--holidays', file]);
    expect(lines(stdout).slice(1, -1)).toEqual([
      '  11/05/2028  thứ Năm   nghỉ lễ, nghỉ bù · theo tệp lịch nghỉ của bạn',
      '  12/05/2028  thứ Sáu   ngày làm việc thứ 1 · theo tệp lịch nghỉ của bạn',
      '  13/05/2028  thứ Bảy   ngày làm việc thứ 2 · làm bù · theo tệp lịch nghỉ của bạn',
      '  14/05/2028  Chủ nhật  nghỉ cuối tuần · theo tệp lịch nghỉ của bạn',
      '  15/05/2028  thứ Hai   ngày làm việc thứ 3 · theo tệp lịch nghỉ của bạn',
    ]);
  });

  it('leaves other years as they are', async () => {
    const told = await json('due', '2023-04-28', '--level', '2', '--holidays', holidays('2028: { off: [] }'));
    expect(told).toMatchObject({ due: '2023-05-08 17:00' });
    expect(told.days[0]).toMatchObject({ basis: 'announced', official: true });
  });

  it('takes it from the settings too', async () => {
    const file = holidays('2023: { off: [2023-05-11] }');
    const { stdout } = await run(['check', 'due', '2023-05-10', '--json'], { env: { VNEID_SIM_HOLIDAYS: file } });
    expect(JSON.parse(stdout)).toMatchObject({ due: '2023-05-12 17:00' });
  });

  it('refuses a wrong one with line and column, and a missing one', async () => {
    const wrong = await run(['check', 'due', '2023-05-10', '--holidays', holidays('2023:\n  off: [2024-05-11]')]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/SCRIPT_RULE_BROKEN.*dòng 2, cột 9/s)]);
    const missing = await run(['check', 'due', '2023-05-10', '--holidays', 'nowhere.yaml']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('NO_SUCH_FILE')]);
  });
});

/** Levels, people and cards of process.md §2, under both decrees: how many working days. */
describe('the table of due times', () => {
  const cases = ['decree-59', 'decree-69'].flatMap((rules) => [
    [rules, ['--level', '1'], 1, '2023-05-11 17:00'],
    [rules, ['--level', '2'], 3, '2023-05-15 17:00'],
    [rules, ['--level', '2', '--no-chip'], 7, '2023-05-19 17:00'],
    [rules, ['--level', '1', '--foreigner'], 1, '2023-05-11 17:00'],
    [rules, ['--level', '1', '--foreigner', '--no-chip'], 1, '2023-05-11 17:00'],
    [rules, ['--level', '2', '--foreigner'], 3, '2023-05-15 17:00'],
    [rules, ['--level', '2', '--foreigner', '--no-chip'], 7, '2023-05-19 17:00'],
  ]) as [string, string[], number, string][];

  it.each(cases)('%s, %j: %i working days, counted one by one', async (rules, options, workingDays, due) => {
    const told = await json('due', '2023-05-10', '--rules', rules, ...options);
    expect(told).toMatchObject({
      rules,
      workingDays,
      due,
      foreigner: options.includes('--foreigner'),
      chip: !options.includes('--no-chip'),
    });
    const numbers = told.days.map(({ number }: { number: number | null }) => number).filter((number: number | null) => number !== null);
    expect(numbers).toEqual(Array.from({ length: workingDays }, (_, n) => n + 1));
    const { stdout } = await run(['check', 'due', '2023-05-10', '--rules', rules, '--lang', 'en', ...options]);
    expect(stdout).toContain(`${workingDays} working day${workingDays === 1 ? '' : 's'} (Decree ${rules.slice(-2)}/20`);
    if (options.includes('--foreigner') && options.includes('2')) expect(stdout).toMatch(/with(out)? face and fingerprints on file/);
  });
});
