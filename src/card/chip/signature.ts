import { createHash, type KeyObject, verify } from 'node:crypto';
import type { Code, Params } from '../../refusals/index.js';
import type { Finding } from '../finding.js';
import { type HashName, hashByOid, isWeak, schemeByOid } from './algorithms.js';
import { publicKeyOf } from './certificate.js';
import { found } from './found.js';
import { readPssParameters, verifyPss } from './pss.js';
import type { SignedData } from './signed-data.js';
import type { Signer } from './signer.js';

/** `valid` is null where it cannot be judged: no certificate, an unknown algorithm. */
export interface SignatureCheck {
  readonly valid: boolean | null;
  readonly findings: readonly Finding[];
}

/** The signatures to go by: the right ones, else the first; none where nobody signed. */
export function decidingSignatures(data: SignedData, source: string): { readonly signer: Signer; readonly check: SignatureCheck }[] {
  const checked = data.signers.map((signer) => ({ signer, check: checkSignature(signer, data, source) }));
  const right = checked.filter(({ check }) => check.valid);
  return right.length > 0 ? right : checked.slice(0, 1);
}

/** Verifies a CMS signature with its own certificate (RFC 5652, 5.4 and 5.6); whom to trust is the chain's question. */
function checkSignature(signer: Signer, { content, contentType }: SignedData, source: string): SignatureCheck {
  const notes: Finding[] = [];
  const say = <C extends Code>(valid: boolean | null, code: C, params: Params<C>, at: number | null): SignatureCheck => ({
    valid,
    findings: [...notes, found(code, params, source, at)],
  });
  if (signer.bySerialOnly) notes.push(found('SOD_SIGNER_BY_SERIAL', {}, source));
  if (!signer.certificate) return say(null, 'SOD_SIGNER_UNKNOWN', {}, signer.signatureAt);

  const digest = hashByOid(signer.digestAlgorithm);
  if (!digest) return say(null, 'CHIP_ALGORITHM_UNKNOWN', { oid: signer.digestAlgorithm }, signer.signatureAt);
  const means = meansOf(signer, digest);
  if (!means) return say(null, 'CHIP_ALGORITHM_UNKNOWN', { oid: signer.signatureAlgorithm }, signer.signatureAt);
  if (isWeak(digest) || isWeak(means.hash)) notes.push(found('CHIP_ALGORITHM_WEAK', { algorithm: 'SHA-1' }, source, signer.signatureAt));

  const { attributes, messageDigest, attributesAt } = signer;
  if (!attributes) notes.push(found('SOD_ATTRIBUTES_MISSING', {}, source, signer.signatureAt));
  else if (signer.contentType !== contentType) {
    return say(false, 'SOD_CONTENT_TYPE', { oid: signer.contentType ?? '—' }, attributesAt);
  } else if (!messageDigest || !createHash(digest).update(content).digest().equals(messageDigest)) {
    return say(false, 'SOD_DIGEST_WRONG', {}, attributesAt);
  }
  const key = publicKeyOf(signer.certificate);
  if (key === 'unknown-curve') return say(null, 'CHIP_CURVE_UNKNOWN', {}, signer.signatureAt);
  if (key === 'unusable') return say(null, 'CHIP_KEY_UNUSABLE', {}, signer.signatureAt);
  const right = (attributes ?? [content]).some((data) => verifies(means, data, key, signer.signature));
  return right ? { valid: true, findings: notes } : say(false, 'CHIP_SIGNATURE_WRONG', {}, signer.signatureAt);
}

interface Means {
  readonly hash: HashName;
  check(data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean;
}

function meansOf({ signatureAlgorithm, signatureParameters }: Signer, digest: HashName): Means | undefined {
  const scheme = schemeByOid(signatureAlgorithm);
  if (!scheme) return undefined;
  if (scheme.kind === 'pss') {
    const pss = readPssParameters(signatureParameters);
    return pss && { hash: pss.hash, check: (data, key, signature) => verifyPss(pss, data, key, signature) };
  }
  const hash = scheme.hash ?? digest;
  const dsaEncoding = scheme.kind === 'plain' ? ('ieee-p1363' as const) : ('der' as const);
  return { hash, check: (data, key, signature) => verify(hash, data, { key, dsaEncoding }, signature) };
}

/** Node answers a broken key, or one of the wrong kind, with an exception; to the card it is a signature that does not fit. */
function verifies(means: Means, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  try {
    return means.check(data, key, signature);
  } catch {
    return false;
  }
}
