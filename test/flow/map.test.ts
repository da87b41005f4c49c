import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/flow/facts.js';
import { level1 } from '../../src/flow/level1/index.js';
import type { Flow } from '../../src/flow/screen.js';
import { homeOf } from '../../src/flow/state.js';
import { edges } from '../../src/flow/walk.js';

const flow: Flow = level1;
const screens = Object.keys(flow);

/** Facts known for certain on reaching each screen: what every way there has learned (greatest fixed point). */
function certain(): Map<string, Set<Fact>> {
  const all = new Set(Object.values(flow).flatMap(({ actions }) => Object.values(actions).flatMap((action) => action.learns ?? [])));
  const known = new Map(screens.map((screen, n) => [screen, n === 0 ? new Set<Fact>() : new Set(all)]));
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

describe('the map of level 1', () => {
  it('has the 12 steps in order', () => {
    const steps = screens.map((screen) => flow[screen]!.step.n);
    expect([...new Set(steps)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it.each(edges(flow).map((edge) => [`${edge.from} · ${edge.do}`, edge] as const))('%s leads to a screen that exists', (_name, { to }) => {
    expect([...screens, 'end']).toContain(to);
  });

  it.each(screens)('%s is reached from the beginning', (screen) => {
    const reached = new Set([screens[0]!]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of edges(flow)) if (reached.has(from)) reached.add(to);
    }
    expect(reached).toContain(screen);
  });

  it.each(screens)('%s leads to the end', (screen) => {
    const reached = new Set([screen]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of edges(flow)) if (reached.has(from)) reached.add(to);
    }
    expect(reached).toContain('end');
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

  it('cancelling leads to the first screen of the store, and once the app is open to its own', () => {
    expect(homeOf(flow, 'store-app')).toBe('store-search');
    expect(homeOf(flow, 'otp')).toBe('landing');
    expect(homeOf(flow, 'questions')).toBe('landing');
  });
});
