import { broughts, type Paper, papers } from '../identity/rules/papers.js';
import { group, oneOf } from './schema.js';

const how = oneOf(broughts).exactOptional();

/** In a file: what somebody does with each of his papers. */
export const brought = group(Object.fromEntries(papers.map((paper) => [paper, how])) as Record<Paper, typeof how>);
