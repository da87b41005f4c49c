import { oidIn } from './oid.js';
import { readText } from './text.js';
import type { Tlv } from './tlv.js';

/** What a name (ITU-T X.501) says, for people and for comparing. */
export interface DistinguishedName {
  /** On one line, in the order of the certificate: “C=VN, O=…, CN=…”. */
  readonly shown: string;
  /** The same for two names that say the same: an authority writes its own with other string types, letter case or spaces. */
  readonly compared: string;
  /** Upper case, as in ISO 3166-1 alpha-2; null where the name has none. */
  readonly country: string | null;
}

const short: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
]);

/** Reads a Name: SEQUENCE OF SET OF SEQUENCE { type, value } (RFC 5280, 4.1.2.4). */
export function readName(bytes: Uint8Array, name: Tlv): DistinguishedName {
  const parts = name.children.flatMap(({ children }) =>
    children.flatMap(({ children: [type, value] }) => {
      if (!type || !value) return [];
      const oid = oidIn(bytes, type);
      return [[short.get(oid) ?? oid, readText(bytes, value).text ?? '�'] as const];
    }),
  );
  return {
    shown: parts.map(([type, value]) => `${type}=${value}`).join(', '),
    compared: parts
      .map(([type, value]) => `${type}=${value.trim().replace(/\s+/g, ' ').toLowerCase()}`)
      .sort()
      .join('\n'),
    country:
      parts
        .find(([type]) => type === 'C')?.[1]
        .trim()
        .toUpperCase() ?? null,
  };
}
