import type { Finding } from '../finding.js';
import { found } from './found.js';
import type { ChipFile } from './identify.js';
import { type ChipFileName, nameByTag } from './tags.js';
import { child, valueBytes } from './tlv.js';

/** The data groups COM lists by their tags in 5C (ICAO 9303 part 10, 4.6.1); null where it lists none. */
export function readCom({ tlv, bytes, source }: ChipFile): { groups: readonly ChipFileName[] | null; findings: readonly Finding[] } {
  if (!tlv) return { groups: null, findings: [] };
  const list = child(tlv, 0x5c);
  if (!list) return { groups: null, findings: [found('COM_LIST_MISSING', {}, source, tlv.valueFrom)] };
  const groups = [...valueBytes(bytes, list)].flatMap((tag) => nameByTag(tag, null) ?? []);
  return { groups, findings: [] };
}
