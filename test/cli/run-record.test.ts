import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root, run } from './run.js';

describe('run --rules', () => {
  it('wins over the day on the clock, of scenarios that name none', async () => {
    const at = folder();
    const file = join(at, 'child.yaml');
    const child = /^citizen: (.*)$/m.exec(readFileSync(join(root, 'samples', 'scenarios', 'child-second-69.yaml'), 'utf8'))![1];
    writeFileSync(file, `title: Em\ncitizen: ${child}\nnow: 2023-05-10\nexpect: { refused: UNDER_AGE }\n`);
    expect((await run(['run', file])).code).toBe(0);
    const { code } = await run(['run', file, '--rules', 'decree-69', '--record', join(at, 'journals')]);
    expect(code).toBe(1);
    const journal = readFileSync(join(at, 'journals', 'child.jsonl'), 'utf8');
    expect(JSON.parse(journal.split('\n')[0]!)).toMatchObject({ rules: 'decree-69' });
    expect(journal).not.toContain('UNDER_AGE');
  });
});

describe('run --record', () => {
  it('says so, and does not end well, where a journal cannot be written', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    const { code, stdout, stderr } = await run(['run', 'samples/scenarios/otp-expired.yaml', '--record', join(file, 'journals')]);
    expect(code).toBe(1);
    expect(stdout).toContain('✓');
    expect(stderr).toContain('STORE_UNWRITABLE');
  });
});
