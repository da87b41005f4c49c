import type { Finding } from '../finding.js';
import { checkChain, type Trust } from './chain.js';
import type { Inventory } from './listing.js';
import { decidingSignatures, type SignatureCheck } from './signature.js';
import type { Signer } from './signer.js';
import type { Sod } from './sod.js';
import type { ChipFileName } from './tags.js';

/** Four questions that are never mixed; null: cannot be judged from what was given. */
export interface Verdict {
  /** Every file given is soundly built. */
  readonly read: boolean;
  /** Every file given has the hash of the SOD, and the SOD's signature is right. */
  readonly intact: boolean | null;
  /** A trusted CSCA stands behind the SOD; what it says of the files is `intact`'s to tell. */
  readonly authentic: boolean | null;
  /** The chip itself answered a challenge, with a key that is authentic; files alone never tell. */
  readonly genuineChip: boolean | null;
}

interface Origin {
  readonly signed: boolean | null;
  readonly authentic: boolean | null;
  readonly findings: readonly Finding[];
}

/** Whether the SOD's signature is right, and whether somebody trusted stands behind it: a wrong signature leaves that open. */
export function judgeOrigin(sod: Sod | null, issuer: string | null, trust: Trust): Origin {
  const origins = sod
    ? decidingSignatures(sod, sod.source).map(({ signer, check }) => originOf(signer, check, sod.source, issuer, trust))
    : [];
  // Of several that are right, the one that somebody trusted stands behind.
  return origins.find(({ authentic }) => authentic) ?? origins[0] ?? { signed: null, authentic: null, findings: [] };
}

function originOf(
  { certificate, signedAt }: Signer,
  signature: SignatureCheck,
  source: string,
  issuer: string | null,
  trust: Trust,
): Origin {
  if (!certificate) return { signed: signature.valid, authentic: null, findings: signature.findings };
  const chain = checkChain({ source, certificate, signedAt, issuer }, trust);
  return {
    signed: signature.valid,
    authentic: signature.valid ? chain.authentic : null,
    findings: [...signature.findings, ...chain.findings],
  };
}

/** What the card is made of: unprotected, nobody can tell whether it was altered. */
const used: readonly ChipFileName[] = ['DG1', 'DG2', 'DG13'];

/** Whether the files are those that were signed. */
export function judgeIntact({ statuses, sod }: Inventory, signed: boolean | null): boolean | null {
  if ([...statuses.values()].includes('mismatch') || signed === false) return false;
  if (!sod?.hashes?.algorithm || signed === null) return null;
  return used.some((name) => statuses.get(name) === 'not-in-sod') ? null : true;
}
