import { describe, expect, it } from 'vitest';
import type { SlowHash } from '../../../src/identity/local/hashing.js';
import type { LocalIdentity } from '../../../src/identity/local.js';
import { refuse } from '../../../src/refusals/index.js';
import { manualClock } from '../../../src/world.js';
import { answers, DAY, journey, passcode, password, refusal, start, value } from '../journey.js';
import { officers } from '../offices.js';
import { patientHash } from '../patient.js';
import { an, binh } from '../people.js';
import { engines } from '../store/engines.js';
import { open } from '../store/worlds.js';

/** Real hashes, each noted; `meanwhile` is done while the next one is computed. */
function watched() {
  const real = patientHash();
  const seen: { hash: string; salt: string }[] = [];
  let meanwhile: (() => Promise<unknown>) | undefined;
  const hash: SlowHash = async (secret, salt) => {
    const hashed = await real(secret, salt);
    if (hashed.ok) seen.push({ hash: hashed.value, salt: Buffer.from(salt).toString('hex') });
    const work = meanwhile;
    meanwhile = undefined;
    await work?.();
    return hashed;
  };
  const during = (work: () => Promise<unknown>) => {
    meanwhile = work;
  };
  return { hash, seen, during };
}

/** What a hash cost: its kind, memory, passes and lanes, and how long salt and hash are. */
const costOf = ({ hash, salt }: { hash: string; salt: string }) => [hash.split('$').slice(1, 4).join(' '), salt.length, hash.length];

describe.each(engines)('a secret that is checked ($name)', (engine) => {
  const world = async () => {
    const hashing = watched();
    const clock = manualClock(start);
    const identity = await open(engine, { clock, hash: hashing.hash });
    return { ...identity, ...hashing, clock, me: journey(identity, clock, an) };
  };

  it('is hashed with no transaction open: others go on meanwhile', async () => {
    const { me, during, close, world: itself, ...identity } = await world();
    await me.registered();
    const sessions: unknown[] = [];
    during(async () => sessions.push(await itself.nextSession()));
    await value(me.logIn());
    during(async () => sessions.push(await itself.nextSession()));
    const active = await journey(identity, identity.clock, binh, 'device-2').active();
    during(async () => sessions.push(await itself.nextSession()));
    await value(identity.api.personalData('k', active, passcode));
    expect(sessions).toHaveLength(3);
    await close();
  });

  it('costs as many and as dear hashes where there is no account, or no passcode', async () => {
    const { me, seen, close, clock, ...identity } = await world();
    const other = journey(identity, clock, binh, 'device-2');
    const session = await me.active();
    const unset = await other.loggedIn();
    const costs = async (call: () => Promise<unknown>) => {
      seen.length = 0;
      await call();
      return seen.map(costOf);
    };
    const known = await costs(() => me.logIn('wrong'));
    expect(known).toHaveLength(1);
    expect(known[0]![0]).toBe('argon2id v=19 m=19456,t=2,p=1');
    expect(await costs(() => identity.api.logIn('k', { personalId: '001099990999', password: 'wrong', device: 'd' }))).toEqual(known);
    const personal = await costs(() => identity.api.personalData('k', session, '000000'));
    expect(personal).toEqual(known);
    expect(await costs(() => identity.api.personalData('k', unset, '000000'))).toEqual(known);
    const { id, office, pin } = officers[0]!;
    const signIn = (officer: string, key: string) => costs(() => identity.desk.signIn(key, { office, officer, pin: `${pin}0`.slice(1) }));
    expect(await signIn(id, 'a')).toEqual(known);
    expect(await signIn('nobody', 'b')).toEqual(known);
    await close();
  });

  it('costs no hash with a ticket that nobody was given', async () => {
    const { api, seen, close } = await world();
    await refusal(api.setPassword('a', 'a guess', password), 'REGISTRATION_OVER', {});
    await refusal(api.setActivationPassword('b', 'a guess', password), 'REGISTRATION_OVER', {});
    await refusal(api.setPasscode('c', 'a guess', passcode), 'REGISTRATION_OVER', {});
    await refusal(api.setQuestions('d', 'a guess', answers), 'REGISTRATION_OVER', {});
    expect(seen).toEqual([]);
    await close();
  });

  it('is checked anew when it was changed meanwhile, and counts as no wrong try', async () => {
    const { me, seen, during, clock, close, ...identity } = await world();
    await me.registered();
    clock.advance(3 * DAY);
    // The account was deleted; while the new password is compared with the one of before, the person registers again.
    const registered = async () => {
      const { ticket } = await me.confirm((await me.challenged()).challenge);
      await value(identity.api.setPassword(me.key(), ticket, 'Mo-Phong2!'));
    };
    during(registered);
    seen.length = 0;
    expect((await value(me.logIn('Mo-Phong2!'))).account.level).toBe(0);
    expect(seen).toHaveLength(3);
    await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
    await close();
  });

  it('is refused when the account was locked meanwhile, though it is right', async () => {
    const { me, during, clock, close } = await world();
    await me.registered();
    const lock = async () => {
      for (let n = 0; n < 5; n++) await me.logIn('wrong');
    };
    during(lock);
    await refusal(me.logIn(), 'LOGIN_LOCKED', { until: clock.now() + 30 * 60_000 });
    await close();
  });

  it('is refused where too many wait, and nothing is done or counted: the same call may come again', async () => {
    const real = patientHash();
    let busy = false;
    const hash: SlowHash = async (...given) => (busy ? refuse('SERVER_BUSY', { seconds: 2 }) : real(...given));
    const clock = manualClock(start);
    const identity: LocalIdentity = await open(engine, { clock, hash });
    const me = journey(identity, clock, an);
    await me.registered();
    const before = identity.dump();
    busy = true;
    const login = (typed: string) => identity.api.logIn('the same key', { personalId: an.personalId, password: typed, device: 'd' });
    await refusal(login(password), 'SERVER_BUSY', { seconds: 2 });
    expect(identity.dump()).toBe(before);
    busy = false;
    await value(login(password));
    await identity.close();
  });
});
