import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

const walk = (...more: string[]) => run(['register', '--level', '2', '--auto', '--seed', 'own rules', '--lang', 'en', ...more]);
const written = (name: string, text: string) => {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
};
/** The journal's header, and the slip that was learned on the way. */
function journal(file: string) {
  const [header, ...entries] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { header, entries, slip: entries.find(({ outcome }) => outcome.learned?.slip)?.outcome.learned.slip };
}
const HOUR = 3_600_000;
const at = (day: string, hours: number) => Date.parse(`${day}T00:00:00+07:00`) + hours * HOUR;

describe('days off of one’s own', () => {
  it('close the office, move the due time and the decision, and are kept in the journal, so that running it again agrees', async () => {
    const holidays = written('holidays.yaml', '2023:\n  off: [2023-05-10, 2023-05-12]\n');
    const record = join(folder(), 'journal.jsonl');
    const { code } = await walk('--holidays', holidays, '--record', record);
    expect(code).toBe(0);
    const { header, slip } = journal(record);
    expect(header.own).toEqual({ holidays: { '2023': { off: ['2023-05-10', '2023-05-12'], worked: [] } } });
    expect(slip.receivedAt).toBeGreaterThanOrEqual(at('2023-05-11', 8));
    expect(slip.dueAt).toBe(at('2023-05-17', 17));
    const again = await run(['replay', record, '--rerun', '--lang', 'en']);
    expect([again.code, again.stderr]).toEqual([0, expect.not.stringContaining('RERUN_DIFFERS')]);
  });

  it('are refused before anybody walks where the file is wrong', async () => {
    const { code, stdout, stderr } = await walk('--holidays', written('holidays.yaml', '2023: { off: [2023-05-13] }'));
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/SCRIPT_RULE_BROKEN.*line 1, column 15/s)]);
  });
});

describe('the authority’s own time', () => {
  it.each([
    ['1', at('2023-05-11', 10)],
    ['3', at('2023-05-15', 10)],
    ['5', at('2023-05-17', 10)],
  ])('decides level 2 on working day %s, be it late', async (day, decidedAt) => {
    const record = join(folder(), 'journal.jsonl');
    expect((await walk('--decision', day, '--record', record)).code).toBe(0);
    const { header, entries, slip } = journal(record);
    expect(header.own).toEqual({ decisionDay: Number(day) });
    expect(slip.dueAt).toBe(at('2023-05-15', 17));
    const status = entries.findLast(({ outcome }) => outcome.learned?.level2Status)?.outcome.learned.level2Status;
    expect(status).toMatchObject({ state: 'approved', decidedAt, dueAt: at('2023-05-15', 17) });
  });

  it.each(['0', '61', 'soon', '1.5'])('takes no “%s” for a working day', async (day) => {
    const { code, stderr } = await walk('--decision', day);
    expect([code, stderr]).toEqual([2, expect.stringContaining('VALUE_INVALID')]);
  });

  it('is kept for whoever goes on later', async () => {
    const env = { XDG_DATA_HOME: folder() };
    const argv = ['register', '--level', '2', '--auto', '--seed', 'own rules', '--decision', '4', '--until', 'bring'];
    expect((await run(argv, { env })).code).toBe(0);
    const record = await run(['resume', '--auto', '--json'], { env });
    const entries = record.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const status = entries.findLast(({ outcome }) => outcome?.learned?.level2Status)?.outcome.learned.level2Status;
    expect(status.decidedAt).toBe(at('2023-05-16', 10));
  });
});
