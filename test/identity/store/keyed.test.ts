import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { queuedHash } from '../../../src/identity/local/hashing.js';
import type { Engine } from '../../../src/identity/store/connection.js';
import { migrations } from '../../../src/identity/store/migrations.js';
import { type Clock, manualClock } from '../../../src/world.js';
import { answers, journey, passcode, password, refusal, start, value } from '../journey.js';
import { an, binh } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

/** Changes a world's file behind its back. */
function meddle({ connect }: Engine, path: string, ...statements: readonly string[]): void {
  const file = connect(path);
  for (const statement of statements) file.exec(statement);
  file.close();
}

/** Two activations, of two people, whose codes are out: the world is closed, and what was sent comes along. */
async function twoOut(engine: Engine, path: string, clock: Clock) {
  const world = await open(engine, { path, clock });
  const [me, other] = [journey(world, clock, an), journey(world, clock, binh, 'device-2')];
  await me.decided();
  await other.decided();
  const sent = [];
  for (const one of [me, other]) {
    const { activation } = await value(one.request());
    sent.push({ activation, ...(await value(world.api.sendActivationOtp(one.key(), activation))), code: await one.code() });
  }
  await world.close();
  return sent as [(typeof sent)[0], (typeof sent)[0]];
}

describe.each(engines)('a code that was sent ($name)', (engine) => {
  it.each([
    ['another phone', `update processes set phone = '0950000099'`],
    ['another device', `update activations set device = 'device-9'`],
    ['another purpose', `update processes set kind = 'registration'`],
  ])('is right for nothing else, even to whoever writes the store: %s', async (_what, statement) => {
    const path = newFile();
    const clock = manualClock(start);
    const [mine, others] = await twoOut(engine, path, clock);
    meddle(engine, path, `${statement} where ${statement.includes('activations') ? 'process' : 'id'} = '${mine.activation}'`);
    const world = await open(engine, { path, clock });
    await refusal(world.api.confirmOtp('1', mine.challenge, mine.code), 'OTP_WRONG', { left: 4 });
    await value(world.api.confirmOtp('2', others.challenge, others.code));
    await world.close();
  });

  it('is right for no other process, even to whoever moves it there', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const [mine, others] = await twoOut(engine, path, clock);
    const moved = `update challenges set process = '${others.activation}' where id = '${mine.challenge}'`;
    meddle(engine, path, `delete from challenges where id = '${others.challenge}'`, moved);
    const world = await open(engine, { path, clock });
    await refusal(world.api.confirmOtp('1', mine.challenge, mine.code), 'OTP_WRONG', { left: 4 });
    await world.close();
  });
});

describe.each(engines)('passcodes and answers ($name)', (engine) => {
  it('are keyed before they are hashed: what is hashed is never what was typed, and another for another world', async () => {
    const hashed: string[] = [];
    for (const keys of [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]) {
      const clock = manualClock(start);
      const note = async (secret: string) => {
        hashed.push(secret);
        return `$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$${Buffer.from(secret).toString('base64url')}`;
      };
      const slow = queuedHash({ atOnce: 1, patience: 2000, now: () => 0 }, note);
      const world = await open(engine, { clock, keys, hash: slow });
      const session = await journey(world, clock, an).active();
      await value(world.api.personalData('k', session, passcode));
      await world.close();
    }
    const [one, other] = [hashed.slice(0, hashed.length / 2), hashed.slice(hashed.length / 2)];
    expect(one.filter((secret) => secret === password)).toHaveLength(2);
    const short = one.filter((secret) => secret !== password);
    // Set, two answers, and checked: the passcode is the first and the last.
    expect(short).toHaveLength(4);
    expect(short[3]).toBe(short[0]);
    for (const secret of short) expect(secret).toMatch(/^[\w-]{43}$/);
    for (const secret of [passcode, ...answers.map(({ answer }) => answer)]) expect(one).not.toContain(secret);
    expect(other.filter((secret) => short.includes(secret))).toEqual([]);
  });
});

describe.each(engines)('a world of before passcodes were keyed ($name)', (engine) => {
  /** Somebody active, and somebody with a code that is out, as the version before left them. */
  async function before(path: string): Promise<void> {
    const file = engine.connect(path);
    file.exec(`pragma foreign_keys = on; ${migrations.slice(0, 4).join(';')}; pragma user_version = 4`);
    const row = (table: string, values: Readonly<Record<string, string | number | null>>) =>
      file
        .prepare(
          `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.keys(values)
            .map(() => '?')
            .join(', ')})`,
        )
        .run(Object.values(values));
    const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
    const [stored, short] = [await hash(password, cost), await hash(passcode, cost)];
    const { personalId: personal_id, fullName: full_name, birthDate: birth_date, sex, phone } = an;
    const place = { province: 'Hà Nội', district: 'Quận Mô Phỏng', ward: 'Phường Mô Phỏng', street: 'Số 1' };
    row('citizens', { personal_id, full_name, birth_date, sex, ...place, card_expiry: null, late_days: 0 });
    row('accounts', { personal_id, phone, password: stored, passcode: short, correction: '[]', made_at: start });
    row('processes', { id: 'reg_1', kind: 'registration', personal_id: binh.personalId, phone: binh.phone, ended: null });
    const sent = { id: 'cha_1', process: 'reg_1', sent_at: start, expires_at: start + 180_000, code_mac: 'of another form' };
    row('challenges', { ...sent, wrong: 0, used: 0 });
    file.close();
  }

  it('goes on: a right passcode is keyed from its next use on, and a code that is out is asked for again', async () => {
    const path = newFile();
    await before(path);
    const clock = manualClock(start);
    const world = await open(engine, { path, clock });
    await refusal(world.api.confirmOtp('1', 'cha_1', '123456'), 'OTP_EXPIRED', { minutes: 3 });
    const { session } = await value(world.api.logIn('2', { personalId: an.personalId, password, device: 'device-1' }));
    await refusal(world.api.personalData('3', session, '000000'), 'PASSCODE_WRONG', { left: 4 });
    expect(world.dump()).not.toContain('"passcode":"keyed:$argon2id$');
    await value(world.api.personalData('4', session, passcode));
    expect(world.dump()).toContain('"passcode":"keyed:$argon2id$');
    await value(world.api.personalData('5', session, passcode));
    await refusal(world.api.personalData('6', session, '000000'), 'PASSCODE_WRONG', { left: 4 });
    await world.close();
  });
});
