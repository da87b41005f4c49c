import type { Finding } from '../../finding.js';
import type { Dump } from '../dump.js';
import { found } from '../found.js';
import { readImage } from '../image.js';
import { noLiveTest } from '../live-test.js';
import { nameIn } from '../tags.js';
import { decodeBase64 } from './encoded.js';
import { type SavedFile, versionCounter } from './saved.js';

// A terminal may put the time before each line. Each part has a greatest length, or a long line of nothing else would take the square of it.
const begins = /^(?:.{0,60}?->\s{0,20}|\[?[\d:.\s-]{1,60}\]?\s{1,20})?\[([A-Za-z0-9_]{1,40}?)_START(?:_(JPEG|JPG|JP2|J2K))?\]\s*$/;
const ends = /^(?:.{0,60}?->\s{0,20}|\[?[\d:.\s-]{1,60}\]?\s{1,20})?\[([A-Za-z0-9_]{1,40}?)_END(?:_\w{1,40})?\]\s*$/;
const status = /^(?:.{0,60}?->\s{0,20}|\[?[\d:.\s-]{1,60}\]?\s{1,20})?(SUCCESS|FAIL|CARD_REMOVED)\b/;
const stamp = /^(?:\d{1,2}:\d\d[\d:.]{0,20}\s{0,20}->\s{0,20}|\[[\d:.\s-]{1,60}\]\s{1,20})/;

/** Whether a text is the log of a serial reader, by its marks. */
export const isSerialLog = (bytes: Uint8Array): boolean =>
  /^[^\n]{0,60}\[(?:EF_?)?(?:DG\d{1,2}|SOD|COM|CARD_?ACCESS)[A-Z0-9_]{0,40}_START[A-Z0-9_]{0,40}\]\s*$/m.test(
    Buffer.from(bytes.subarray(0, 1 << 20)).toString('latin1'),
  );

interface Block {
  readonly name: string;
  readonly lines: { readonly text: string; readonly at: number }[];
  readonly at: number;
  closed: boolean;
}

/** One reading of a card in a log: its blocks up to the line that says how it ended, or to the log's end. */
interface Session {
  readonly blocks: Block[];
  outcome: string | null;
}

/** Reads the log of a serial reader: blocks of Base64 lines, each padded on its own; of several readings the last that went well. */
export function readSerial(bytes: Uint8Array, file: string): Dump {
  const sessions = sessionsOf(Buffer.from(bytes).toString('latin1')).filter(({ blocks }) => blocks.length > 0);
  const session = sessions.findLast(({ outcome }) => outcome === 'SUCCESS') ?? sessions.at(-1);
  const findings: Finding[] = [];
  if (sessions.length > 1) findings.push(found('SERIAL_SEVERAL', { count: sessions.length, chosen: sessions.indexOf(session!) + 1 }, file));
  if (session?.outcome === null) findings.push(found('SERIAL_UNFINISHED', {}, file, bytes.length));
  else if (session && session.outcome !== 'SUCCESS') findings.push(found('SERIAL_READ_FAILED', { status: session.outcome }, file));

  const saved: SavedFile[] = [];
  const versionOf = versionCounter();
  let portrait: Dump['portrait'];
  for (const block of session?.blocks ?? []) {
    if (!block.closed) findings.push(found('SERIAL_BLOCK_OPEN', { name: block.name }, file, block.at));
    const read = decode(block);
    if ('wrong' in read) {
      findings.push(found('SERIAL_TEXT_BROKEN', { name: block.name }, file, read.wrong));
      continue;
    }
    const claimed = nameIn(block.name.replace(/_RAW$/i, ''));
    const image = claimed ? undefined : readImage(read.bytes);
    if (image) {
      portrait = { format: image.format, bytes: read.bytes };
      findings.push(found(image.whole ? 'SERIAL_PHOTO' : 'DG2_IMAGE_CUT', { format: image.format }, file, block.at));
    }
    if (claimed) saved.push({ source: `${file}: ${block.name}`, claimed, version: versionOf(claimed), bytes: read.bytes });
  }
  return { format: 'serial', saved, findings, live: noLiveTest, ...(portrait ? { portrait } : {}) };
}

function sessionsOf(text: string): Session[] {
  const sessions: Session[] = [{ blocks: [], outcome: null }];
  let block: Block | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const session = sessions.at(-1)!;
    const name = begins.exec(line)?.[1];
    const outcome = status.exec(line)?.[1];
    if (name) {
      block = { name, lines: [], at, closed: false };
      session.blocks.push(block);
    } else if (block && ends.test(line)) {
      block.closed = true;
      block = null;
    } else if (outcome) {
      session.outcome = outcome;
      sessions.push({ blocks: [], outcome: null });
      block = null;
    } else if (block && line.trim() !== '') {
      const bare = line.replace(stamp, '');
      block.lines.push({ text: bare.trim(), at: at + (line.length - bare.length) });
    }
    at += line.length + 1;
  }
  return sessions;
}

function decode({ lines }: Block): { bytes: Uint8Array } | { wrong: number } {
  const hex = lines.length > 0 && lines.every(({ text }) => /^(?:[0-9a-f]{2}[\s:]?)+$/i.test(text)) && nameByFirst(lines[0]!.text);
  const pieces: Uint8Array[] = [];
  for (const { text, at } of lines) {
    const read = hex
      ? { bytes: new Uint8Array(Buffer.from(text.replaceAll(/[\s:]/g, ''), 'hex')) }
      : decodeBase64(text.replaceAll('\\', '*'));
    if ('wrong' in read) return { wrong: at + read.wrong };
    pieces.push(read.bytes);
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** Hexadecimal of a chip's file begins with its tag, of a picture with FF or 00. */
const nameByFirst = (text: string): boolean => /^(?:6[0-9a-f]|7[0567]|3[01]|ff|00)/i.test(text);
