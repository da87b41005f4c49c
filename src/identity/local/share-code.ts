import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What an identity QR says: a token that tells nothing by itself, and when it ends (milliseconds, whole seconds). */
export interface ShareCode {
  readonly token: string;
  readonly expiresAt: number;
}

/** Every code begins so, for whoever scans it with a phone. */
const MARK = 'MOPHONG:';
/** The signs of a QR's alphanumeric mode that mean nothing to a shell: with them a code fits a QR that fits a terminal of 80×24. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%+-./:';
const TOKEN = 3;
const SIGNED = TOKEN + 4;
const BYTES = SIGNED + 64;
/** How many signs it takes to write so many bytes, whatever is in them. */
const LENGTH = Math.ceil((BYTES * 8) / Math.log2(SIGNS.length));

/** PKCS #8 of an Ed25519 private key up to its 32 bytes (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs codes, and tells a forged one; its key is derived from 32 bytes that only this world has. */
export function shareSigner(seed: Uint8Array) {
  const secret: KeyObject = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret);
  const said = (signed: Uint8Array) => Buffer.concat([Buffer.from(`vneid-sim ${MARK}`), signed]);
  return {
    /** The text of a QR. The token has 6 hexadecimal digits. */
    write({ token, expiresAt }: ShareCode): string {
      const signed = Buffer.alloc(SIGNED);
      signed.write(token, 'hex');
      signed.writeUInt32BE(expiresAt / 1000, TOKEN);
      return MARK + asSigns(Buffer.concat([signed, sign(null, said(signed), secret)]));
    },
    /** What a text says; `not-ours`: it is no code of any simulation; `forged`: nobody here has signed it. */
    read(text: string): ShareCode | 'not-ours' | 'forged' {
      const bytes = text.startsWith(MARK) ? asBytes(text.slice(MARK.length)) : null;
      if (!bytes) return 'not-ours';
      const signed = bytes.subarray(0, SIGNED);
      if (!verify(null, said(signed), open, bytes.subarray(SIGNED))) return 'forged';
      return { token: signed.toString('hex', 0, TOKEN), expiresAt: signed.readUInt32BE(TOKEN) * 1000 };
    },
  };
}

function asSigns(bytes: Uint8Array): string {
  const base = BigInt(SIGNS.length);
  let text = '';
  for (let left = BigInt(`0x${Buffer.from(bytes).toString('hex')}`); text.length < LENGTH; left /= base)
    text = SIGNS[Number(left % base)] + text;
  return text;
}

/** Null where the text has another length, another sign, or says more than its bytes hold. */
function asBytes(text: string): Buffer | null {
  if (text.length !== LENGTH || [...text].some((sign) => !SIGNS.includes(sign))) return null;
  const number = [...text].reduce((sum, sign) => sum * BigInt(SIGNS.length) + BigInt(SIGNS.indexOf(sign)), 0n);
  const hex = number.toString(16).padStart(BYTES * 2, '0');
  return hex.length > BYTES * 2 ? null : Buffer.from(hex, 'hex');
}
