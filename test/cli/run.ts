import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';

export const root = join(import.meta.dirname, '..', '..');

/** A folder of its own for a test's data; nothing a test writes is shared. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'vneid-sim-test-'));

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function collected(): Writable & { text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}

/** Runs one command line through `main()` without a terminal, in a data folder of its own unless given one. */
export async function run(
  argv: readonly string[],
  { home = folder(), env = {}, cwd = root }: { home?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  const [stdout, stderr] = [collected(), collected()];
  const stdin = new PassThrough();
  stdin.end();
  const code = await main(argv, {
    stdin,
    stdout,
    stderr,
    env: { HOME: home, XDG_DATA_HOME: home, ...env },
    cwd,
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs the built program in a process of its own, stdin closed. */
export function runProcess(
  argv: readonly string[],
  { home = folder(), env = {}, cwd = root }: { home?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'vneid-sim.js'), ...argv], {
      cwd,
      env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => {
      text.stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      text.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...text }));
  });
}
