import { constants, createHash, verify } from 'node:crypto';
import type { Finding } from '../finding.js';
import { type HashName, hashByOid, isWeak, schemeByOid } from './algorithms.js';
import type { Certificate } from './certificate.js';
import { found } from './found.js';
import { type PssParameters, readPssParameters } from './pss.js';
import type { Signer } from './signer.js';
import type { Sod } from './sod.js';

/** `valid` is null where it cannot be judged: no signer, no certificate, an unknown algorithm. */
export interface SignatureCheck {
  readonly valid: boolean | null;
  readonly findings: readonly Finding[];
}

/** Verifies a SOD's signature with its own certificate (RFC 5652, 5.4 and 5.6); whom to trust is the chain's question. */
export function checkSignature({ signer, content, contentType, source }: Sod): SignatureCheck {
  const say = (valid: boolean | null, ...findings: Finding[]): SignatureCheck => ({ valid, findings });
  if (!signer) return say(null);
  const notes = signer.bySerialOnly ? [found('SOD_SIGNER_BY_SERIAL', {}, source)] : [];
  if (!signer.certificate) return say(null, found('SOD_SIGNER_UNKNOWN', {}, source));

  const digest = hashByOid(signer.digestAlgorithm);
  if (!digest) return say(null, ...notes, found('CHIP_ALGORITHM_UNKNOWN', { oid: signer.digestAlgorithm }, source));
  const means = meansOf(signer, digest);
  if (!means) return say(null, ...notes, found('CHIP_ALGORITHM_UNKNOWN', { oid: signer.signatureAlgorithm }, source));
  if (isWeak(digest) || isWeak(means.hash)) notes.push(found('CHIP_ALGORITHM_WEAK', { algorithm: 'SHA-1' }, source));

  const { attributes, messageDigest } = signer;
  if (attributes) {
    if (signer.contentType !== contentType) {
      return say(false, ...notes, found('SOD_CONTENT_TYPE', { oid: signer.contentType ?? '—' }, source));
    }
    if (!messageDigest || !createHash(digest).update(content).digest().equals(messageDigest)) {
      return say(false, ...notes, found('SOD_DIGEST_WRONG', {}, source));
    }
  }
  const right = verifies(means, attributes ?? content, signer.certificate, signer.signature);
  return right ? say(true, ...notes) : say(false, ...notes, found('CHIP_SIGNATURE_WRONG', {}, source));
}

interface Means {
  readonly hash: HashName;
  readonly pss: PssParameters | null;
}

function meansOf({ signatureAlgorithm, signatureParameters }: Signer, digest: HashName): Means | undefined {
  const scheme = schemeByOid(signatureAlgorithm);
  if (scheme?.kind !== 'pss') return scheme && { hash: scheme.hash ?? digest, pss: null };
  const pss = readPssParameters(signatureParameters);
  return pss && { hash: pss.hash, pss };
}

/** Node answers a broken key, or one of the wrong kind, with an exception; to the card it is a signature that does not fit. */
function verifies({ hash, pss }: Means, data: Uint8Array, { x509 }: Certificate, signature: Uint8Array): boolean {
  try {
    const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength } : {};
    return verify(hash, data, { key: x509.publicKey, ...padding }, signature);
  } catch {
    return false;
  }
}
