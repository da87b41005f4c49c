import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What the authority derives from its world's secret, so that the same key gives the same again while only hashes are stored. */
export interface Secrets {
  /** A name that is no secret: of a registration, a challenge, an application. */
  id(kind: string, key: string): string;
  /** A secret that opens something: a ticket or a session. */
  token(kind: string, key: string): string;
  /** What is stored of a token, a code or a call. */
  mac(purpose: string, text: string): string;
  /** Where a key's or a person's argon2 hash starts from, 16 bytes. */
  salt(purpose: string, subject: string): Uint8Array;
  /** A short secret before it is hashed: without the key nobody can go through all there are. */
  keyed(purpose: 'passcode' | 'answer', typed: string): string;
  /** Signs identity QRs, 32 bytes. */
  readonly shareKey: Uint8Array;
  /** Stands in an identity QR for what it shares: 6 hexadecimal digits, others for another n. */
  shareToken(name: string, n: number): string;
  /** Keys the stand-ins of people who may be real, 32 bytes. */
  readonly standIn: Uint8Array;
}

export function secretsOf(world: Uint8Array): Secrets {
  const derive = (purpose: string, text: string) =>
    createHmac('sha256', world)
      .update(JSON.stringify([purpose, text]))
      .digest();
  return {
    id: (kind, key) => `${kind.slice(0, 3)}_${derive(`id of ${kind}`, key).toString('base64url').slice(0, 20)}`,
    token: (kind, key) => derive(`token of ${kind}`, key).toString('base64url'),
    mac: (purpose, text) => derive(`mac of ${purpose}`, text).toString('base64url'),
    salt: (purpose, subject) => new Uint8Array(derive(`salt of ${purpose}`, subject).subarray(0, 16)),
    keyed: (purpose, typed) => derive(`key of ${purpose}`, typed.normalize('NFC')).toString('base64url'),
    shareKey: new Uint8Array(derive('share', '')),
    shareToken: (name, n) => derive('token of a share', `${name} ${n}`).toString('hex', 0, 3),
    standIn: new Uint8Array(derive('stand-ins', '')),
  };
}

/** Compares two texts in a time that tells nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
