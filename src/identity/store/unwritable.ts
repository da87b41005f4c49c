import type { Params } from '../../refusals/index.js';

type Why = Params<'STORE_UNWRITABLE'>['why'];

const byCode: readonly (readonly [RegExp, Why])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'full'],
  [/^(SQLITE_(READONLY|IOERR|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EISDIR|EEXIST)/, 'read-only'],
];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why the disk does not take a world's data, where an error of SQLite or of the file system says so; undefined for any other error. */
export const whyUnwritable = (error: unknown): Why | undefined => byCode.find(([pattern]) => pattern.test(codeOf(error)))?.[1];

/** Whether another process holds the write lock. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');
