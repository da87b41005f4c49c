import { describe, expect, it } from 'vitest';
import { decree69 } from '../../../src/identity/rules/profile.js';
import { instant } from '../../../src/text/time.js';
import { answers, type Connect, DAY, HOUR, newWorld, passcode, password, refusal, start, value } from '../journey.js';
import { thu } from '../offices.js';
import { an, binh, child, expired, father, mother } from '../people.js';
import { deskOf } from '../visit.js';

/** When a dossier received at the start is decided. */
const decided = instant('2023-05-12', 10);

/** What an approved dossier makes of an account, or makes. */
export function level2AccountContract(connect: Connect): void {
  const world = async (settings: Parameters<typeof newWorld>[1] = {}) => {
    const opened = await newWorld(connect, settings);
    return { ...opened, until: (at: number) => opened.clock.advance(at - opened.clock.now()) };
  };

  describe('an account made at the desk', () => {
    it('is activated with the password set on the way, and is level 2 and logged in', async () => {
      const { api, desk, journey, until, close } = await world();
      const me = journey(an);
      await deskOf(desk).received(an);
      until(decided);
      expect(await value(me.request())).toMatchObject({ password: 'missing' });
      const ticket = await me.activating();
      expect(await value(api.setActivationPassword(me.key(), ticket, password))).toEqual({ personalId: an.personalId });
      await value(api.setPasscode(me.key(), ticket, passcode));
      const { session, account } = await value(api.setQuestions(me.key(), ticket, answers));
      expect(account).toEqual({ personalId: an.personalId, fullName: an.fullName, level: 2, correction: [], device: 'device-1' });
      await value(api.personalData(me.key(), session, passcode));
      expect((await value(me.logIn())).account).toEqual(account);
      await refusal(me.request(), 'ALREADY_ACTIVATED', {});
      await close();
    });

    it('cannot be activated without a password, nor logged in to before', async () => {
      const { api, desk, journey, until, close } = await world();
      const me = journey(an);
      await deskOf(desk).received(an);
      until(decided);
      await refusal(me.logIn(), 'LOGIN_WRONG', { left: 4 });
      const ticket = await me.activating();
      await value(api.setPasscode(me.key(), ticket, passcode));
      await refusal(api.setQuestions(me.key(), ticket, answers), 'REGISTRATION_OVER', {});
      await refusal(api.setActivationPassword(me.key(), 'none', password), 'REGISTRATION_OVER', {});
      await value(api.setActivationPassword(me.key(), ticket, password));
      await value(api.setQuestions(me.key(), ticket, answers));
      await close();
    });

    it('sets its password once for the same call, and answers its repetition alike', async () => {
      const { api, desk, journey, until, close } = await world();
      const me = journey(an);
      await deskOf(desk).received(an);
      until(decided);
      const ticket = await me.activating();
      const first = await value(api.setActivationPassword('a key', ticket, password));
      expect(await value(api.setActivationPassword('a key', ticket, password))).toEqual(first);
      await value(api.setPasscode(me.key(), ticket, passcode));
      await value(api.setQuestions(me.key(), ticket, answers));
      await value(me.logIn());
      await close();
    });

    it('waits for the decision, and for seven days from then on', async () => {
      const { desk, journey, until, close } = await world();
      const me = journey(an);
      await deskOf(desk).received(an);
      until(decided - 1);
      await refusal(me.request(), 'NOT_IDENTIFIED', {});
      until(decided);
      await refusal(me.request({ phone: binh.phone }), 'PHONE_DIFFERS', {});
      until(decided + 7 * DAY - 1);
      await value(me.request());
      until(decided + 7 * DAY);
      await refusal(me.request(), 'ACTIVATION_WINDOW_PASSED', { until: decided + 7 * DAY });
      await close();
    });

    it('holds its number from the receipt on, and its person from the approval on', async () => {
      const { api, desk, until, close } = await world();
      await deskOf(desk).received(an);
      await refusal(api.begin('1', { personalId: binh.personalId, phone: an.phone }), 'PHONE_TAKEN', {});
      await refusal(deskOf(desk).open(binh, { phone: an.phone }), 'PHONE_TAKEN', {});
      await value(api.begin('2', { personalId: an.personalId, phone: an.phone }));
      until(decided);
      await refusal(api.begin('3', { personalId: an.personalId, phone: an.phone }), 'ID_TAKEN', {});
      await refusal(api.begin('4', { personalId: binh.personalId, phone: an.phone }), 'PHONE_TAKEN', {});
      await close();
    });

    it('of a child is on the representative’s number, which goes on serving the representative alone', async () => {
      const { api, desk, journey, until, close } = await world({ rules: decree69 });
      const representative = { personalId: mother.personalId, phone: mother.phone, relation: 'mother' } as const;
      await deskOf(desk).received(child, { said: { representative } });
      until(decided);
      const me = journey({ ...child, phone: mother.phone });
      const ticket = await me.activating();
      await value(api.setActivationPassword(me.key(), ticket, password));
      await value(api.setPasscode(me.key(), ticket, passcode));
      expect((await value(api.setQuestions(me.key(), ticket, answers))).account.level).toBe(2);
      await refusal(deskOf(desk, thu).open(an, { phone: mother.phone }), 'PHONE_NOT_OWN', {});
      await close();
    });
  });

  it('makes somebody a representative, in the app as at the desk', async () => {
    const { api, desk, until, close } = await world({ rules: decree69 });
    const declared = { personalId: father.personalId, phone: father.phone, relation: 'father' } as const;
    await deskOf(desk).received(father);
    const { registration } = await value(api.begin('1', child));
    until(decided - 1);
    await refusal(api.declareRepresentative('2', registration, declared), 'REPRESENTATIVE_NOT_LEVEL_2', {});
    until(decided);
    await value(api.declareRepresentative('3', registration, declared));
    await close();
  });

  describe('an account there was before', () => {
    it('becomes level 2 where it is active, with its password, passcode, device and session', async () => {
      const { api, desk, journey, until, close } = await world();
      const me = journey(an);
      const session = await me.active();
      await deskOf(desk).received(an);
      until(decided - 1);
      expect((await value(me.logIn())).account.level).toBe(1);
      until(decided);
      const { account, session: next } = await value(me.logIn());
      expect(account).toMatchObject({ level: 2, device: 'device-1' });
      await value(api.personalData(me.key(), next, passcode));
      await refusal(me.request(), 'ALREADY_ACTIVATED', {});
      await refusal(api.openApplication(me.key(), next), 'ALREADY_LEVEL', { level: 2 });
      expect(session).not.toBe(next);
      await close();
    });

    it('may be activated for seven days from the newer approval, with the password it has', async () => {
      const { api, desk, journey, clock, until, close } = await world();
      const me = journey(an);
      await me.decided();
      until(instant('2023-05-22', 8));
      await refusal(me.request(), 'ACTIVATION_WINDOW_PASSED', { until: start + 4 * HOUR + 7 * DAY });
      await deskOf(desk).received(an);
      clock.advance(2 * DAY + 2 * HOUR);
      expect(await value(me.request())).toMatchObject({ password: 'set' });
      const ticket = await me.activating();
      await refusal(api.setActivationPassword(me.key(), ticket, 'An-0ther!'), 'REGISTRATION_OVER', {});
      await value(api.setPasscode(me.key(), ticket, passcode));
      expect((await value(api.setQuestions(me.key(), ticket, answers))).account.level).toBe(2);
      await value(me.logIn(password));
      await close();
    });

    it('of level 0 is not deleted once a dossier was received in its three days', async () => {
      const { desk, journey, until, close } = await world();
      const me = journey(an);
      await me.registered();
      await deskOf(desk).received(an);
      expect((await value(me.logIn())).notices).toEqual([]);
      until(start + 30 * DAY);
      expect((await value(me.logIn())).account.level).toBe(2);
      await close();
    });

    it('of level 0 that was deleted before the visit is begun anew', async () => {
      const { api, desk, journey, clock, until, close } = await world();
      const me = journey(an);
      await me.registered();
      until(instant('2023-05-15', 8));
      await refusal(me.logIn(), 'ACCOUNT_DELETED', { days: 3 });
      await deskOf(desk).received(an);
      await refusal(me.logIn(), 'ACCOUNT_DELETED', { days: 3 });
      clock.advance(2 * DAY + 2 * HOUR);
      await refusal(me.logIn(), 'LOGIN_WRONG', { left: 4 });
      const ticket = await me.activating();
      await value(api.setActivationPassword(me.key(), ticket, 'An-0ther!'));
      await value(api.setPasscode(me.key(), ticket, passcode));
      await value(api.setQuestions(me.key(), ticket, answers));
      expect((await value(me.logIn('An-0ther!'))).account.level).toBe(2);
      await close();
    });

    it('of level 0 that was deleted opens nothing of the account made at the desk, however long its log-in lasts', async () => {
      const { api, desk, journey, until, close } = await world();
      const me = journey(an);
      await me.registered();
      until(start + 2 * DAY);
      const session = await me.session();
      until(instant('2023-05-15', 8));
      await refusal(api.openService(me.key(), session, 'news'), 'SESSION_OVER', {});
      await deskOf(desk).received(an);
      until(instant('2023-05-17', 10));
      await refusal(api.openService(me.key(), session, 'news'), 'SESSION_OVER', {});
      await refusal(api.share(me.key(), session), 'SESSION_OVER', {});
      await close();
    });

    it('keeps level 1 when the dossier is refused', async () => {
      const { desk, journey, clock, close } = await world();
      const me = journey(an);
      await me.active();
      const fingerprints = { digest: 'ef'.repeat(32), quality: 'doubtful' } as const;
      await deskOf(desk).received(an, { fingerprints });
      clock.advance(3 * DAY);
      expect((await value(me.logIn())).account).toMatchObject({ level: 1, device: 'device-1' });
      await close();
    });
  });

  describe('a card made in the same visit', () => {
    it('unlocks from the approval on what the expired one had locked', async () => {
      const { desk, journey, until, close } = await world({ rules: decree69 });
      const me = journey(expired);
      await me.registered();
      await deskOf(desk).received(expired);
      until(decided - 1);
      await refusal(me.logIn(), 'ACCOUNT_LOCKED', { day: '2023-05-09' });
      until(decided);
      expect((await value(me.logIn())).account.level).toBe(2);
      await close();
    });

    it('is what the level-1 app is told of from then on', async () => {
      const { desk, journey, until, close } = await world();
      const me = journey(expired);
      await me.registered();
      await deskOf(desk).received(expired, { card: null });
      const code = 'CARD_EXPIRED_LIMITED';
      expect((await value(me.logIn())).notices).toMatchObject([{ code }]);
      until(decided);
      expect((await value(me.logIn())).notices).toEqual([]);
      await close();
    });
  });
}
