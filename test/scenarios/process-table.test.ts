import { describe, expect, it } from 'vitest';
import { defaultNow } from '../../src/cli/settings.js';
import { rulesOf } from '../../src/identity/rules/profile.js';
import { type Code, catalogue } from '../../src/refusals/index.js';
import type { Scenario } from '../../src/script/scenario.js';
import { processTable, profileTable, profileTable2, visitTable } from './process-table.js';
import { scenarios } from './stage.js';

/** What a scenario says it causes: each code with its screen, the refusal that ends it among them. */
const caused = ({ deviate, expect: end }: Scenario) => [
  ...deviate.flatMap(({ at, expect: code }) => (code === undefined ? [] : [`${code} at ${at}`])),
  ...(end.refused === undefined ? [] : [`${end.refused} at ${end.at}`]),
];

/** The rules in force where a scenario begins. */
const rulesIn = ({ rules, now }: Scenario) => rulesOf(rules ?? 'by-date')(now ?? defaultNow).name;

const endOf = ({ expect: { refused = 'nothing', level = 0, device = 'inactive', at = 'end', correction = [] } }: Scenario) =>
  `${refused} at ${at}, level ${level}, ${device}, to correct: ${correction.join(', ')}`;

/** A scenario can only say what a screen knows and a clock can do; these faults of an answer are refused where the file is read. */
const refusedOnReading: readonly Code[] = ['ACTION_UNKNOWN', 'FIELD_UNKNOWN', 'WAIT_INVALID'];

/** What another party meets, who walks nowhere: test/cli/verify.test.ts causes these. */
const metByOthers: readonly Code[] = ['SHARE_NOT_OURS', 'SHARE_FORGED', 'SHARE_EXPIRED', 'SHARE_USED'];

describe('what can go wrong in the 12 steps', () => {
  it.each(processTable)('step $step: $failure', ({ code, at, scenario }) => {
    expect(catalogue).toHaveProperty(code);
    const found = scenarios.find(({ file }) => file === `samples/scenarios/${scenario}.yaml`);
    expect(found, 'there is no such scenario').toBeDefined();
    expect(caused(found!)).toContain(`${code} at ${at}`);
  });

  it('leaves no step out', () => {
    const steps = new Set(processTable.map(({ step }) => step));
    expect([...steps]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 'decision', 10, 11, 12]);
  });
});

describe('what can go wrong on the way to level 2', () => {
  it.each(visitTable)('point $step: $failure', ({ code, at, scenario }) => {
    expect(catalogue).toHaveProperty(code);
    const found = scenarios.find(({ file }) => file === `samples/scenarios/${scenario}.yaml`);
    expect(found, 'there is no such scenario').toBeDefined();
    expect(caused(found!)).toContain(`${code} at ${at}`);
  });

  it('leaves out no point of the visit', () => {
    expect([...new Set(visitTable.map(({ step }) => step))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('what the decrees say of both levels', () => {
  it.each([...profileTable, ...profileTable2])('$rule: a scenario under each', ({ under59, under69 }) => {
    const rules = [under59, under69]
      .map((name) => scenarios.find(({ file }) => file === `samples/scenarios/${name}.yaml`))
      .map((found) => found && rulesIn(found));
    expect(rules).toEqual(['decree-59', 'decree-69']);
  });
});

describe('the catalogue', () => {
  const codes = (Object.keys(catalogue) as Code[]).filter((code) => ['screen', 'device', 'authority'].includes(catalogue[code].origin));
  const all = new Set(scenarios.flatMap(caused).map((met) => met.split(' ')[0]!));

  it.each(codes.filter((code) => ![...refusedOnReading, ...metByOthers].includes(code)))('%s is caused by a scenario', (code) => {
    expect(all).toContain(code);
  });
});

describe('the scenarios', () => {
  it('never meet the same refusal on the same screen to the same end', () => {
    const seen = new Map<string, string>();
    for (const scenario of scenarios) {
      for (const met of new Set(caused(scenario))) {
        const story = `${met} under ${rulesIn(scenario)}, then ${endOf(scenario)}`;
        expect(seen.get(story), `${story}: ${scenario.file}`).toBeUndefined();
        seen.set(story, scenario.file);
      }
    }
  });

  it('are all told apart by their titles', () => {
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });

  it('say how they end', () => {
    expect(scenarios.filter(({ expect: end }) => Object.keys(end).length === 0)).toEqual([]);
  });
});
