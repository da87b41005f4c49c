import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { State } from '../../src/flow/state.js';
import { terminalAnswers } from '../../src/terminal/answers.js';
import { Interrupted } from '../../src/terminal/interrupted.js';
import { an } from '../flow/people.js';
import { flow, me, message, on } from './screens.js';

/** A session over streams that are no terminal, line by line. */
function session({ running = false } = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const answers = terminalAnswers({
    flow,
    clock: { now: () => on('otp').known.sentAt! },
    name: an.fullName,
    persona: me,
    language: 'vi',
    plain: true,
    depth: 1,
    running,
    input,
    output,
  });
  closing.push(answers.close);
  return { input, shown: () => shown, ask: (state: State) => answers.answer(state, [message]) };
}
const closing: (() => void)[] = [];

describe('an answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    for (const close of closing.splice(0)) close();
  });

  it('names its action and every field that is not locked', async () => {
    const { input, ask } = session();
    const answer = ask(on('otp'));
    input.write('481502\n');
    expect(await answer).toEqual({ do: 'enter', values: { code: '481502' } });
  });

  it('comes after the time that passed before it, where the clock runs', async () => {
    const { input, ask } = session({ running: true });
    const first = ask(on('otp'));
    vi.setSystemTime(Date.now() + 95_400);
    input.write('481502\n');
    expect(await first).toEqual({ wait: 95_000 });
    expect(await ask(on('otp'))).toEqual({ do: 'enter', values: { code: '481502' } });
  });

  it('comes alone where time stands still', async () => {
    const { input, ask } = session();
    const answer = ask(on('otp'));
    vi.setSystemTime(Date.now() + 95_400);
    input.write('481502\n');
    expect(await answer).toMatchObject({ do: 'enter' });
  });

  it('is in NFC, however it was typed', async () => {
    const { input, ask } = session();
    const answer = ask(on('store-search'));
    input.write(`${'Định danh'.normalize('NFD')}\n`);
    expect(await answer).toEqual({ do: 'search', values: { query: 'Định danh'.normalize('NFC') } });
  });

  it('never comes after the end of the input', async () => {
    const { input, ask } = session();
    const answer = ask(on('otp'));
    input.end();
    await expect(answer).rejects.toThrow(Interrupted);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('never comes after %s, even where it came while nothing was asked', async (signal, code) => {
    const { input, ask } = session();
    const first = ask(on('otp'));
    input.write('481502\n');
    await first;
    process.emit(signal);
    await expect(ask(on('log-in'))).rejects.toMatchObject({ name: 'Interrupted', code });
  });

  it('is not waited for when the program is asked to end twice', async () => {
    session();
    const before = process.listenerCount('SIGINT');
    process.emit('SIGINT');
    expect(process.listenerCount('SIGINT')).toBe(before - 1);
  });

  it('is asked for with the message of the code, and with others only where they are new', async () => {
    const { input, ask, shown } = session();
    const first = ask(on('otp'));
    input.write('481502\n');
    await first;
    expect(shown()).toContain('Ma OTP 481502');
    const before = shown().length;
    const second = ask(on('log-in'));
    input.write('\nMoPhong@2023\n');
    await second;
    expect(shown().slice(before)).not.toContain('Ma OTP');
  });
});
