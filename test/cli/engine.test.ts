import { describe, expect, it } from 'vitest';
import { runProcess } from './run.js';

/** Takes both engines away from a process: Node's own by its flag, better-sqlite3 as if it had never been installed. */
const withoutEngine = () => {
  const missing = `export const resolve = (name, context, next) => {
    if (name === 'better-sqlite3') throw new Error('not installed');
    return next(name, context);
  };`;
  const hook = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(missing)}`)});`;
  const own = process.getBuiltinModule('node:sqlite') ? '--no-experimental-sqlite ' : '';
  return { NODE_OPTIONS: `${own}--import="data:text/javascript,${encodeURIComponent(hook)}"` };
};

describe('a Node without any SQLite', () => {
  it('is refused in words that help, in both languages', async () => {
    const { code, stdout, stderr } = await runProcess(['register', '--auto', '--lang', 'en'], { env: withoutEngine() });
    expect(stdout + stderr).toContain('Use Node 22.13 or later');
    expect(code).toBe(1);
    const vi = await runProcess(['register', '--auto'], { env: withoutEngine() });
    expect(vi.stdout + vi.stderr).toContain('Dùng Node 22.13 trở lên');
  });
});

describe('the engine', () => {
  it('says nothing by itself: a registration writes no warning of Node’s', async () => {
    const { code, stderr } = await runProcess(['register', '--auto', '--quiet', '--data', ':memory:']);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/warning|sqlite/i);
  });
});
