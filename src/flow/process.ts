import { level1 } from './level1/index.js';
import { level2 } from './level2/index.js';
import type { Flow } from './screen.js';

/** All screens of the product: the very same walk goes through both levels. */
export const process = { ...level1, ...level2 } satisfies Flow;
/** The same, for whoever needs no names of screens. */
export const flow: Flow = { ...process };

/** What a registration is for: level 1, level 2 in person, or one after the other. */
export const goals = ['1', '2', 'all'] as const;
export type Goal = (typeof goals)[number];

/** The screen where a registration of a goal begins. */
export const beginning = (goal: Goal): keyof typeof process => (goal === '2' ? 'visit' : 'store-search');
