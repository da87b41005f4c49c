import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLocalIdentity } from '../../../src/identity/local.js';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { refuse } from '../../../src/refusals/index.js';
import { manualClock, seededRandom, systemRandom } from '../../../src/world.js';
import { answers, HOUR, journey, passcode, password, refusal, start, value } from '../journey.js';
import { an, binh, clearPortrait, detailsOf, readingOf, register } from '../people.js';
import { engines } from './engines.js';
import { newFile, open } from './worlds.js';

/** All the bytes of a world's folder. */
const everyFile = (path: string) => readdirSync(dirname(path)).map((name) => ({ name, bytes: readFileSync(join(dirname(path), name)) }));

describe.each(engines)('a world in a file ($name)', (engine) => {
  it('goes on after each call as if it had never been closed, and answers the same call alike', async () => {
    const path = newFile();
    const clock = manualClock(start);
    let world = await open(engine, { path, clock });
    /** Makes a call, closes the world as a crash would leave it, opens it again and makes the call again: the reply was lost. */
    const through = async <T>(call: (api: typeof world.api) => Promise<T>): Promise<T> => {
      const first = await call(world.api);
      await world.close();
      clock.advance(1000);
      world = await open(engine, { path, clock });
      expect(await call(world.api)).toEqual(first);
      return first;
    };
    const code = async () => (await world.sms.sentTo(an.phone, 0, clock.now())).at(-1)!.code!;

    const { registration } = await value(through((api) => api.begin('1', an)));
    const { challenge } = await value(through((api) => api.submitDetails('2', registration, detailsOf(an), false)));
    const first = await code();
    await refusal(
      through((api) =>
        api.confirmOtp(
          '3',
          challenge,
          first.replace(/./, (digit) => String((Number(digit) + 1) % 10)),
        ),
      ),
      'OTP_WRONG',
      {
        left: 4,
      },
    );
    const { ticket } = await value(through((api) => api.confirmOtp('4', challenge, first)));
    await value(through((api) => api.setPassword('5', ticket, password)));
    const { session } = await value(through((api) => api.logIn('6', { personalId: an.personalId, password, device: 'device-1' })));
    await value(through((api) => api.openApplication('7', session)));
    await value(through((api) => api.submitCard('8', session, readingOf(an))));
    await value(through((api) => api.submitPortrait('9', session, clearPortrait)));
    await value(through((api) => api.file('10', session, null)));
    clock.advance(5 * HOUR);
    const request = { personalId: an.personalId, phone: an.phone, device: 'device-1', takeOver: false };
    const { activation } = await value(through((api) => api.requestActivation('11', request)));
    const sent = await value(through((api) => api.sendActivationOtp('12', activation)));
    const second = await code();
    const confirmed = await value(through((api) => api.confirmOtp('13', sent.challenge, second)));
    await value(through((api) => api.setPasscode('14', confirmed.ticket, passcode)));
    const done = await value(through((api) => api.setQuestions('15', confirmed.ticket, answers)));
    await value(through((api) => api.personalData('16', done.session, passcode)));
    await world.close();
  });

  it('tells every SMS again after a restart, the decision’s at its time', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const before = await open(engine, { path, clock });
    await journey(before, clock, an).decided();
    const messages = await before.sms.sentTo(an.phone, 0, clock.now());
    await before.close();
    const after = await open(engine, { path, clock });
    expect(await after.sms.sentTo(an.phone, 0, clock.now())).toEqual(messages);
    expect(messages.map(({ at }) => at)).toEqual([start, start + 4 * HOUR]);
    await after.close();
  });

  it('without a seed forgets a code when it is closed: a new one must be sent', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const before = await open(engine, { path, clock, random: systemRandom });
    const me = journey(before, clock, an);
    const { registration } = await me.challenged();
    expect(await me.code()).toMatch(/^\d{6}$/);
    await before.close();
    const after = await open(engine, { path, clock, random: systemRandom });
    expect((await after.sms.sentTo(an.phone, 0, clock.now()))[0]).not.toHaveProperty('code');
    clock.advance(1);
    const { challenge } = await value(after.api.resendOtp('again', registration));
    await journey(after, clock, an).confirm(challenge);
    await after.close();
  });

  it('keeps its secret, its latest time and the count of its sessions', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const before = await open(engine, { path, clock, random: systemRandom });
    expect(await before.world.nextSession()).toEqual({ ok: true, value: 1 });
    clock.advance(HOUR);
    await before.api.service();
    await before.close();
    const after = await open(engine, { path, clock: manualClock(start), random: systemRandom });
    expect(after.world.standInSecret).toEqual(before.world.standInSecret);
    expect(after.world.standInSecret).toHaveLength(32);
    expect(await after.world.moment()).toBe(start + HOUR);
    expect(await after.world.nextSession()).toEqual({ ok: true, value: 2 });
    await after.close();
  });

  it('adds to its register whoever is missing, and changes nobody who is there', async () => {
    const path = newFile();
    await (await open(engine, { path, register: [register[0]!] })).close();
    const { api, world, dump, close } = await open(engine, { path, register: [{ ...register[0]!, fullName: 'Somebody Else' }] });
    expect(dump()).not.toContain(binh.fullName);
    expect(await world.know([register[1]!])).toEqual({ ok: true, value: null });
    await refusal(api.begin('k', { ...an, personalId: '001215990009' }), 'UNDER_AGE', { age: 8, from: 14 });
    expect(dump()).toContain(an.fullName);
    expect(dump()).toContain(binh.fullName);
    expect(dump()).not.toContain('Somebody Else');
    await close();
  });

  it('is readable by its owner alone', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const world = await open(engine, { path, clock });
    await journey(world, clock, an).registered();
    const modes = readdirSync(dirname(path)).map((name) => [name, (statSync(join(dirname(path), name)).mode & 0o777).toString(8)]);
    expect(modes.length).toBeGreaterThanOrEqual(3);
    expect(modes).toEqual(modes.map(([name]) => [name, '600']));
    await world.close();
  });

  it('holds no code, password, passcode, answer, ticket or session, in no encoding', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const world = await open(engine, { path, clock });
    const me = journey(world, clock, an);
    const { challenge } = await me.challenged();
    const secrets = [await me.code(), password, passcode, ...answers.map(({ answer }) => answer)];
    const { ticket } = await me.confirm(challenge);
    await value(world.api.setPassword(me.key(), ticket, password));
    const session = await me.session();
    await value(world.api.openApplication(me.key(), session));
    await value(world.api.submitCard(me.key(), session, readingOf(an)));
    await value(world.api.submitPortrait(me.key(), session, clearPortrait));
    await value(world.api.file(me.key(), session, null));
    clock.advance(5 * HOUR);
    const activating = await me.activating();
    secrets.push(await me.code(), ticket, session, activating);
    await value(world.api.setPasscode(me.key(), activating, passcode));
    const done = await value(world.api.setQuestions(me.key(), activating, answers));
    await value(world.api.personalData(me.key(), done.session, passcode));
    secrets.push(done.session);
    const whileOpen = everyFile(path);
    await world.close();
    for (const { name, bytes } of [...whileOpen, ...everyFile(path)]) {
      const text = bytes.toString('latin1').toLowerCase();
      for (const secret of secrets) {
        const utf8 = Buffer.from(secret);
        const bare = [utf8.toString('latin1'), utf8.toString('hex'), ...[0, 1, 2].map((shift) => unaligned(utf8, shift))];
        const raw =
          secret.length === 43
            ? [Buffer.from(secret, 'base64url').toString('latin1'), Buffer.from(secret, 'base64url').toString('hex')]
            : [];
        for (const form of [...bare, ...raw]) expect(text.includes(form.toLowerCase()), `${form} in ${name}`).toBe(false);
      }
    }
  });

  it('cannot be gone on with without its secret, or with another one, and says so', async () => {
    const path = newFile();
    const clock = manualClock(start);
    const before = await open(engine, { path, clock, random: systemRandom });
    const me = journey(before, clock, an);
    await me.registered();
    const session = await me.session();
    await before.close();
    const kept = `${path}.kept`;
    renameSync(`${path}.secret`, kept);
    const again = (keys?: string | Uint8Array) =>
      openLocalIdentity({ path, clock, random: systemRandom, rules: decree59, register, engine, ...(keys !== undefined && { keys }) });
    const differs = refuse('KEYS_DIFFER', {});
    expect(await again()).toEqual(differs);
    expect(await again(new Uint8Array(32))).toEqual(differs);
    expect(await again(`${path}.elsewhere`)).toEqual(differs);
    expect(readdirSync(dirname(path)).filter((name) => /secret|elsewhere/.test(name))).toEqual([]);
    writeFileSync(`${path}.cut`, readFileSync(kept).subarray(0, 31));
    expect(await again(`${path}.cut`)).toEqual(differs);
    writeFileSync(`${path}.hex`, `${readFileSync(kept).toString('hex')}\n`);
    for (const keys of [kept, `${path}.hex`, new Uint8Array(readFileSync(kept))]) {
      const after = await open(engine, { path, clock, random: systemRandom, keys });
      await value(after.api.openApplication(`with ${typeof keys} of ${keys.length}`, session));
      await after.close();
    }
  });

  it('keeps its secret where it is told to, for its owner alone, and nowhere else', async () => {
    const [path, keys] = [newFile(), `${newFile()}.keys`];
    await (await open(engine, { path, keys, random: systemRandom })).close();
    expect((statSync(keys).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(dirname(path)).filter((name) => name.includes('secret'))).toEqual([]);
    await (await open(engine, { path, keys, random: systemRandom })).close();
  });
});

/** The middle of a secret's base64, wherever in a longer text it began. */
function unaligned(bytes: Buffer, shift: number): string {
  const base64 = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return base64.slice(shift === 0 ? 0 : 4, -2);
}

describe.each(engines)('two worlds ($name)', (engine) => {
  it('are equal to the byte for equal seed, clock and calls, and differ for another seed', async () => {
    const dumps = [];
    for (const seed of ['one', 'one', 'other']) {
      const clock = manualClock(start);
      const world = await open(engine, { clock, random: seededRandom(seed) });
      await journey(world, clock, an).active();
      await journey(world, clock, binh, 'device-2').challenged();
      dumps.push(world.dump());
      await world.close();
    }
    expect(dumps[0]).toBe(dumps[1]);
    expect(dumps[0]).not.toBe(dumps[2]);
    expect(dumps[0]).toMatch(/^accounts \{/);
  });
});
