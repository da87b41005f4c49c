import { integer, sequence, set } from './der.js';
import { testKeys } from './keys.js';
import { signedData } from './security-object.js';

/** A CSCA master list (ICAO 9303 part 12, 9) of these certificates, signed by the test signer. */
export const masterList = (...certificates: readonly Uint8Array[]): Uint8Array =>
  signedData('2.23.136.1.1.2', sequence(integer(0), set(...certificates)), testKeys(), '2022-01-01');
