import { createHash } from 'node:crypto';
import { publicKeyInfo, signPlain } from './brainpool.js';
import { integer, oid, sequence, set, tlv } from './der.js';

/** What a reader and a made-up chip said to each other: a challenge of eight bytes and its signature. */
export interface MadeTranscript {
  readonly challenge: Uint8Array;
  readonly signature: Uint8Array;
}

/** DG15 with the chip's own key (ICAO 9303 part 10, 4.7.15). */
export const dg15 = (secretKey: Uint8Array): Uint8Array => tlv(0x6f, publicKeyInfo(secretKey));

/** PACE with generic mapping and AES-128 on brainpoolP256r1 (ICAO 9303 part 11, 9.2.1 and 9.5.1). */
const pace = (): Uint8Array => sequence(oid('0.4.0.127.0.7.2.2.4.2.2'), integer(2), integer(13));
/** Active authentication by ECDSA with SHA-256, r and s side by side (ICAO 9303 part 11, 9.2.4). */
const activeAuthentication = (): Uint8Array => sequence(oid('2.23.136.1.1.5'), integer(1), oid('0.4.0.127.0.7.1.1.4.1.3'));

/** DG14: how the chip proves itself and how its channel is opened. */
export const dg14 = (): Uint8Array => tlv(0x6e, set(activeAuthentication(), pace()));
/** CardAccess: how its channel is opened, for everybody to read. */
export const cardAccess = (): Uint8Array => set(pace());

/** The chip's answer to a challenge that hangs on the key alone, so that it is the same each time. */
export function transcriptOf(secretKey: Uint8Array): MadeTranscript {
  const challenge = new Uint8Array(createHash('sha256').update('challenge').update(secretKey).digest().subarray(0, 8));
  return { challenge, signature: signPlain(challenge, secretKey) };
}
