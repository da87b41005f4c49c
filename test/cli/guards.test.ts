import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { other, real, realFile, realQr } from './real-looking.js';
import { folder, type Run, root, run } from './run.js';
import { traces } from './traces.js';

/** A sample portrait beside no card: somebody’s own. */
const portrait = join(folder(), 'portrait.png');
copyFileSync(join(root, 'samples/cards/nguyen-van-an/portrait.png'), portrait);
const journalIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a person who may be real, given as a file of citizens and a card', () => {
  const home = folder();
  const record = join(folder(), 'journal.jsonl');
  let ran: Run;
  beforeAll(async () => {
    const files = ['--citizen', realFile(), '--qr', await realQr(), '--portrait', portrait, '--device', 'galaxy-a12'];
    ran = await run(['register', '--auto', ...files, '--record', record], { home });
  });

  it('is told of the stand-in, and reaches level 1 with it', () => {
    expect(ran.stderr).toContain('STAND_IN_USED');
    expect(ran.stdout).toContain('12/12');
    expect(ran.code).toBe(0);
  });

  it('leaves no value of its own anywhere: not in the journal, the session, the database, the record or the output', () => {
    expect(traces({ ...real, ...other }, [home, record], { stdout: ran.stdout, stderr: ran.stderr })).toEqual([]);
  });

  it('keeps the province, the digit of century and sex and the year of birth', () => {
    const [{ citizen }] = journalIn(record);
    expect(citizen.personalId).toMatch(/^00108099[5-9]\d{3}$/);
    expect(citizen.birthDate).toMatch(/^1980-/);
    expect(citizen.phone).toMatch(/^095/);
    expect(citizen.sex).toBe('male');
    expect(citizen.residence).toMatchObject({ province: 'Hà Nội', ward: 'Phường Mô Phỏng' });
  });

  it('is the same stand-in on the card of step 4, on the card of step 8 and in the account', () => {
    const [{ citizen }, ...entries] = journalIn(record);
    const { personalId, fullName, birthDate } = citizen;
    const found = (fact: 'scanned' | 'card' | 'account') =>
      entries.findLast(({ outcome }) => outcome.learned?.[fact]).outcome.learned[fact];
    expect(found('scanned')).toMatchObject({ personalId, fullName, birthDate });
    expect(found('card')).toMatchObject({ personalId, fullName, birthDate });
    expect(found('account')).toMatchObject({ personalId, fullName, level: 1 });
  });
});

describe('the stand-in', () => {
  const begin = async (data: string, seed?: string) => {
    const record = join(folder(), 'journal.jsonl');
    const chance = seed === undefined ? [] : ['--seed', seed];
    await run(['register', '--auto', '--citizen', realFile(), '--until', '3', '--data', data, '--record', record, ...chance]);
    return journalIn(record)[0].citizen;
  };

  it('is the same each time within a world', async () => {
    const data = folder();
    expect(await begin(data)).toEqual(await begin(data));
  });

  it('is another one in another world', async () => {
    const [one, two] = [await begin(folder()), await begin(folder())];
    expect(one.personalId).not.toBe(two.personalId);
    expect(one.phone).not.toBe(two.phone);
  });

  it('follows from the seed where one is given', async () => {
    expect(await begin(folder(), 'mùa xuân')).toEqual(await begin(':memory:', 'mùa xuân'));
  });
});

describe('a fictional person', () => {
  it('is never replaced', async () => {
    const record = join(folder(), 'journal.jsonl');
    const { stdout, stderr } = await run(['register', '--auto', '--data', ':memory:', '--record', record]);
    expect(`${stdout}${stderr}${readFileSync(record, 'utf8')}`).not.toMatch(/STAND_IN_USED|standIn/);
    const [{ citizen }, ...entries] = journalIn(record);
    expect(citizen).toMatchObject({ personalId: '001099990001', fullName: 'Nguyễn Văn An', phone: '0950000001' });
    expect(entries.find(({ screen }) => screen === 'review').answer.values).toMatchObject({
      personalId: '001099990001',
      birthDate: '1999-01-15',
    });
  });
});
