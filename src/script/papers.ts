import { broughts, type Paper, papers } from '../identity/rules/papers.js';
import { group, oneOf, wholeNumber } from './schema.js';

const how = oneOf(broughts).exactOptional();

/** In a file: what somebody does with each of his papers. */
export const brought = group(Object.fromEntries(papers.map((paper) => [paper, how])) as Record<Paper, typeof how>);

const says = group({ outcome: oneOf(['found', 'not-found', 'wrong-data']), days: wholeNumber }).exactOptional();

/** What the agency of each paper answers, and how many days after the approval. */
export const agencies = group(Object.fromEntries(papers.map((paper) => [paper, says])) as Record<Paper, typeof says>);
