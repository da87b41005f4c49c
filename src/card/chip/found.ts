import { type Code, type Params, refused } from '../../refusals/index.js';
import type { Finding } from '../finding.js';

/** A finding with its place; `offset` in bytes from the start of `file`. */
export function found<C extends Code>(code: C, params: Params<C>, file: string | null = null, offset: number | null = null): Finding {
  return { ...refused(code, params), file, offset } as Finding;
}
