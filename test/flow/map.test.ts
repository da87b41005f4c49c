import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/flow/facts.js';
import { level1 } from '../../src/flow/level1/index.js';
import { level2 } from '../../src/flow/level2/index.js';
import { beginning, flow, goals } from '../../src/flow/process.js';
import { homeOf } from '../../src/flow/state.js';
import { edges } from '../../src/flow/walk.js';

const screens = Object.keys(flow);
/** Where a registration may begin, knowing nothing. */
const begins: readonly string[] = goals.map(beginning);

/** Facts known for certain on reaching each screen: what every way there has learned (greatest fixed point). */
function certain(): Map<string, Set<Fact>> {
  const all = new Set(Object.values(flow).flatMap(({ actions }) => Object.values(actions).flatMap((action) => action.learns ?? [])));
  const known = new Map(screens.map((screen) => [screen, begins.includes(screen) ? new Set<Fact>() : new Set(all)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, do: act, to, ...rest } of edges(flow)) {
      const target = known.get(to);
      if (!target || to === from) continue;
      const action = flow[from]!.actions[act]!;
      // A refused action teaches nothing, but what it needs is known.
      const brings = new Set([...known.get(from)!, ...(action.needs ?? []), ...('refused' in rest ? [] : (action.learns ?? []))]);
      for (const fact of target) if (!brings.has(fact)) changed = target.delete(fact) || changed;
    }
  }
  return known;
}

/** Every screen that there is a way to from one, and the end. */
function reachedFrom(screen: string): Set<string> {
  const reached = new Set([screen]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of edges(flow)) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

describe('the map of both levels', () => {
  it('has the 12 steps of level 1 in order, and the points of level 2 without a gap', () => {
    const steps = Object.values(level1).map(({ step }) => step.n);
    expect([...new Set(steps)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const points = new Set(Object.values(level2).map(({ step }) => step.n));
    expect([...points].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('has one name for each screen', () => {
    expect(Object.keys(level1).filter((screen) => Object.hasOwn(level2, screen))).toEqual([]);
  });

  it('has an officer before the screens of the desk, and nobody but the citizen elsewhere', () => {
    const his = Object.entries(flow).filter(([, { actor }]) => actor === 'officer');
    expect(his.map(([screen]) => screen)).toEqual([
      'desk-sign-in',
      'desk-enter',
      'desk-card',
      'desk-compare',
      'desk-portrait',
      'desk-fingerprints',
      'hand-in',
    ]);
  });

  it.each(edges(flow).map((edge) => [`${edge.from} · ${edge.do}`, edge] as const))('%s leads to a screen that exists', (_name, { to }) => {
    expect([...screens, 'end']).toContain(to);
  });

  it.each(screens)('%s is reached from where level 1 begins, and from where level 2 does', (screen) => {
    for (const first of begins) expect(reachedFrom(first)).toContain(screen);
  });

  it.each(screens)('%s leads to the end', (screen) => {
    expect(reachedFrom(screen)).toContain('end');
  });

  it.each(screens)('on every way to %s its needs were learned', (screen) => {
    const known = certain().get(screen)!;
    const { needs = [], actions } = flow[screen]!;
    const wanted = [...needs, ...Object.values(actions).flatMap((action) => action.needs ?? [])];
    expect(wanted.filter((fact) => !known.has(fact))).toEqual([]);
  });

  it.each(screens)('each secret used on %s is kept somewhere', (screen) => {
    const kept = Object.values(flow).flatMap(({ actions }) => Object.values(actions).flatMap((action) => action.keeps ?? []));
    const used = Object.values(flow[screen]!.actions).flatMap((action) => action.uses ?? []);
    expect(used.filter((secret) => !kept.includes(secret))).toEqual([]);
  });

  it.each(screens)('no two fields of a form on %s hold the same kind of personal data, for the guard replaces by kind', (screen) => {
    for (const { ask = {} } of Object.values(flow[screen]!.actions)) {
      const kinds = Object.values(ask).flatMap(({ personal }) => personal ?? []);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it('cancelling leads to the first screen of the store, and once the app is open to its own', () => {
    expect(homeOf(flow, 'store-app')).toBe('store-search');
    expect(homeOf(flow, 'otp')).toBe('landing');
    expect(homeOf(flow, 'questions')).toBe('landing');
    expect(homeOf(flow, 'activation-password')).toBe('landing');
  });

  it('cancelling on the way to an office and at its desk leads to the choice of an office', () => {
    expect(homeOf(flow, 'arrive')).toBe('visit');
    expect(homeOf(flow, 'desk-compare')).toBe('visit');
  });
});
