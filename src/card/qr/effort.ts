/** How long a picture is tried, from what is quick to all there is. */
export type Effort = 'fast' | 'normal' | 'max';
export const efforts: readonly Effort[] = ['fast', 'normal', 'max'];

/** Real milliseconds that reading one picture may take, for each effort. */
export const budgets: Readonly<Record<Effort, number>> = { fast: 300, normal: 2500, max: 15_000 };
