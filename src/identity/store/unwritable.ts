import type { Params } from '../../refusals/index.js';

type Why = Params<'STORE_UNWRITABLE'>['why'];

const byCode: readonly (readonly [RegExp, Why])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'full'],
  [/^(SQLITE_(READONLY|IOERR|CANTOPEN|PERM|AUTH)|EIO|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EISDIR|EEXIST)/, 'read-only'],
  [/^ENGINE_MISSING$/, 'no-engine'],
];

/** SQLite's primary result codes that say something of the disk or the lock (sqlite.org/rescode.html). */
const names: Readonly<Record<number, string>> = {
  3: 'PERM',
  5: 'BUSY',
  8: 'READONLY',
  10: 'IOERR',
  13: 'FULL',
  14: 'CANTOPEN',
  23: 'AUTH',
};

/** The code of an error as better-sqlite3 and the file system name it; node:sqlite gives a number, whose lowest byte is the primary code. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('errcode' in error) return `SQLITE_${names[Number(error.errcode) & 0xff] ?? 'ERROR'}`;
  return 'code' in error ? String(error.code) : '';
}

/** Why the disk does not take a world's data, where an error of SQLite or of the file system says so; undefined for any other error. */
export const whyUnwritable = (error: unknown): Why | undefined => byCode.find(([pattern]) => pattern.test(codeOf(error)))?.[1];

/** Whether another process holds the write lock. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');
