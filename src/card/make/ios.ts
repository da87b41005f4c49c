import type { NamedBytes } from '../chip/format/proxmark.js';
import { bareFile } from './bare-file.js';
import type { MadeTranscript } from './live-test.js';

/** A chip's files as NFCPassportReader exports them: one JSON object, Base64 by the file's name, `/` written `\/` as Foundation does; CardAccess it keeps to itself. */
export function iosJson(files: readonly NamedBytes[], transcript: MadeTranscript | null): Uint8Array {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const groups = files.map(({ name, bytes }) => [bareFile(name), bytes] as const).filter(([name]) => !name.startsWith('Card'));
  const test = transcript ? { AAChallenge: base64(transcript.challenge), AASignature: base64(transcript.signature) } : {};
  const members = { ...Object.fromEntries(groups.map(([name, bytes]) => [name, base64(bytes)])), ...test };
  return Buffer.from(`${JSON.stringify(members, null, 2).replaceAll('/', '\\/')}\n`);
}
