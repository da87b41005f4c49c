import { rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isHeld } from '../journal/lock.js';
import { ok, type Result, refuse, refused } from '../refusals/index.js';
import { safe } from '../terminal/safe.js';
import type { Given } from './call.js';
import { type DataFolder, openDataFolder } from './data-folder.js';
import { writing } from './files.js';
import { exit, type Io } from './io.js';
import { type CommonOptions, home, type Settings } from './settings.js';
import { settingsFiles } from './settings-places.js';

interface Options extends CommonOptions {
  readonly yes?: boolean;
}

const WORDS = {
  vi: {
    folder: 'thư mục dữ liệu',
    world: 'thế giới lâu dài',
    sessions: (n: number) => `${n} phiên`,
    settings: { project: 'cài đặt của dự án', user: 'cài đặt của người dùng' },
    size: (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`,
    deleted: (files: number, folder: string) => `Đã xóa ${files} tệp trong ${folder}.`,
    ask: (files: number, folder: string) => `Xóa hẳn ${files} tệp trong ${folder}? Gõ “co” rồi Enter để xóa: `,
    kept: 'Không xóa gì.',
  },
  en: {
    folder: 'data folder',
    world: 'a world that lasts',
    sessions: (n: number) => `${n} session${n === 1 ? '' : 's'}`,
    settings: { project: 'settings of the project', user: 'settings of the user' },
    size: (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`,
    deleted: (files: number, folder: string) => `Deleted ${files} files in ${folder}.`,
    ask: (files: number, folder: string) => `Delete ${files} files in ${folder} for good? Type “yes” and Enter to delete: `,
    kept: 'Nothing was deleted.',
  },
} as const;
const YES = /^(y|yes|c|co|có)$/i;

const filesIn = ({ world, sessions }: DataFolder) => [...world, ...sessions.flatMap(({ files }) => files)];
const sum = (files: readonly { bytes: number }[]) => files.reduce((total, { bytes }) => total + bytes, 0);

/** The folder of a `data` command, or the exit code of what was wrong with it. */
async function opening(
  { options, set, stop }: Given,
  io: Io,
  work: (set: Settings, data: DataFolder, given: Options) => Promise<Result<number>>,
) {
  const named = set.data;
  if (named === ':memory:') return stop(refused('VALUE_INVALID', { option: '--data', given: named, expected: 'lop-hoc' }));
  const data = await openDataFolder(named === null ? home(io) : resolve(io.cwd, named));
  if (!data.ok) return stop(data.refused);
  const done = await work(set, data.value, options as Options);
  return done.ok ? done.value : stop(done.refused, done.refused.code === 'STORE_UNWRITABLE' ? exit.refused : exit.usage);
}

/** `data where`: where everything is kept, and how much of it. */
export const dataWhere = (given: Given, io: Io): Promise<number> =>
  opening(given, io, async ({ language }, { folder, world, sessions }, { json }) => {
    const inSessions = sessions.flatMap(({ files }) => files);
    const settings = settingsFiles(io);
    if (json) {
      const of = (files: readonly { bytes: number }[]) => ({ files: files.length, bytes: sum(files) });
      const told = { folder, world: of(world), sessions: { count: sessions.length, ...of(inSessions) }, settings };
      io.stdout.write(`${JSON.stringify(told)}\n`);
      return ok(exit.done);
    }
    const say = WORDS[language];
    const lines = [
      `${say.folder}: ${safe(folder)}`,
      ...(world.length > 0 ? [`  ${say.world} · ${say.size(sum(world))}`] : []),
      `  ${say.sessions(sessions.length)} · ${say.size(sum(inSessions))}`,
      ...settings.map(({ whose, path }) => `${say.settings[whose]}: ${safe(path)}`),
    ];
    io.stdout.write(`${lines.join('\n')}\n`);
    return ok(exit.done);
  });

/** `data reset`: accounts and sessions go, the folder stays; the next registration begins in a new world. */
export const dataReset = (given: Given, io: Io): Promise<number> =>
  opening(given, io, async (set, data, { json }) => {
    const gone = await emptied(data);
    if (gone.ok) tell(filesIn(data).length, data.folder, set, io, json);
    return gone.ok ? ok(exit.done) : gone;
  });

/** `data wipe`: everything of this program goes, and its folder; asked for on a terminal, elsewhere only with `--yes`. */
export const dataWipe = (given: Given, io: Io): Promise<number> =>
  opening(given, io, async (set, data, { yes, json }) => {
    const files = filesIn(data).length;
    const say = WORDS[set.language];
    if (!yes && !set.interactive) return refuse('INPUT_MISSING', { what: '--yes' });
    if (!yes) {
      const { askLine } = await import('../terminal/ask-line.js');
      const answer = await askLine(say.ask(files, safe(data.folder)), { input: io.stdin, output: io.stdout });
      if (!YES.test(answer.trim())) {
        io.stdout.write(`${say.kept}\n`);
        return ok(exit.done);
      }
    }
    const gone = await emptied(data);
    if (!gone.ok) return gone;
    // Only an empty folder can go this way: what came in meanwhile stays.
    for (const folder of [join(data.folder, 'sessions'), data.folder]) await writing(async () => rmdirSync(folder)).catch(() => {});
    tell(files, data.folder, set, io, json);
    return ok(exit.done);
  });

/** Deletes exactly the files that were looked at, unless a session among them is being written. */
async function emptied(data: DataFolder): Promise<Result<null>> {
  for (const { name, folder } of data.sessions) if (await isHeld(folder)) return refuse('SESSION_IN_USE', { name });
  const done = await writing(async () => {
    for (const { path } of filesIn(data)) rmSync(path, { force: true });
    for (const { folder } of data.sessions) rmdirSync(folder);
  });
  return done.ok ? ok(null) : done;
}

function tell(files: number, folder: string, { language }: Settings, io: Io, json = false): void {
  io.stdout.write(json ? `${JSON.stringify({ folder, deleted: files })}\n` : `${WORDS[language].deleted(files, safe(folder))}\n`);
}
