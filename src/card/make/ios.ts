import type { NamedBytes } from '../chip/format/proxmark.js';

/** A chip's files as NFCPassportReader exports them: one JSON object, Base64 by the file's name, `/` written `\/` as Foundation does. */
export function iosJson(files: readonly NamedBytes[]): Uint8Array {
  const members = files.map(({ name, bytes }) => [name.replace(/^EF_|\.bin$/g, ''), Buffer.from(bytes).toString('base64')] as const);
  return Buffer.from(`${JSON.stringify(Object.fromEntries(members), null, 2).replaceAll('/', '\\/')}\n`);
}
