import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.js';

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
