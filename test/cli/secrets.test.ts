import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { persona } from '../../src/flow/persona.js';
import { start } from '../../src/flow/state.js';
import type { IdentityApi } from '../../src/identity/api.js';
import { line } from '../../src/journal/journal.js';
import { play } from '../../src/script/play.js';
import { an, byself, flow, handset, worldOf } from '../flow/people.js';
import { folder, run } from './run.js';
import { traces } from './traces.js';

const me = persona(an);
const own = { password: me.password, passcode: me.passcode, answer1: me.answers[0], answer2: me.answers[1] };
const typed = { password: 'Mat_Khau#Rieng7', passcode: '907314', answer1: 'Con mèo tam thể', answer2: 'Cô giáo Thảo' };
const wrong = { code: '731946', password: 'Sai_Mat$Khau8', short: 'sai-ngan', passcode: '615283' };

/** A file of answers that types secrets of its own, and wrong ones before them. */
function answersFile(): string {
  const path = join(folder(), 'answers.yaml');
  const { password, passcode, answer1, answer2 } = typed;
  const lines = [
    `otp: [{ code: "${wrong.code}" }, { code: own }]`,
    `password: [{ password: "${wrong.short}", repeatPassword: x }, { password: "${password}", repeatPassword: "${wrong.password}" }, { password: "${password}", repeatPassword: "${password}" }]`,
    `log-in: [{ password: "${wrong.password}" }, { password: "${password}" }]`,
    `passcode: [{ passcode: "${passcode}", repeatPasscode: "${wrong.passcode}" }, { passcode: "${passcode}", repeatPasscode: "${passcode}" }]`,
    `questions: { answer1: "${answer1}", answer2: "${answer2}" }`,
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** The PIN of the first officer whom the citizen comes to. */
const pin = '407560';
function pinFile(): string {
  const path = join(folder(), 'pins.yaml');
  writeFileSync(path, 'desk-sign-in: [{ pin: "836154" }, { pin: own }]');
  return path;
}

describe('after a registration no secret is left anywhere', () => {
  const runs: readonly (readonly [string, string[], Record<string, string>])[] = [
    ['by the citizen himself, with a seed', ['--seed', '5'], own],
    ['by the citizen himself, without a seed', [], own],
    ['told entry by entry as JSON', ['--json'], own],
    ['with secrets of one’s own from a file, wrong ones too', ['--answers', answersFile()], { ...typed, ...wrong }],
    ['at the desk, by the citizen and the officer himself', ['--level', 'all'], { ...own, pin }],
    ['at the desk, with a wrong PIN before', ['--level', '2', '--answers', pinFile()], { ...own, pin, wrong: '836154' }],
  ];
  it.each(runs)('%s: in the session, the world, the record and the output', async (_how, options, secrets) => {
    const home = folder();
    const record = join(folder(), 'journal.jsonl');
    const { code, stdout, stderr } = await run(['register', '--auto', '--record', record, ...options], { home });
    expect(`${code} ${stderr}`).toMatch(/^0/);
    expect(traces(secrets, [home, record], { stdout, stderr })).toEqual([]);
  });

  it('codes, tickets and sessions neither', async () => {
    const path = join(folder(), 'world.sqlite');
    const world = await worldOf({ path });
    const scene = world.scene(await numberOf(world), an);
    const secrets: Record<string, string> = {};
    const listening = Object.entries(scene.api).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        const answer = await (call as (...given: unknown[]) => Promise<{ ok: boolean; value?: Record<string, unknown> }>)(...args);
        for (const part of ['ticket', 'session', 'token']) {
          const value = answer.ok ? answer.value?.[part] : undefined;
          if (typeof value === 'string') secrets[`${part} of ${name}`] = value;
        }
        return answer;
      },
    ]);
    const device = await handset('pixel-7', an);
    const now = world.clock.now();
    let journal = '';
    const api = Object.fromEntries(listening) as IdentityApi;
    const ending = await play(flow, { ...scene, api }, start(flow, device, now), me, byself, (entry) => {
      journal += line(entry);
    });
    expect(ending.how).toBe('end');
    const sent = await scene.sms(an.phone, now - 1, world.clock.now());
    for (const [n, { code }] of sent.entries()) if (code) secrets[`code ${n}`] = code;
    expect(Object.keys(secrets).map((name) => name.split(' ')[0])).toEqual(expect.arrayContaining(['ticket', 'session', 'code']));
    const dump = world.identity.dump!();
    await world.close();
    // The secret of the world itself lies apart, so that a copy of the database alone gives nothing away.
    expect(traces({ ...secrets, ...own }, [path], { journal, dump })).toEqual([]);
    expect(traces({ secret: readFileSync(`${path}.secret`).toString('base64') }, [path], { journal, dump })).toEqual([]);
  });
});

async function numberOf(world: Awaited<ReturnType<typeof worldOf>>): Promise<number> {
  const number = await world.identity.world.nextSession();
  return number.ok ? number.value : 1;
}
