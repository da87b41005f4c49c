import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { real, realQr } from './real-looking.js';
import { folder, run } from './run.js';
import { traces } from './traces.js';

const journalIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('values that may be a real person’s, typed by hand', () => {
  const answers = (yaml: string) => {
    const path = join(folder(), 'answers.yaml');
    writeFileSync(path, yaml);
    return path;
  };
  const typed = async (yaml: string, options: readonly string[] = []) => {
    const home = folder();
    const record = join(folder(), 'journal.jsonl');
    const ran = await run(['register', '--answers', answers(yaml), '--auto', '--record', record, ...options], { home });
    const left = (values: Readonly<Record<string, string>>) => traces(values, [home, record], { stdout: ran.stdout, stderr: ran.stderr });
    return { ...ran, left, entries: journalIn(record).slice(1) };
  };
  const at = <E extends { screen: string }>(entries: readonly E[], screen: string) => entries.find((entry) => entry.screen === screen) as E;

  it('are replaced at step 3', async () => {
    const { entries, left } = await typed(`numbers: { personalId: "${real.id}", phone: "${real.phone}" }`);
    const { answer, outcome } = at(entries, 'numbers');
    expect(answer.values.personalId).toMatch(/^00108099/);
    expect(answer.values.phone).toMatch(/^095/);
    expect(outcome.notices).toEqual([{ code: 'STAND_IN_USED', params: {} }]);
    expect(left({ id: real.id, phone: real.phone })).toEqual([]);
  });

  it('are replaced at step 4, all of the form, as soon as one is outside its range', async () => {
    const { fullName, ward, district, street } = real;
    const { entries, left } = await typed(
      `review: { fullName: ${fullName}, birthDate: 12/03/1999, province: Hà Nội, district: ${district}, ward: ${ward}, street: ${street}, consent: yes }`,
    );
    const { answer, outcome } = at(entries, 'review');
    expect(answer.values).toMatchObject({ ward: 'Phường Mô Phỏng', province: 'Hà Nội' });
    expect(answer.values.birthDate).toMatch(/^1999-/);
    expect(outcome.notices).toContainEqual({ code: 'STAND_IN_USED', params: {} });
    expect(left({ fullName, ward, district, street, birthDate: '1999-03-12', shown: '12/03/1999' })).toEqual([]);
  });

  it('are replaced at step 10', async () => {
    const { entries, left } = await typed(
      `card-nfc: { dump: samples/cards/nguyen-van-an/chip }\nactivation: { personalId: "${real.id}", phone: "${real.phone}" }`,
    );
    expect(at(entries, 'activation').answer.values.personalId).toMatch(/^00108099/);
    expect(at(entries, 'activation').outcome.notices).toContainEqual({ code: 'STAND_IN_USED', params: {} });
    expect(left({ id: real.id, phone: real.phone })).toEqual([]);
  });

  it('are the same stand-in when they are typed again', async () => {
    const number = `{ personalId: "${real.id}", phone: "${real.phone}" }`;
    const { entries } = await typed(`numbers: [${number}, ${number}]\ncamera: back`);
    const [one, two] = entries.filter(({ screen }) => screen === 'numbers');
    expect(one.answer.values).toEqual(two.answer.values);
  });

  const malformed: readonly (readonly [string, string, string, string])[] = [
    ['an ID number of 11 digits', 'personalId', '00108012345', 'ID_NOT_12_DIGITS'],
    ['an ID number of 9 digits', 'personalId', '012345678', 'ID_IS_OLD_NUMBER'],
    ['an ID number with a letter', 'personalId', '00108012345O', 'ID_NOT_12_DIGITS'],
    ['an ID number in other digits', 'personalId', '００１０８０１２３４５６', 'ID_NOT_12_DIGITS'],
    ['an ID number of an unknown province', 'personalId', '0 03 080 123456', 'ID_PROVINCE_UNKNOWN'],
    ['a name instead of an ID number', 'personalId', 'Trần Quốc Thật', 'ID_NOT_12_DIGITS'],
    ['a phone number of 9 digits', 'phone', '091234567', 'PHONE_NOT_VIETNAMESE'],
    ['a phone number of before 2018', 'phone', '01631234567', 'PHONE_OLD_PREFIX'],
    ['the same with +84', 'phone', '+84 163 123 4567', 'PHONE_OLD_PREFIX'],
    ['the same with 0084', 'phone', '00841631234567', 'PHONE_OLD_PREFIX'],
    ['an unassigned prefix with 84', 'phone', '84 54 1234567', 'PHONE_NOT_VIETNAMESE'],
    ['a fixed line', 'phone', '(024) 3825 1234', 'PHONE_FIXED_LINE'],
    ['a fixed line with +84', 'phone', '+84 24 3825 1234', 'PHONE_FIXED_LINE'],
    ['a name instead of a phone number', 'phone', 'Trần Quốc Thật', 'PHONE_NOT_VIETNAMESE'],
  ];
  it.each(malformed)(
    'are not recorded when they are malformed either, and are refused like themselves: %s',
    async (_what, field, value, code) => {
      const own = field === 'phone' ? 'personalId: "001099990001"' : 'phone: "0950000001"';
      const { left, entries } = await typed(`numbers: { ${own}, ${field}: "${value}" }`, ['--until', 'camera']);
      expect(at(entries, 'numbers').outcome.refused.code).toBe(code);
      const bare = value.replaceAll(/[\s()+]/g, '');
      expect(left({ value, bare })).toEqual([]);
      const again = await typed(`numbers: { ${own}, ${field}: "${at(entries, 'numbers').answer.values[field]}" }`, ['--until', 'camera']);
      expect(at(again.entries, 'numbers').outcome.refused).toEqual(at(entries, 'numbers').outcome.refused);
    },
  );

  it.each([
    ['scan', ''],
    ['card-qr', 'card-way: { do: qr }\n'],
  ])('are replaced on a card’s QR at %s', async (screen, before) => {
    const { entries, left } = await typed(`${before}${screen}: [{ image: "${await realQr()}" }]`, ['--device', 'galaxy-a12']);
    expect(JSON.stringify(entries)).toContain('STAND_IN_USED');
    expect(at(entries, screen).answer.values.image).toMatch(/qr\.png$/);
    expect(left(real)).toEqual([]);
  });
});
