import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { missing, openSession } from './pty.js';
import { follow, freshHome, PASSCODE, PASSWORD, toEnd, toOtp, toStatus, waitForDecision } from './walk.js';

/** The answers that the walk at the terminal types; what it leaves as it stands is the citizen's own. */
const changed = `password: { password: ${PASSWORD}, repeatPassword: ${PASSWORD} }
log-in: { password: ${PASSWORD} }
passcode: { passcode: "${PASSCODE}", repeatPasscode: "${PASSCODE}" }
questions: { answer1: Hà Nội, answer2: Dế mèn phiêu lưu ký }
`;
const scenario = `title: What was typed at the terminal
citizen: nguyen-van-an
deviate:
  - { at: password, answer: { password: ${PASSWORD}, repeatPassword: ${PASSWORD} } }
  - { at: log-in, answer: { password: ${PASSWORD} } }
  - { at: passcode, answer: { passcode: "${PASSCODE}", repeatPasscode: "${PASSCODE}" } }
  - { at: questions, answer: { answer1: Hà Nội, answer2: Dế mèn phiêu lưu ký } }
expect: { level: 1, device: active }
`;

describe.skipIf(missing)('the same answers', () => {
  it('give the same journal by hand, from a file and by scenario, to the byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vneid-sim-'));
    const at = (name: string) => join(folder, name);
    const session = openSession(['register', '--seed', 'vneid-sim', '--record', at('hand.jsonl')], { env: freshHome() });
    await follow(session, [...toOtp, ...toStatus]);
    await waitForDecision(session);
    await follow(session, toEnd);
    expect(await session.exit).toBe(0);
    session.close();

    writeFileSync(at('answers.yaml'), changed);
    writeFileSync(at('scenario.yaml'), scenario);
    const byFile = await run(['register', '--auto', '--seed', 'vneid-sim', '--answers', at('answers.yaml'), '--record', at('file.jsonl')]);
    const byScenario = await run(['run', at('scenario.yaml'), '--record', at('scenarios')]);
    expect([byFile.code, byScenario.code]).toEqual([0, 0]);

    const hand = readFileSync(at('hand.jsonl'), 'utf8');
    expect(readFileSync(at('file.jsonl'), 'utf8')).toBe(hand);
    expect(readFileSync(join(at('scenarios'), 'scenario.jsonl'), 'utf8')).toBe(hand);
  });
});
