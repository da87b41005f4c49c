import { createHash } from 'node:crypto';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { bareFile } from './bare-file.js';
import type { MadeTranscript } from './live-test.js';

/** What can be written as CBOR here. */
type Value = Uint8Array | string | number | readonly Value[] | { readonly [name: string]: Value };

const names: Readonly<Record<string, string>> = { CardAccess: 'cardAccess', CardSecurity: 'cardSecurity' };

/** A chip as gmrtd keeps it to be verified: the document and the evidence of its live test, each in an envelope with its checksum, both in a third. */
export function gmrtd(files: readonly NamedBytes[], transcript: MadeTranscript, test: 'active' | 'chip' = 'active'): Uint8Array {
  const active = { activeAuth: { algorithm: [1, 2, 840, 10045, 2, 1], nonce: transcript.challenge, signature: transcript.signature } };
  const chip = { chipAuth: { termPubKey: transcript.signature, smRapdu: transcript.challenge } };
  const parts = {
    document: gmrtdDocument(files),
    chipAuthEvidence: envelope('gmrtd-chip-auth-evidence', 2, cbor(test === 'active' ? active : chip)),
  };
  return envelope('gmrtd-verifiable-doc', 1, cbor(parts));
}

/** The document alone, gmrtd's other form. */
export function gmrtdDocument(files: readonly NamedBytes[]): Uint8Array {
  const document = files.map(({ name, bytes }) => [names[bareFile(name)] ?? bareFile(name).toLowerCase(), bytes] as const);
  return envelope('gmrtd-raw-doc', 1, cbor(Object.fromEntries(document)));
}

const envelope = (magic: string, version: number, payload: Uint8Array): Uint8Array =>
  cbor({ magic, version, sha256: createHash('sha256').update(payload).digest(), payload });

/** RFC 8949, 4.2.1 without the order of keys: gmrtd writes its own. */
export function cbor(value: Value): Uint8Array {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const members = Object.entries(value as Record<string, Value>);
  return Buffer.concat([head(5, members.length), ...members.flatMap(([name, inner]) => [cbor(name), cbor(inner)])]);
}

function head(major: number, argument: number): Uint8Array {
  const first = major << 5;
  if (argument < 24) return Uint8Array.of(first | argument);
  if (argument < 0x100) return Uint8Array.of(first | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(first | 25, argument >> 8, argument);
  return Uint8Array.of(first | 26, argument >>> 24, argument >>> 16, argument >>> 8, argument);
}
