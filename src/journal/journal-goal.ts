import type { Hand } from '../flow/persona.js';
import type { Goal } from '../flow/process.js';
import type { Office, Officer } from '../identity/rules/office.js';
import { rulesOf } from '../identity/rules/profile.js';
import type { Header } from './journal.js';

/** What a journal calls the levels that somebody set out for. */
export const flows = ['level1', 'level2', 'all'] as const;
export type FlowName = (typeof flows)[number];

const goalsByFlow: Readonly<Record<FlowName, Goal>> = { level1: '1', level2: '2', all: 'all' };
export const flowOf = (goal: Goal): FlowName => flows.find((name) => goalsByFlow[name] === goal)!;

/** What the citizen of a journal has in hand and wants; who sits at which desk is the world's to say. */
export const handOf = (
  { flow, files, office, papers, rules, own }: Pick<Header, 'flow' | 'files' | 'office' | 'papers' | 'rules' | 'own'>,
  { offices, officers }: { readonly offices: readonly Office[]; readonly officers: readonly Officer[] },
): Hand => ({
  ...files,
  goal: goalsByFlow[flow],
  office: offices.find(({ id }) => id === office) ?? null,
  ...(papers && { papers }),
  officers,
  rules: rulesOf(rules, own),
});
