import { createHash } from 'node:crypto';
import type { NamedBytes } from '../chip/format/proxmark.js';
import { bareFile } from './bare-file.js';
import type { Chip } from './formats.js';

/** What the reader asks for at once, in bytes. */
const step = 0xe0;

/** ICAO 9303 part 10, 3.11 and 4.7. */
const fileId = (name: string): number =>
  ({ COM: 0x011e, SOD: 0x011d, CardAccess: 0x011c })[name] ?? 0x0100 + Number(name.replace('DG', ''));

/** A chip as the Flipper's reader for travel documents leaves it: the files, and the trace of how it read them. */
export function flipper({ files, transcript }: Chip): NamedBytes[] {
  return [
    ...files,
    { name: 'trace.txt', bytes: Buffer.from(trace({ files, transcript })) },
    { name: 'report.txt', bytes: Buffer.from(report(files)) },
  ];
}

/** `>` and `<` are what went over the air, here ciphertext; `>>` and `<<` what it meant inside secure messaging. */
function trace({ files, transcript }: Chip): string {
  const lines = ['# start app=MO-PHONG', '# bac result=ok'];
  const say = (command: Uint8Array, answer: Uint8Array) => {
    lines.push(`> ${hex(secured(command))}`, `>> ${hex(command)}`, `< ${hex(ciphertext(answer))}`, `<< ${hex(answer)}`);
  };
  const done = Uint8Array.of(0x90, 0x00);
  for (const { name, bytes } of files) {
    const id = fileId(bareFile(name));
    say(Uint8Array.of(0x00, 0xa4, 0x02, 0x0c, 2, id >> 8, id & 0xff), done);
    for (let at = 0; at < bytes.length; at += step) {
      const length = Math.min(step, bytes.length - at);
      say(read(at, length), Buffer.concat([answerTo(at, bytes.subarray(at, at + length)), done]));
    }
  }
  say(
    Buffer.concat([Uint8Array.of(0x00, 0x88, 0, 0, 8), transcript.challenge, Uint8Array.of(0)]),
    Buffer.concat([transcript.signature, done]),
  );
  return `${[...lines, '# end result=ok'].join('\n')}\n`;
}

/** READ BINARY; from 32 KiB on with the offset as an object (ISO/IEC 7816-4, 11.2.3). */
function read(at: number, length: number): Uint8Array {
  if (at < 0x8000) return Uint8Array.of(0x00, 0xb0, at >> 8, at & 0xff, length);
  return Uint8Array.of(0x00, 0xb1, 0, 0, 5, 0x54, 3, at >> 16, (at >> 8) & 0xff, at & 0xff, 0);
}
const answerTo = (at: number, data: Uint8Array): Uint8Array =>
  at < 0x8000
    ? data
    : Buffer.concat([data.length < 0x80 ? Uint8Array.of(0x53, data.length) : Uint8Array.of(0x53, 0x81, data.length), data]);

/** Something of the shape of a protected command and its answer (ICAO 9303 part 11, 9.8); there is no session whose keys could open it. */
const noise = (bytes: Uint8Array, length: number): Uint8Array => createHash('sha512').update(bytes).digest().subarray(0, length);
const secured = (command: Uint8Array): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0x0c, command[1]!, command[2]!, command[3]!, 0x15, 0x97, 0x01, 0x00, 0x87, 0x09, 0x01),
    noise(command, 8),
    Uint8Array.of(0x8e, 0x02, 0, 0, 0),
  ]);
const ciphertext = (answer: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(0x87, 0x21, 0x01), noise(answer, 32), Uint8Array.of(0x99, 0x02, 0x90, 0x00, 0x90, 0x00)]);

const report = (files: readonly NamedBytes[]): string =>
  `MO PHONG\n${files.map(({ name, bytes }) => `${name}: ${bytes.length} bytes`).join('\n')}\n`;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
