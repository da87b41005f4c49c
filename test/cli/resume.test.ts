import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { persona } from '../../src/flow/persona.js';
import { start } from '../../src/flow/state.js';
import { engineOfThisNode } from '../../src/identity/store/engine.js';
import { line } from '../../src/journal/journal.js';
import { play } from '../../src/script/play.js';
import { an, byself, flow, handset, worldOf } from '../flow/people.js';
import { folder, run, runProcess } from './run.js';

interface Snapshot {
  readonly screen: string;
  readonly journal: string;
  readonly world: string;
}

/** What was on disk after each entry of one registration: before the first answer, and after every one. */
async function snapshots(): Promise<Snapshot[]> {
  const at = folder();
  const path = join(at, 'world.sqlite');
  const world = await worldOf({ path });
  await world.identity.world.nextSession();
  const device = await handset('pixel-7', an);
  const me = persona(an);
  const { qr, nfc, portrait } = me;
  const now = world.clock.now();
  const header = {
    journal: 1,
    flow: 'level1',
    citizen: an,
    files: { qr, nfc, portrait },
    device,
    now,
    from: 'store-search',
    rules: 'decree-59',
    seed: 'test',
  } as const;
  let journal = line(header);
  const taken: Snapshot[] = [];
  const take = async (screen: string) => {
    const copy = join(at, String(taken.length));
    mkdirSync(copy);
    const db = (await engineOfThisNode()).connect(path);
    db.exec(`vacuum into '${join(copy, 'world.sqlite')}'`);
    db.close();
    taken.push({ screen, journal, world: copy });
  };
  await take('store-search');
  await play(flow, world.scene(1, an), start(flow, device, now), me, byself, async (entry) => {
    journal += line(entry);
    await take(entry.screen);
  });
  await world.close();
  return taken;
}

/** Puts a session on disk: its world as it was at one moment, its journal as it was at another. */
function place(all: string, world: Snapshot, journal: Snapshot): { home: string; session: string } {
  const home = folder();
  const session = join(home, 'vneid-sim', 'sessions', 'stopped');
  mkdirSync(session, { recursive: true });
  cpSync(all, session, { recursive: true, filter: (source) => !/\/\d+($|\/)|world\.sqlite(-wal|-shm)?$/.test(source) });
  cpSync(world.world, session, { recursive: true });
  writeFileSync(join(session, 'journal.jsonl'), journal.journal);
  writeFileSync(join(session, 'session.json'), '{"number":1}\n');
  return { home, session };
}

async function counted(session: string): Promise<Record<string, number>> {
  const db = (await engineOfThisNode()).connect(join(session, 'world.sqlite'));
  const count = (sql: string) => (db.prepare(sql).all([])[0] as { n: number }).n;
  const counts = {
    accounts: count('select count(*) n from accounts'),
    filed: count('select count(*) n from applications where filed_at is not null'),
    active: count('select count(*) n from devices'),
  };
  db.close();
  return counts;
}

const taken = await snapshots();
/** Where it was stopped: before each answer, and between the authority’s commit of it and its entry. */
const stops = taken.slice(0, -1).flatMap((before, n) => [
  { at: `before answer ${n + 1} (${before.screen})`, world: before, journal: before },
  { at: `between commit and entry ${n + 1} (${before.screen})`, world: taken[n + 1]!, journal: before },
]);
const goesOn = async ({ world, journal }: (typeof stops)[number], resume: typeof run) => {
  const { home, session } = place(join(taken[0]!.world, '..'), world, journal);
  const { code, stderr } = await resume(['resume', '--auto', '--quiet'], { home });
  expect({ code, stderr, ...(await counted(session)) }).toMatchObject({ code: 0, accounts: 1, filed: 1, active: 1 });
};

describe('a registration that was interrupted', () => {
  it('has many places to be interrupted at', () => expect(stops.length).toBeGreaterThan(60));

  it.each(stops)('goes on from $at', (stop) => goesOn(stop, run));

  it.each(stops.filter((_, n) => n % 9 === 4))('goes on in a process of its own from $at', (stop) => goesOn(stop, runProcess));

  it('drops a last line that was cut off', async () => {
    const whole = taken[12]!;
    const { home, session } = place(join(whole.world, '..'), taken[13]!, { ...whole, journal: `${whole.journal}{"answer":{"do":"regi` });
    expect((await run(['resume', '--auto'], { home })).code).toBe(0);
    expect(readFileSync(join(session, 'journal.jsonl'), 'utf8').startsWith(whole.journal)).toBe(true);
  });

  it('says so when there is nothing to go on with', async () => {
    const { code, stderr } = await run(['resume', '--auto']);
    expect(code).toBe(2);
    expect(stderr).toContain('NO_SESSION');
  });

  it('names the sessions there are when the name is wrong', async () => {
    const { home } = place(join(taken[0]!.world, '..'), taken[3]!, taken[3]!);
    const { code, stderr } = await run(['resume', 'stoped', '--auto'], { home });
    expect(code).toBe(2);
    expect(stderr).toContain('stopped');
  });

  it('names the screen it stopped at where nobody can be asked, and what that screen takes', async () => {
    const at = taken.findIndex(({ screen }) => screen === 'otp') - 1;
    const { home } = place(join(taken[0]!.world, '..'), taken[at]!, taken[at]!);
    const { code, stderr } = await run(['resume'], { home });
    expect([code, stderr]).toEqual([2, expect.stringContaining('ANSWER_MISSING')]);
    expect(stderr).toContain('Màn hình “otp” cần: code');
    expect(stderr).toContain('“otp: { code: … }”');
  });

  it('is not opened by two processes at once', async () => {
    const { home, session } = place(join(taken[0]!.world, '..'), taken[3]!, taken[3]!);
    writeFileSync(join(session, 'lock'), String(process.ppid));
    const { code, stderr } = await run(['resume', '--auto'], { home });
    expect(code).toBe(2);
    expect(stderr).toContain('SESSION_IN_USE');
  });
});
