import type { NamedBytes } from '../chip/format/proxmark.js';
import { bareFile } from './bare-file.js';

/** Bytes a line; each line is padded on its own, as readers print what they have just received. */
const step = 100;

/** A chip as a serial reader logs it: a block of Base64 lines for each file, then how the reading ended. */
export function serialLog(files: readonly NamedBytes[], outcome = 'SUCCESS'): Uint8Array {
  const lines = files.flatMap(({ name, bytes }) => {
    const block = `${bareFile(name).replace('CardAccess', 'CARD_ACCESS')}_RAW`;
    const count = Math.ceil(bytes.length / step);
    const base64 = Array.from({ length: count }, (_, n) => Buffer.from(bytes.subarray(n * step, (n + 1) * step)).toString('base64'));
    return [`[${block}_START]`, ...base64, `[${block}_END]`];
  });
  return Buffer.from([...lines, outcome, ''].join('\r\n'));
}
