import { isFault, readTlv, type Tlv } from '../chip/tlv.js';
import { tlv } from './der.js';

/** One element of a file, found by the places of its ancestors, replaced or taken out; all lengths around it follow. */
export function edited(bytes: Uint8Array, path: readonly number[], change: (element: Uint8Array) => readonly Uint8Array[]): Uint8Array {
  const root = readTlv(bytes, { deep: true });
  if (isFault(root)) throw new Error(`Only sound files are edited: ${root.fault}`);
  const rebuilt = (element: Tlv, [place, ...deeper]: readonly number[]): readonly Uint8Array[] => {
    if (place === undefined) return change(bytes.subarray(element.from, element.to));
    const inside = element.children.map((child, n) => (n === place ? rebuilt(child, deeper) : [bytes.subarray(child.from, child.to)]));
    return [tlv(element.tag, ...inside.flat())];
  };
  return Buffer.concat([...rebuilt(root, path)]);
}

/** Where things are in a SOD that the simulator signed. */
export const inSod = {
  contentInfo: [0],
  contentInfoType: [0, 0],
  version: [0, 1, 0, 0],
  contentType: [0, 1, 0, 2, 0],
  content: [0, 1, 0, 2, 1, 0],
  signers: [0, 1, 0, 4],
  signerIssuer: [0, 1, 0, 4, 0, 1, 0],
  signerSerial: [0, 1, 0, 4, 0, 1, 1],
  digestAlgorithm: [0, 1, 0, 4, 0, 2],
  attributes: [0, 1, 0, 4, 0, 3],
  signatureAlgorithm: [0, 1, 0, 4, 0, 4],
} as const;

/** A text within bytes, replaced by another of the same length. */
export const swapped = (bytes: Uint8Array, one: string, other: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(one, other), 'latin1');

/** The last byte other than it was: of a text in DG13, of the signature in the SOD; the structure stays sound. */
export const lastByteOff = (element: Uint8Array): Uint8Array =>
  Uint8Array.from(element, (byte, n) => (n === element.length - 1 ? byte ^ 1 : byte));
