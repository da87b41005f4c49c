import { basename, dirname } from 'node:path';

/** What strace is told to look at for the order of writes and answers; files and sockets by their names, the beginnings of what is written. */
export const everyWrite = [
  ...['--seccomp-bpf', '-yy', '-s', '16', '-e'],
  'trace=openat,mkdir,link,rename,unlink,ftruncate,write,writev,pwrite64,pwritev,fsync,fdatasync',
];

/** A system call as a log has it, whole, with what it gave back. */
interface Call {
  readonly pid: string;
  readonly name: string;
  readonly text: string;
  readonly failed: boolean;
}

/** The calls of a log, in the order in which they ended. */
function callsOf(log: string): Call[] {
  const begun = new Map<string, string>();
  const calls: Call[] = [];
  for (const line of log.split('\n')) {
    const [, pid = '', said = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const [, first] = /^(.*) <unfinished \.\.\.>$/.exec(said) ?? [];
    if (first !== undefined) {
      begun.set(pid, first);
      continue;
    }
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(said) ?? [];
    const text = rest === undefined ? said : (begun.get(pid) ?? '') + rest;
    const [, name] = /^(\w+)\(/.exec(text) ?? [];
    if (name !== undefined) calls.push({ pid, name, text, failed: /\) += (-1|\?)/.test(text) });
  }
  return calls;
}

/** Where the process waited for the disk: each fsync by its place among those of its name, which is how strace counts. */
export function durablePoints(log: string): { name: string; n: number; on: string }[] {
  const counts = new Map<string, number>();
  const syncs = callsOf(log).filter(({ name }) => name === 'fsync' || name === 'fdatasync');
  if (new Set(syncs.map(({ pid }) => pid)).size > 1) throw new Error('several threads wait for the disk, and strace counts for each');
  return syncs.map(({ name, text }) => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    return { name, n, on: /<(.*?)>/.exec(text)?.[1] ?? '' };
  });
}

/** What is kept in a folder but is no part of what must last: SQLite makes its shared memory anew, and drops its journal after use. */
const passing = (path: string) => /-(shm|journal)$/.test(path);

/**
 * Each answer that left while something written before it was not on the disk yet: contents of files below a folder, and names of files and
 * folders in it; `answers` counts all that left.
 */
export function answeredTooEarly(log: string, folder: string): { answers: number; early: string[] } {
  const contents = new Set<string>();
  const names = new Set<string>();
  const known = new Set<string>();
  const early: string[] = [];
  let answers = 0;
  const below = (path: string) => path.startsWith(`${folder}/`) && !passing(path);
  const named = (path: string) => {
    if (below(path) && !known.has(path)) names.add(path);
    known.add(path);
  };
  for (const { name, text, failed } of callsOf(log)) {
    if (failed) continue;
    const [, on = ''] = /^\w+\(\d+<(.*?)>[,)]/.exec(text) ?? [];
    const paths = [...text.matchAll(/"([^"]*)"/g)].map(([, path]) => path!);
    if (name === 'fsync' || name === 'fdatasync') {
      contents.delete(on);
      for (const path of names) if (dirname(path) === on) names.delete(path);
    } else if (name === 'mkdir') named(paths[0]!);
    else if (name === 'openat') {
      if (text.includes('O_CREAT')) named(/= \d+<(.*)>$/.exec(text)?.[1] ?? '');
    } else if (name === 'link' || name === 'rename') {
      if (contents.has(paths[0]!)) contents.add(paths[1]!);
      named(paths[1]!);
      if (name === 'rename') names.delete(paths[0]!);
    } else if (name === 'unlink') {
      names.delete(paths[0]!);
      contents.delete(paths[0]!);
    } else if (below(on)) contents.add(on);
    else if (on.startsWith('TCP') && text.includes('"HTTP/1.1 ')) {
      answers++;
      early.push(...[...contents, ...names].map((path) => `answer ${answers} before ${basename(path)}`));
    }
  }
  return { answers, early };
}
