import type { NamedBytes } from '../chip/format/proxmark.js';
import { bareFile } from './bare-file.js';
import type { MadeTranscript } from './live-test.js';

/** A chip as the back ends of banks pass it on: small letters, Base64, in one wrapper beside things of their own. */
export function plainJson(files: readonly NamedBytes[], { challenge, signature }: MadeTranscript): Uint8Array {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const groups = files.map(({ name, bytes }) => [bareFile(name).toLowerCase(), base64(bytes)] as const);
  const data = { ...Object.fromEntries(groups), aaChallenge: base64(challenge), aaSignature: base64(signature) };
  return Buffer.from(`${JSON.stringify({ requestId: 'MO-PHONG-0001', data }, null, 2)}\n`);
}
