import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPictureFile } from '../card/qr/file.js';
import { readQrImage } from '../card/qr/read.js';
import type { Shared } from '../identity/api-services.js';
import { NotReached } from '../identity/http/not-reached.js';
import type { HttpOptions } from '../identity/http.js';
import { openLocalIdentity } from '../identity/local.js';
import { rulesOf } from '../identity/rules/profile.js';
import { journalFile, keptIn, sessionNames } from '../journal/sessions.js';
import { isReadKind, pictureKind } from '../portrait/picture-kind.js';
import { ok, type Refused, type Result, refuse } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import { type Language, texts } from '../text/index.js';
import { shownDay, shownTime } from '../text/time.js';
import { manualClock, systemRandom } from '../world.js';
import { type ApiOptions, givenApi, isUnreached } from './api-option.js';
import type { Given } from './call.js';
import { locate } from './files.js';
import { exit, type Io } from './io.js';
import { readJournalFile } from './journal-file.js';
import { refusedJson, refusedLines } from './say.js';
import { home, type Settings } from './settings.js';
import { allOf } from './stdin.js';
import { backwards } from './world.js';

const MARK = 'MOPHONG:';
const STDIN = '-';

const WORDS = {
  vi: {
    genuine: 'Mã thật, do thế giới mô phỏng này ký',
    name: 'Họ và tên',
    id: 'Số định danh cá nhân',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    level: 'Mức định danh',
    made: 'Tạo lúc',
    until: 'hiệu lực đến',
    checked: 'Kiểm tra lúc',
    once: 'mã này không dùng lại được nữa',
  },
  en: {
    genuine: 'Genuine, signed by this simulated world',
    name: 'Name',
    id: 'Personal ID number',
    birthDate: 'Birth date',
    sex: 'Sex',
    level: 'Level',
    made: 'Made on',
    until: 'valid until',
    checked: 'Checked on',
    once: 'this code cannot be used again',
  },
} as const;

/** `verify IMAGE|TEXT`: what another party does with an identity QR; 1 for one that must not be accepted, 3 where none can be read. */
export async function verify({ args, options, set, stop }: Given, io: Io): Promise<number> {
  const { language } = set;
  const text = await codeText(args[0]!, io);
  if (!text.ok) return stop(text.refused, exit.unreadable);
  const api = await givenApi(options as ApiOptions);
  if (!api.ok) return stop(api.refused);
  const found = api.value ? ok(null) : await lastWorld(set, io);
  if (!found.ok) return stop(found.refused);
  const redeemed = await (found.value ? redeem(text.value, found.value, set) : redeemElsewhere(text.value, api.value!, set, io));
  if (!redeemed.ok && isUnreached(redeemed.refused.code)) return stop(redeemed.refused, exit.unreachable);
  if (!redeemed.ok) {
    const json = { ok: false, refused: refusedJson(redeemed.refused, language) };
    io.stdout.write(options.json ? `${JSON.stringify(json)}\n` : `${refusedLines(redeemed.refused, language).join('\n')}\n`);
    return exit.refused;
  }
  const { shared, at } = redeemed.value;
  io.stdout.write(options.json ? `${JSON.stringify({ ok: true, shared, at })}\n` : `${lines(shared, at, language).join('\n')}\n`);
  return exit.done;
}

/** What was given: a text, or the text of the QR in a picture. */
async function codeText(given: string, io: Io): Promise<Result<string>> {
  if (given === STDIN) {
    const bytes = await allOf(io.stdin);
    return isReadKind(pictureKind(bytes)) ? fromPicture(bytes, STDIN) : ok(Buffer.from(bytes).toString('utf8').trim());
  }
  const path = locate(given, io.cwd);
  if (given.startsWith(MARK) || !(existsSync(path) || isFileName(given))) return ok(given.trim());
  const bytes = await readPictureFile(path);
  if (bytes.ok) return fromPicture(bytes.value, given);
  return { ok: false, refused: { code: bytes.refused.code, params: { ...bytes.refused.params, file: given } } as Refused };
}

/** What nobody takes for the text of a code, although no such file is there. */
const isFileName = (given: string): boolean => /\.(png|jpe?g|webp|gif|bmp|tiff?|avif|svg)$/i.test(given) && !/^[a-z]+:\/\//i.test(given);

async function fromPicture(bytes: Uint8Array, file: string): Promise<Result<string>> {
  const { text, others, findings } = await readQrImage(bytes, file);
  const codes = [...(text === null ? [] : [text]), ...others.map((other) => other.text)];
  const code = codes.find((one) => one.startsWith(MARK)) ?? codes[0];
  if (code !== undefined) return ok(code);
  const { file: _file, offset: _offset, ...why } = findings[0]!;
  return { ok: false, refused: why as Refused };
}

interface World {
  readonly path: string;
  /** When its newest session left off, in simulated milliseconds; 0: nothing tells. */
  readonly leftAt: number;
}

/** The world of `--data`, else that of the newest session. */
async function lastWorld({ data }: Settings, io: Io): Promise<Result<World, 'NO_SESSION'>> {
  const base = data ?? home(io);
  const names = data === ':memory:' ? [] : await sessionNames(join(base, 'sessions'));
  const worlds = data === null ? names.map((name) => join(base, 'sessions', name, 'world.sqlite')) : [join(base, 'world.sqlite')];
  const path = worlds.find((world) => existsSync(world));
  if (path === undefined) return refuse('NO_SESSION', { name: '', known: '' });
  const folder = data === null ? join(path, '..') : join(base, 'sessions', names[0] ?? '');
  const journal = await readJournalFile(journalFile(folder), 'journal');
  return ok({ path, leftAt: journal.ok ? (journal.value.entries.at(-1)?.time ?? journal.value.header.now) : 0 });
}

/** Uses a code up, at the world's own time unless another was asked for. */
async function redeem(text: string, { path, leftAt }: World, { rules, now }: Settings): Promise<Result<{ shared: Shared; at: number }>> {
  const clock = manualClock(0);
  const opened = await openLocalIdentity({ path, clock, random: systemRandom, rules: rulesOf(rules), register: [] });
  if (!opened.ok) return opened;
  const { api, world, close } = opened.value;
  try {
    const late = await backwards(now, opened.value);
    if (late) return late;
    clock.advance(now ?? Math.max(await world.moment(), leftAt));
    const shared = await api.redeemShare(keyFor(text), text);
    return shared.ok ? ok({ shared: shared.value, at: clock.now() }) : shared;
  } finally {
    await close();
  }
}

/** The same at an API: in the world that the newest session was walked in there, else in the only one of the server. */
async function redeemElsewhere(text: string, api: HttpOptions, set: Settings, io: Io): Promise<Result<{ shared: Shared; at: number }>> {
  const { meetAgain, meetService } = await import('./remote.js');
  const base = set.data ?? home(io);
  const [newest = ''] = set.data === ':memory:' ? [] : await sessionNames(join(base, 'sessions'));
  const folder = join(base, 'sessions', newest);
  const elsewhere = (await keptIn(folder).catch(() => undefined))?.elsewhere;
  const journal = await readJournalFile(journalFile(folder), 'journal');
  const leftAt = journal.ok ? (journal.value.entries.at(-1)?.time ?? journal.value.header.now) : 0;
  const clock = manualClock(leftAt);
  const ours = elsewhere?.url === api.url.href ? elsewhere : undefined;
  const meet = ours ? meetAgain(api, ours, leftAt) : meetService(api);
  const met = await meet({
    path: ':memory:',
    random: systemRandom,
    rules: rulesOf(set.rules),
    clock,
    offices: { offices: [], officers: [] },
    register: [],
  });
  if (!met.ok) return met;
  try {
    const late = await backwards(set.now, met.value);
    if (late) return late;
    const at = set.now ?? Math.max(await met.value.world.moment(), ours ? leftAt : 0);
    clock.advance(at - clock.now());
    const shared = await met.value.api.redeemShare(keyFor(text), text);
    return shared.ok ? ok({ shared: shared.value, at }) : shared;
  } catch (error) {
    if (error instanceof NotReached) return { ok: false, refused: error.refused };
    throw error;
  } finally {
    await met.value.close();
  }
}

/** Each time somebody checks a code is a call of its own. */
const keyFor = (text: string): string => Buffer.from(systemRandom.bytes('verify', text, 16)).toString('hex');

function lines({ fullName, shown, birthDate, sex, level, sharedAt, expiresAt }: Shared, at: number, language: Language): string[] {
  const say = WORDS[language];
  return [
    `✓ ${say.genuine}`,
    `  ${say.name}: ${safe(fullName)}`,
    `  ${say.id}: ${shown}`,
    `  ${say.birthDate}: ${shownDay(birthDate)}`,
    `  ${say.sex}: ${texts[language].options[sex]}`,
    `  ${say.level}: ${level}`,
    `  ${say.made} ${shownTime(sharedAt)}, ${say.until} ${shownTime(expiresAt)}`,
    `  ${say.checked} ${shownTime(at)}; ${say.once}`,
    `  ${texts[language].banner}`,
  ];
}
