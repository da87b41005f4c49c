import { createHash } from 'node:crypto';
import type { Finding } from '../../finding.js';
import type { Dump } from '../dump.js';
import { found } from '../found.js';
import { type LiveTest, noLiveTest } from '../live-test.js';
import { nameIn } from '../tags.js';
import { type Cbor, readCbor } from './cbor.js';
import { type SavedFile, versionCounter } from './saved.js';

const verifiable = 'gmrtd-verifiable-doc';
const raw = 'gmrtd-raw-doc';
const evidence = 'gmrtd-chip-auth-evidence';
/** The newest version of each envelope that is known. */
const versions: Readonly<Record<string, number>> = { [verifiable]: 1, [raw]: 1, [evidence]: 2 };

/** Whether a file is CBOR of gmrtd, whole or not: a map whose magic says so. */
export const isGmrtd = (bytes: Uint8Array): boolean =>
  bytes[0] !== undefined && bytes[0] >> 5 === 5 && Buffer.from(bytes.subarray(0, 256)).toString('latin1').includes('gmrtd-');

interface Reading {
  readonly file: string;
  readonly saved: SavedFile[];
  readonly versionOf: ReturnType<typeof versionCounter>;
  readonly findings: Finding[];
  live: LiveTest;
}

/** Reads both documents of gmrtd: envelopes { magic, version, sha256, payload }, one in another; of one that breaks off, all that came before. */
export function readGmrtd(bytes: Uint8Array, file: string): Dump {
  const reading: Reading = { file, saved: [], versionOf: versionCounter(), findings: [], live: noLiveTest };
  envelope(reading, bytes, 0, 0);
  return { format: 'gmrtd', saved: reading.saved, findings: reading.findings, live: reading.live };
}

/** `at`: where the envelope begins in the file. */
function envelope(reading: Reading, bytes: Uint8Array, at: number, depth: number): void {
  const { findings, file } = reading;
  const { value, broken } = readCbor(bytes);
  if (broken !== null) findings.push(found('GMRTD_BROKEN', { cut: broken >= bytes.length }, file, at + broken));
  const magic = textOf(value, 'magic') ?? '';
  const newest = versions[magic];
  if (newest === undefined) {
    findings.push(found('GMRTD_MAGIC', { magic: magic.slice(0, 40) }, file, at));
    return;
  }
  const version = member(value, 'version');
  if (version?.kind === 'number' && version.value > newest) {
    findings.push(found('GMRTD_VERSION', { magic, version: version.value }, file, at + version.at));
  }
  const payload = member(value, 'payload');
  if (payload?.kind !== 'bytes') {
    findings.push(found('GMRTD_FIELD', { name: 'payload', magic }, file, at));
    return;
  }
  const checksum = member(value, 'sha256');
  if (checksum?.kind !== 'bytes') findings.push(found('GMRTD_FIELD', { name: 'sha256', magic }, file, at));
  else if (!createHash('sha256').update(payload.bytes).digest().equals(checksum.bytes)) {
    findings.push(found('GMRTD_CHECKSUM', { magic }, file, at + checksum.at));
  }

  const inside = readCbor(payload.bytes);
  const whole = payload.cut ? null : inside.broken;
  if (whole !== null) findings.push(found('GMRTD_BROKEN', { cut: whole >= payload.bytes.length }, file, at + payload.at + whole));
  const place = at + payload.at;
  if (magic === raw) files(reading, inside.value);
  else if (magic === evidence) live(reading, inside.value);
  else parts(reading, inside.value, { magic, place, depth });
}

/** The envelopes in the outermost one. */
function parts(reading: Reading, value: Cbor | null, { magic, place, depth }: { magic: string; place: number; depth: number }): void {
  for (const name of ['document', 'chipAuthEvidence']) {
    const part = member(value, name);
    if (part?.kind === 'bytes' && depth < 2) envelope(reading, part.bytes, place + part.at, depth + 1);
    else if (name === 'document') reading.findings.push(found('GMRTD_FIELD', { name, magic }, reading.file, place));
  }
}

function files({ saved, versionOf, file }: Reading, document: Cbor | null): void {
  if (document?.kind !== 'map') return;
  for (const [name, value] of document.members) {
    const claimed = nameIn(name);
    if (claimed && value.kind === 'bytes')
      saved.push({ source: `${file}: ${name}`, claimed, version: versionOf(claimed), bytes: value.bytes });
  }
}

/** The evidence of active authentication is a challenge and its answer; that of chip authentication is only recognised. */
function live(reading: Reading, bundle: Cbor | null): void {
  const active = member(bundle, 'activeAuth') ?? null;
  const [challenge, signature] = [member(active, 'nonce'), member(active, 'signature')];
  const chipAuthentication = member(bundle, 'chipAuth')?.kind === 'map' || member(bundle, 'paceCam')?.kind === 'map';
  const both = challenge?.kind === 'bytes' && signature?.kind === 'bytes';
  const transcript = both ? { source: `${reading.file}: activeAuth`, challenge: challenge.bytes, signature: signature.bytes } : null;
  reading.live = { transcript, chipAuthentication };
}

const member = (value: Cbor | null | undefined, name: string): Cbor | undefined =>
  value?.kind === 'map' ? value.members.find(([own]) => own === name)?.[1] : undefined;
const textOf = (value: Cbor | null, name: string): string | undefined => {
  const text = member(value, name);
  return text?.kind === 'text' ? text.text : undefined;
};
