import type { Finding } from '../../finding.js';
import type { Dump } from '../dump.js';
import { found } from '../found.js';
import { noLiveTest } from '../live-test.js';
import { bareName, chipFileNames, nameIn } from '../tags.js';
import { decodeText } from './encoded.js';
import { brokenAt, bytePlaces, type Member, membersOf } from './json-text.js';
import { type SavedFile, versionCounter } from './saved.js';

/** What NFCPassportReader writes; `COM` was once written `Common`, and the two AA values are of a live test, not of the chip's files. */
const iosNames: ReadonlySet<string> = new Set([...chipFileNames, 'Common', 'AAChallenge', 'AASignature']);
const isCall = (member: Member, what: 'challenge' | 'signature'): boolean => {
  const own = bareName(member.name);
  const around = bareName(member.path.at(-1) ?? '');
  const words = what === 'challenge' ? '(challenge|nonce|rndifd)' : '(signature|response)';
  return (
    new RegExp(`^(aa|activeauth|activeauthentication)${words}$`).test(own) ||
    (/^(aa|activeauth|activeauthentication)$/.test(around) && new RegExp(`^${words}$`).test(own))
  );
};
const key = /"([^"\\\n]{2,40})"\s*:/g;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Whether a file is JSON that names files of a chip, whole or not: by its content, never by its name. */
export function isJsonDump(bytes: Uint8Array): boolean {
  const text = decoded(bytes.subarray(0, 1 << 20));
  if (!/^\s*[{[]/.test(text)) return false;
  for (const [, name = ''] of text.matchAll(key)) {
    if (nameIn(name) || /^(aa|activeauth)/.test(bareName(name))) return true;
  }
  return false;
}

/** Reads JSON with files in Base64 or hexadecimal under names of any spelling, in one object anywhere inside; of a text that breaks off, all that came before. */
export function readJson(bytes: Uint8Array, file: string): Dump {
  const text = decoded(bytes);
  const at = bytePlaces(text);
  const all = membersOf(text);
  const place = placeOf(all);
  const members = all.filter(({ path }) => path.join('\0') === place);
  const format = place === '' && members.every(({ name }) => !nameIn(name) || iosNames.has(name)) ? 'ios' : 'json';
  const say = sayings[format];
  const findings: Finding[] = [];
  const broken = brokenAt(text);
  if (broken !== null) findings.push(say.broken(broken >= text.trimEnd().length, file, at(broken)));

  const saved: SavedFile[] = [];
  const versionOf = versionCounter();
  for (const { name, value, from } of members) {
    const claimed = format === 'ios' && !iosNames.has(name) ? null : nameIn(name);
    if (!claimed) {
      if (format === 'ios' && !iosNames.has(name)) findings.push(found('IOS_KEY_UNKNOWN', { name }, file, at(from)));
    } else if (!value.startsWith('"')) {
      // An object may hold what a reader made of the file; its bytes are elsewhere.
      if (!(value === '' && text[from] === '{')) findings.push(say.notText(name, file, at(from)));
    } else {
      const read = decodeText(value.slice(1, -1));
      if ('wrong' in read) findings.push(say.badText(name, read.encoding, file, at(from + 1 + read.wrong)));
      else saved.push({ source: `${file}: ${name}`, claimed, version: versionOf(claimed), bytes: read.bytes });
    }
  }
  const live = { ...noLiveTest, transcript: transcriptIn(all, file) };
  return { format, saved, findings, live };
}

/** The object with the most files in it, as the names around it: the outermost of several. */
function placeOf(members: readonly Member[]): string {
  const counts = new Map<string, number>();
  for (const { path, name, value } of members) {
    const place = path.join('\0');
    if (nameIn(name) && value.startsWith('"')) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([one, ones], [other, others]) => others - ones || one.length - other.length);
  return best?.[0] ?? '';
}

function transcriptIn(members: readonly Member[], source: string) {
  const value = (what: 'challenge' | 'signature') => {
    const text = members.find((member) => member.value.startsWith('"') && isCall(member, what))?.value.slice(1, -1);
    const read = text === undefined ? undefined : decodeText(text, true);
    return read && 'bytes' in read && read.bytes.length > 0 ? read.bytes : undefined;
  };
  const [challenge, signature] = [value('challenge'), value('signature')];
  return challenge && signature ? { source, challenge, signature } : null;
}

/** The two forms are told apart in their words: an export of an app is exported again, a back end's is fetched again. */
const sayings = {
  ios: {
    broken: (cut: boolean, file: string, at: number) => found('IOS_JSON_BROKEN', { cut }, file, at),
    notText: (name: string, file: string, at: number) => found('IOS_VALUE_NOT_TEXT', { name }, file, at),
    badText: (name: string, _encoding: string, file: string, at: number) => found('IOS_BASE64_BROKEN', { name }, file, at),
  },
  json: {
    broken: (cut: boolean, file: string, at: number) => found('JSON_BROKEN', { cut }, file, at),
    notText: (name: string, file: string, at: number) => found('JSON_VALUE_NOT_TEXT', { name }, file, at),
    badText: (name: string, encoding: 'hex' | 'base64', file: string, at: number) =>
      found('JSON_TEXT_BROKEN', { name, encoding }, file, at),
  },
};
