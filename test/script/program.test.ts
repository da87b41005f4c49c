import { describe, expect, it } from 'vitest';
import { type Refused, wording } from '../../src/refusals/index.js';
import { program } from '../../src/refusals/program.js';
import { runScenarios } from '../../src/script/run.js';
import { stage } from '../scenarios/stage.js';
import { causes } from './causes.js';

describe('what keeps a file from being used', () => {
  it.each(Object.entries(causes))('%s can be caused, and is said in both languages', async (code, cause) => {
    const result = await cause();
    expect(result.ok ? 'taken' : result.refused.code).toBe(code);
    const { refused } = result as { refused: Refused };
    for (const language of ['vi', 'en'] as const) {
      const { title, cause: why, remedy } = wording(refused, language);
      expect(`${title} ${why} ${remedy}`).not.toMatch(/undefined|\[object|Invalid input/);
    }
  });

  it('NAME_UNKNOWN is caused by a scenario whose citizen nobody knows', async () => {
    const read = async () => ({ ok: true as const, value: 'title: Nobody\ncitizen: nguyen-van-anh' });
    const { cases } = await runScenarios(['a.yaml'], { ...stage, read });
    expect(cases[0]!.failure).toMatch(/^NAME_UNKNOWN .*nguyen-van-an\b/);
  });

  it('has no code without a cause', () => {
    expect(Object.keys(program).sort()).toEqual([...Object.keys(causes), 'NAME_UNKNOWN'].sort());
  });
});
