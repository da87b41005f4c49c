import { type HashName, hashByOid } from './algorithms.js';
import { oidOf } from './oid.js';
import { child, isFault, readTlv, type Tlv, valueBytes } from './tlv.js';

export interface PssParameters {
  readonly hash: HashName;
  /** In bytes. */
  readonly saltLength: number;
}

/** RSASSA-PSS-params (RFC 4055, 3.1) with its defaults; undefined where Node cannot verify by them: another mask hash than the content's. */
export function readPssParameters(der: Uint8Array | null): PssParameters | undefined {
  const tlv = der ? readTlv(der, { deep: true }) : undefined;
  if (der && (!tlv || isFault(tlv))) return undefined;
  const parameters = tlv as Tlv | undefined;

  const hashOf = (algorithm: Tlv | undefined): HashName | undefined => {
    const oid = child(algorithm, 0x06);
    return der && oid ? hashByOid(oidOf(valueBytes(der, oid))) : undefined;
  };
  const hashField = child(parameters, 0xa0);
  const maskField = child(parameters, 0xa1);
  const saltField = child(child(parameters, 0xa2), 0x02);
  const hash = hashField ? hashOf(hashField.children[0]) : 'sha1';
  const maskHash = maskField ? hashOf(child(maskField.children[0], 0x30)) : 'sha1';
  if (!hash || hash !== maskHash) return undefined;
  return { hash, saltLength: der && saltField ? (valueBytes(der, saltField).at(-1) ?? 20) : 20 };
}
