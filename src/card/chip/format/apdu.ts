import type { Finding } from '../../finding.js';
import type { Dump } from '../dump.js';
import { found } from '../found.js';
import { noLiveTest } from '../live-test.js';
import { readBinaries } from './read-binary.js';

/** A command and what the chip answered; `inner`: as it was inside secure messaging. */
export interface Exchange {
  readonly command: Uint8Array;
  readonly answer: Uint8Array;
  readonly inner: boolean;
}

/** What a log of APDUs (ISO/IEC 7816-4) gave. */
export interface Trace {
  readonly exchanges: readonly Exchange[];
  /** The lines that tell of what happened besides, and where they stand in bytes. */
  readonly events: readonly { readonly text: string; readonly at: number }[];
}

// Each part before the digits has a greatest length, or a long line of nothing else would take the square of it.
const line =
  /^\s{0,40}(?:\[?[\d:.,\s/-]{1,60}\]?\s{0,40})?(>>|<<|>|<|=>|<=|->|<-|C-?APDU|R-?APDU|APDU|Command|Response|CMD|RSP|TX|RX|SEND|RECV|Rdr|Tag)\s{0,40}[:|]?\s{0,40}((?:0x)?[0-9A-Fa-f][0-9A-Fa-f\s:]*)$/i;
const answers = /^(?:<<?|<=|<-|r-?apdu|response|rsp|rx|recv|tag)$/i;

/** Reads the lines that are commands and answers; all others are passed over. */
function readTrace(text: string): Trace {
  const exchanges: Exchange[] = [];
  const events: { text: string; at: number }[] = [];
  const open: { inner: Uint8Array | null; outer: Uint8Array | null } = { inner: null, outer: null };
  let at = 0;
  for (const raw of text.split('\n')) {
    const [mark, digits] = partsOf(raw);
    const bytes = mark
      ? new Uint8Array(Buffer.from(/[\s:]/.test(digits) ? digits.replaceAll(/[\s:]/g, '') : digits, 'hex'))
      : new Uint8Array();
    const layer = mark === '>>' || mark === '<<' ? 'inner' : 'outer';
    if (mark && !answers.test(mark)) open[layer] = bytes;
    else if (mark && open[layer]) {
      exchanges.push({ command: open[layer], answer: bytes, inner: layer === 'inner' });
      open[layer] = null;
    } else if (/^\s*#/.test(raw)) events.push({ text: raw.trim().slice(1).trim().slice(0, 120), at });
    at += raw.length + 1;
  }
  return { exchanges, events };
}

/** The mark before a line's digits and the digits; the Flipper's own marks first, for its lines are thousands. */
function partsOf(raw: string): readonly [mark: string, digits: string] {
  const [, plain, simple] = /^(>>|<<|>|<) ([0-9A-F]+)\r?$/i.exec(raw) ?? [];
  if (plain && simple) return [plain, simple];
  const [, mark = '', digits = ''] = raw.length < 200_000 ? (line.exec(raw.trimEnd()) ?? []) : [];
  return [mark, digits.replace(/^0x/i, '')];
}

/** Whether a text is such a log: at least one command with its answer. */
export function isTrace(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 1 << 16)).toString('latin1');
  // Most files are no text at all, and a log shows itself in its first lines.
  if (/[\x00-\x08\x0e-\x1f]/.test(text.slice(0, 256))) return false;
  const shows = (part: string) => readTrace(part).exchanges.some(({ command }) => command.length >= 4);
  return shows(text.slice(0, 4096)) || (text.length > 4096 && shows(text));
}

/** A command under secure messaging (ISO/IEC 7816-4, 5.1.1 and 10): its answer is ciphertext. */
const isSecured = ({ command }: Exchange): boolean => (command[0]! & 0x0c) === 0x0c;

/** The dump that a log gives: the files by what was read, and the chip's answer to a challenge; `encrypted`: there was reading, but only as ciphertext, which nobody can open without the session's keys. */
export function readApdus(bytes: Uint8Array, file: string): { readonly dump: Dump; readonly encrypted: boolean } {
  const trace = readTrace(Buffer.from(bytes).toString('latin1'));
  const plain = trace.exchanges.filter((one) => one.inner || !isSecured(one));
  const saved = readBinaries(plain).map(({ claimed, bytes }) => ({ source: `${file}: ${claimed ?? 'EF'}`, claimed, version: 0, bytes }));
  const call = plain.findLast(({ command, answer }) => command[1] === 0x88 && command.length > 5 && answer.length > 2 && isDone(answer));
  const transcript = call
    ? { source: file, challenge: call.command.subarray(5, 5 + call.command[4]!), signature: call.answer.subarray(0, -2) }
    : null;
  return {
    dump: { format: 'apdu', saved, findings: interruptions(trace, file), live: { ...noLiveTest, transcript } },
    encrypted: saved.length === 0 && trace.exchanges.some((one) => !one.inner && isSecured(one)),
  };
}

const isDone = (answer: Uint8Array): boolean => answer.at(-2) === 0x90 && answer.at(-1) === 0x00;

/** What a trace's own remarks say of a read that was broken off. */
function interruptions({ events }: Trace, file: string): Finding[] {
  const broken = events.filter(({ text }) => /lost|abort|fail|error|timeout|removed|cancel/i.test(text));
  return broken.slice(0, 3).map(({ text, at }) => found('TRACE_INTERRUPTED', { event: text }, file, at));
}
