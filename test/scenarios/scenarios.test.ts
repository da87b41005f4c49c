import { describe, expect, it } from 'vitest';
import { runScenarios } from '../../src/script/run.js';
import { scenarioFiles, stage } from './stage.js';

describe('the scenarios that come with the program', () => {
  it.each(scenarioFiles)('%s ends as it says', async (file) => {
    const { cases } = await runScenarios([file], stage);
    expect(cases.map(({ status, failure }) => ({ status, failure }))).toEqual([{ status: 'passed', failure: null }]);
  });
});
