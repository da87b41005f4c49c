import { describe, expect, it } from 'vitest';
import { type Connect, DAY, MINUTE, newWorld, passcode, refusal, value } from '../journey.js';
import { an, binh, expired, expiring } from '../people.js';

/** Step 6, and what a session and a passcode open. */
export function loginContract(connect: Connect): void {
  describe('logging in', () => {
    it('counts what is left of an account of level 0', async () => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      clock.advance(DAY + 30 * MINUTE);
      const { account, notices } = await value(me.logIn());
      expect(account).toEqual({ personalId: an.personalId, fullName: an.fullName, level: 0, correction: [], device: null });
      expect(notices).toEqual([{ code: 'ACCOUNT_COUNTDOWN', params: { days: 1, hours: 23, minutes: 30 } }]);
      await close();
    });

    it.each([
      ['an account', true],
      ['no account', false],
    ])('locks at the fifth wrong password for 30 minutes, for a number with %s', async (_what, exists) => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      if (exists) await me.registered();
      for (const left of [4, 3, 2, 1]) await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left });
      const until = clock.now() + 30 * MINUTE;
      await refusal(me.logIn('wrong'), 'LOGIN_LOCKED', { until });
      clock.advance(30 * MINUTE - 1);
      await refusal(me.logIn(), 'LOGIN_LOCKED', { until });
      clock.advance(1);
      await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
      if (exists) await value(me.logIn());
      await close();
    });

    it('forgets wrong passwords after a right one', async () => {
      const { journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      for (let n = 0; n < 4; n++) await me.logIn('wrong');
      await value(me.logIn());
      await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
      await close();
    });

    it('takes a password however its letters are composed', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { ticket } = await me.confirm((await me.challenged()).challenge);
      await value(api.setPassword(me.key(), ticket, 'Mậtkhẩu1!A'.normalize('NFC')));
      await value(me.logIn('Mậtkhẩu1!A'.normalize('NFD')));
      await close();
    });

    it('does not tell who guesses that an account was deleted', async () => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      clock.advance(3 * DAY);
      await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
      await close();
    });

    it('says when the card is about to expire, or has', async () => {
      const { journey, clock, close } = await newWorld(connect);
      const [soon, gone] = [journey(expiring), journey(expired)];
      await soon.registered();
      await gone.registered();
      const codes = async (me: typeof soon) => (await value(me.logIn())).notices;
      expect(await codes(soon)).toContainEqual({ code: 'CARD_EXPIRES_SOON', params: { day: '2023-05-20', days: 10 } });
      expect(await codes(gone)).toContainEqual({ code: 'CARD_EXPIRED_LIMITED', params: { day: '2023-05-09' } });
      clock.advance(DAY);
      expect(await codes(soon)).toContainEqual({ code: 'CARD_EXPIRES_SOON', params: { day: '2023-05-20', days: 9 } });
      await close();
    });

    it('says whose device it is, with the number masked', async () => {
      const { journey, close } = await newWorld(connect);
      await journey(an, 'shared').active();
      const other = journey(binh, 'shared');
      await other.registered();
      const { notices } = await value(other.logIn());
      expect(notices).toContainEqual({ code: 'DEVICE_HAS_ACCOUNT', params: { shown: '00••••••••01' } });
      await close();
    });

    it('ends a session when the account logs in again, when its time is over, or when the account is deleted', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const first = await me.loggedIn();
      const second = await me.session();
      await refusal(api.openApplication(me.key(), first), 'SESSION_OVER', {});
      clock.advance(3 * DAY - 1);
      await value(api.openApplication(me.key(), second));
      clock.advance(1);
      await refusal(api.openApplication(me.key(), second), 'SESSION_OVER', {});
      const other = journey(binh);
      const session = await other.filed();
      clock.advance(7 * DAY - 1);
      await value(api.applicationStatus(session));
      clock.advance(1);
      await refusal(api.applicationStatus(session), 'SESSION_OVER', {});
      await close();
    });

    it('guards the personal data by the passcode, locked at the fifth wrong one for 30 minutes', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.active();
      const { phone: _phone, cardExpiry: _expiry, lateDays: _late, ...data } = an;
      expect(await api.personalData(me.key(), session, passcode)).toEqual({ ok: true, value: data });
      for (const left of [4, 3, 2, 1]) await refusal(api.personalData('same key', session, '000000'), 'PASSCODE_WRONG', { left });
      const until = clock.now() + 30 * MINUTE;
      await refusal(api.personalData(me.key(), session, '000000'), 'PASSCODE_LOCKED', { until });
      clock.advance(30 * MINUTE - 1);
      await refusal(api.personalData(me.key(), session, passcode), 'PASSCODE_LOCKED', { until });
      clock.advance(1);
      await value(api.personalData(me.key(), session, passcode));
      await refusal(api.personalData(me.key(), 'unknown', passcode), 'SESSION_OVER', {});
      await close();
    });

    it('has no right passcode before the activation', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      await refusal(api.personalData(me.key(), await me.loggedIn(), passcode), 'PASSCODE_WRONG', { left: 4 });
      await close();
    });
  });
}
