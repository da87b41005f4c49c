import { describe, expect, it } from 'vitest';
import { decree59 } from '../../../src/identity/rules/profile.js';
import { answers, type Connect, DAY, HOUR, MINUTE, newWorld, passcode, refusal, start, value } from '../journey.js';
import { an, binh } from '../people.js';

/** Steps 10 to 12. */
export function activationContract(connect: Connect): void {
  describe('activation', () => {
    it('makes the account active on the device, and logs it in', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.decided();
      const ticket = await me.activating();
      expect(await api.setPasscode(me.key(), ticket, passcode)).toEqual({ ok: true, value: { notices: [] } });
      const done = await value(api.setQuestions(me.key(), ticket, answers));
      expect(done.account).toEqual({ personalId: an.personalId, fullName: an.fullName, level: 1, correction: [], device: 'device-1' });
      expect(await value(api.applicationStatus(done.session))).toMatchObject({ state: 'approved' });
      await refusal(me.request(), 'ALREADY_ACTIVATED', {});
      await refusal(me.request({ device: 'another' }), 'ALREADY_ACTIVATED', {});
      await close();
    });

    it('is refused before the approval, and to a number without an account', async () => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await refusal(me.request(), 'NOT_IDENTIFIED', {});
      await me.filed();
      clock.advance(4 * HOUR - 1);
      await refusal(me.request(), 'NOT_IDENTIFIED', {});
      clock.advance(1);
      await value(me.request());
      await close();
    });

    it('needs the registered phone', async () => {
      const { journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.decided();
      await refusal(me.request({ phone: binh.phone }), 'PHONE_DIFFERS', {});
      await close();
    });

    it('is possible for seven days after the notice, to the end of the last screen', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.filed();
      const until = start + 4 * HOUR + 7 * DAY;
      clock.advance(until - 1 - clock.now());
      const ticket = await me.activating();
      await value(api.setPasscode(me.key(), ticket, passcode));
      clock.advance(1);
      await refusal(api.setQuestions(me.key(), ticket, answers), 'ACTIVATION_WINDOW_PASSED', { until });
      await refusal(me.request(), 'ACTIVATION_WINDOW_PASSED', { until });
      await close();
    });

    it('takes a device over only when that was confirmed, and then ends the other account’s hold', async () => {
      const { api, journey, close } = await newWorld(connect);
      const first = journey(an, 'shared');
      const session = await first.active();
      const second = journey(binh, 'shared');
      await second.decided();
      await refusal(second.request(), 'DEVICE_HELD', { shown: '00••••••••01' });
      const ticket = await second.activating({ takeOver: true });
      await value(api.personalData(first.key(), session, passcode));
      await value(api.setPasscode(second.key(), ticket, passcode));
      expect((await value(api.setQuestions(second.key(), ticket, answers))).account.device).not.toBeNull();
      await refusal(api.personalData(first.key(), session, passcode), 'SESSION_OVER', {});
      expect((await value(first.logIn())).account).toMatchObject({ level: 1, device: null });
      await refusal(first.request(), 'DEVICE_HELD', { shown: '00••••••••02' });
      await value(first.request({ device: 'a device of one’s own' }));
      await close();
    });

    it('asks again at the end whether the device is free', async () => {
      const { api, journey, close } = await newWorld(connect);
      const [first, second] = [journey(an, 'shared'), journey(binh, 'shared')];
      await first.decided();
      await second.decided();
      const ticket = await first.activating();
      await value(api.setPasscode(first.key(), ticket, passcode));
      const other = await second.activating();
      await value(api.setPasscode(second.key(), other, passcode));
      await value(api.setQuestions(second.key(), other, answers));
      await refusal(api.setQuestions(first.key(), ticket, answers), 'DEVICE_HELD', { shown: '00••••••••02' });
      await close();
    });

    it('needs the passcode before the questions, and a ticket of its own', async () => {
      const { api, journey, close } = await newWorld(connect);
      const [me, other] = [journey(an), journey(binh)];
      await me.decided();
      const ticket = await me.activating();
      await refusal(api.setQuestions(me.key(), ticket, answers), 'REGISTRATION_OVER', {});
      const { ticket: forPassword } = await other.confirm((await other.challenged()).challenge);
      await refusal(api.setPasscode(me.key(), forPassword, passcode), 'REGISTRATION_OVER', {});
      await refusal(api.setPassword(me.key(), ticket, 'Mo-Phong1!'), 'REGISTRATION_OVER', {});
      await close();
    });

    it('ends with its ticket’s 30 minutes, and when the same person asks anew', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.decided();
      const first = await me.activating();
      const second = await me.activating();
      await refusal(api.setPasscode(me.key(), first, passcode), 'REGISTRATION_OVER', {});
      clock.advance(30 * MINUTE - 1);
      await value(api.setPasscode(me.key(), second, passcode));
      clock.advance(1);
      await refusal(api.setQuestions(me.key(), second, answers), 'REGISTRATION_OVER', {});
      await close();
    });

    it.each([
      ['150199', 'birth date'],
      ['099990', 'ID number'],
      ['123456', 'simple digits'],
    ] as const)('warns of the passcode %s, or refuses it where the rules say so', async (easy, why) => {
      for (const rules of [decree59, { ...decree59, passcode: { ...decree59.passcode, easy: 'refuse' as const } }]) {
        const { api, journey, close } = await newWorld(connect, { rules });
        const me = journey(an);
        await me.decided();
        const ticket = await me.activating();
        const answer = api.setPasscode(me.key(), ticket, easy);
        if (rules.passcode.easy === 'refuse') await refusal(answer, 'PASSCODE_TOO_EASY', { why });
        else expect(await value(answer)).toEqual({ notices: [{ code: 'PASSCODE_EASY', params: { why } }] });
        await close();
      }
    });
  });
}
