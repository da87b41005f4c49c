import { dirname, join } from 'node:path/posix';

/**
 * A path that a stranger's file names, from where that file's own path begins: inside the file's folder, or in `samples/`; undefined where it
 * would lead anywhere else. Slashes only, as in every file that is to work on all systems.
 */
export function pathInside(file: string, path: string): string | undefined {
  const parts = path.split('/');
  const outside = /[\\:\0]/.test(path) || parts.some((part) => part === '..' || part === '') || parts[0]!.startsWith('~');
  if (outside) return undefined;
  return parts[0] === 'samples' ? path : join(dirname(file.replaceAll('\\', '/')), path);
}
