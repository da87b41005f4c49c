import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daysOff } from '../identity/rules/working-days.js';
import { engineOfThisNode } from '../identity/store/engine.js';
import { openStore } from '../identity/store/sqlite.js';
import type { Language } from '../text/index.js';
import { dayOf, shownTime } from '../text/time.js';
import type { Io } from './io.js';
import { settingNames, variableOf } from './setting-keys.js';
import { settingsFiles } from './settings-places.js';

/** What was found of one thing: in order, in order but for something, or not working; and then what to do. */
export interface Finding {
  readonly status: 'ok' | 'warn' | 'fail';
  /** What was measured, in no language. */
  readonly found: string;
  readonly todo?: Readonly<Record<Language, string>>;
}

const ok = (found: string): Finding => ({ status: 'ok', found });
const warn = (found: string, vi: string, en: string): Finding => ({ status: 'warn', found, todo: { vi, en } });
const fail = (found: string, vi: string, en: string): Finding => ({ status: 'fail', found, todo: { vi, en } });
const why = (error: unknown): string => (error instanceof Error ? error.message.split('\n')[0]! : String(error));

/** The Node that runs this; `bin/vneid-sim.js` refuses an older one before anything is loaded. */
export function nodeVersion(): Finding {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? ok(node) : fail(node, 'Cài Node 20.19 trở lên.', 'Install Node 20.19 or later.');
}

/** Whether somebody looks on, in how many columns and rows. */
export function terminal({ stdin, stdout, env }: Io): Finding {
  const kind = env.TERM ?? (env.WT_SESSION ? 'Windows Terminal' : '–');
  if (!stdin.isTTY || !stdout.isTTY) {
    return warn(
      `TERM=${kind}, TTY: –`,
      'Không có cửa sổ lệnh nên không hỏi ai được: dùng --auto hoặc --answers.',
      'There is no terminal to ask anybody: use --auto or --answers.',
    );
  }
  const { columns = 80, rows = 24 } = stdout;
  const size = `TERM=${kind}, ${columns}×${rows}`;
  if (env.TERM === 'dumb')
    return warn(size, 'Màn hình sẽ hiện từng dòng như với --plain.', 'Screens are shown line by line, as with --plain.');
  if (columns < 60 || rows < 20)
    return warn(size, 'Nới cửa sổ ra ít nhất 60×20, hoặc dùng --plain.', 'Make it at least 60×20, or use --plain.');
  return ok(size);
}

/** How many bits of colour there are. */
export function colours({ stdout, env }: Io): Finding {
  if (env.NO_COLOR) return ok('NO_COLOR');
  const bits = stdout.isTTY ? (stdout.getColorDepth?.({ ...env }) ?? 1) : 1;
  return ok(`${bits} bit`);
}

/** Whether the locale says UTF-8; how the marks look only a person can tell. */
export function marks({ env }: Io): Finding {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (process.platform === 'win32' || process.platform === 'darwin' || /utf-?8/i.test(locale)) return ok(locale || 'UTF-8');
  return warn(
    locale || 'LANG=',
    'Đặt LANG=C.UTF-8 (hoặc vi_VN.UTF-8) để chữ có dấu hiện đúng.',
    'Set LANG=C.UTF-8 (or vi_VN.UTF-8), or marks may come out wrong.',
  );
}

/** Whether the data folder can be written; tried with a file that is deleted again. */
export async function writable(folder: string): Promise<Finding> {
  const draft = join(folder, `doctor-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, 'x', { flag: 'wx', mode: 0o600 });
    return ok(folder);
  } catch (error) {
    return fail(
      `${folder}: ${(error as NodeJS.ErrnoException).code ?? why(error)}`,
      'Cấp quyền ghi cho thư mục, dọn bớt đĩa, hoặc chọn thư mục khác bằng --data (hay :memory:).',
      'Make it writable, free the disk, or choose another folder with --data (or :memory:).',
    );
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** The machine's clock, which `--now today` goes by; every time shown is Vietnam's whatever the zone. */
export function clock(io: Io): Finding {
  const now = io.now();
  const found = `${shownTime(now)} (Asia/Ho_Chi_Minh), ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
  if (daysOff(dayOf(now).slice(0, 4)).official) return ok(found);
  return warn(
    found,
    'Xem lại đồng hồ máy; nếu đúng thì lịch nghỉ của năm này chưa được công bố, hạn tính với --now today không chính thức.',
    'See whether the clock is right; if so, the days off of this year are not announced and due times with --now today are not official.',
  );
}

/** A black pixel as PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** Whether pictures can be decoded. */
export async function pictures(): Promise<Finding> {
  try {
    const { default: sharp } = await import('sharp');
    const { info } = await sharp(Buffer.from(PIXEL, 'base64')).raw().toBuffer({ resolveWithObject: true });
    return info.width === 1
      ? ok(`sharp ${sharp.versions.sharp ?? ''}`.trim())
      : fail('sharp', 'Cài lại: npm ci.', 'Install again: npm ci.');
  } catch (error) {
    return fail(`sharp: ${why(error)}`, 'Cài lại cho đúng hệ máy này: npm ci.', 'Install again on this very system: npm ci.');
  }
}

/** Whether a world opens, and in which engine. */
export async function store(): Promise<Finding> {
  try {
    const { name } = await engineOfThisNode();
    const world = await openStore({ path: ':memory:', drawSecret: () => new Uint8Array(32) });
    await world.close();
    return ok(name);
  } catch (error) {
    return fail(why(error), 'Dùng Node 22.13 trở lên, hoặc cài lại: npm ci.', 'Use Node 22.13 or later, or install again: npm ci.');
  }
}

/** Which settings are in force; a variable of ours that means nothing is most likely a slip. */
export function settingsInForce(io: Io): Finding {
  const known = new Set(settingNames.map(variableOf));
  const set = Object.keys(io.env).filter((name) => name.startsWith('VNEID_SIM_'));
  const unknown = set.filter((name) => !known.has(name));
  const found = [...settingsFiles(io).map(({ path }) => path), ...set].join(', ') || '–';
  if (unknown.length === 0) return ok(found);
  const names = unknown.join(', ');
  return warn(found, `Không có cài đặt nào tên ${names}.`, `There is no setting named ${names}.`);
}

/** The authority: in this version always the one built in. */
export const api = (language: Language): Finding => ok(language === 'vi' ? 'có sẵn trong chương trình' : 'embedded');
