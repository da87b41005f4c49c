import { describe, expect, it } from 'vitest';
import { type Connect, HOUR, MINUTE, newWorld, refusal, value } from '../journey.js';
import { an, binh } from '../people.js';

/** Steps 5 and 11: the code from the SMS. */
export function otpContract(connect: Connect): void {
  describe('OTP', () => {
    it('comes by SMS, marked as simulated, with the code beside the text', async () => {
      const { journey, sms, clock, close } = await newWorld(connect);
      await journey(an).challenged();
      const messages = await sms.sentTo(an.phone, 0, clock.now());
      expect(messages).toEqual([
        {
          at: clock.now(),
          to: an.phone,
          text: '[MO PHONG] Ma OTP ••••••, hieu luc 3 phut. Khong cung cap ma nay cho bat ky ai.',
          code: expect.stringMatching(/^\d{6}$/),
        },
      ]);
      expect(await sms.sentTo(binh.phone, 0, clock.now())).toEqual([]);
      expect(await sms.sentTo(an.phone, clock.now(), clock.now() + HOUR)).toEqual([]);
      await close();
    });

    it('is right until just before it expires, and expired when it does', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const [me, other] = [journey(an), journey(binh)];
      const { challenge, expiresAt } = await me.challenged();
      const { challenge: later } = await other.challenged();
      expect(expiresAt).toBe(clock.now() + 3 * MINUTE);
      clock.advance(3 * MINUTE - 1);
      await me.confirm(challenge);
      clock.advance(1);
      await refusal(api.confirmOtp(other.key(), later, await other.code()), 'OTP_EXPIRED', { minutes: 3 });
      await close();
    });

    it('counts wrong codes and cancels the code at the fifth, for the right one too', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { challenge } = await me.challenged();
      for (const left of [4, 3, 2, 1]) await refusal(api.confirmOtp(me.key(), challenge, await me.wrongCode(left)), 'OTP_WRONG', { left });
      await refusal(api.confirmOtp(me.key(), challenge, await me.wrongCode()), 'OTP_TRIES_SPENT', { tries: 5 });
      await refusal(api.confirmOtp(me.key(), challenge, await me.code()), 'OTP_TRIES_SPENT', { tries: 5 });
      await close();
    });

    it('works once', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { challenge } = await me.challenged();
      await me.confirm(challenge);
      await refusal(api.confirmOtp(me.key(), challenge, await me.code()), 'OTP_USED', {});
      await close();
    });

    it('is told apart when a newer one has replaced it, by its challenge or by its digits', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const old = await me.challenged();
      const oldCode = await me.code();
      clock.advance(1000);
      const { challenge } = await value(api.resendOtp(me.key(), old.registration));
      await refusal(api.confirmOtp(me.key(), old.challenge, oldCode), 'OTP_REPLACED', {});
      await refusal(api.confirmOtp(me.key(), challenge, oldCode), 'OTP_REPLACED', {});
      await refusal(api.confirmOtp(me.key(), challenge, await me.wrongCode()), 'OTP_WRONG', { left: 3 });
      await me.confirm(challenge);
      await close();
    });

    it('is sent again five times an hour, then again once the first of them is an hour old', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const { registration } = await me.challenged();
      const first = clock.now();
      for (let n = 0; n < 5; n++) {
        await value(api.resendOtp(me.key(), registration));
        clock.advance(MINUTE);
      }
      const until = first + HOUR;
      await refusal(api.resendOtp(me.key(), registration), 'OTP_RESEND_LIMIT', { until });
      clock.advance(until - clock.now() - 1);
      await refusal(api.resendOtp(me.key(), registration), 'OTP_RESEND_LIMIT', { until });
      clock.advance(1);
      await value(api.resendOtp(me.key(), registration));
      await close();
    });

    it('may be tried wrongly ten times an hour by a person and phone, over attempts and flows', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const [me, other] = [journey(an), journey(binh)];
      const first = clock.now();
      for (let attempt = 0; attempt < 2; attempt++) {
        const { challenge } = await me.challenged();
        for (let n = 1; n <= 4; n++) await api.confirmOtp(me.key(), challenge, await me.wrongCode(n));
        clock.advance(MINUTE);
      }
      const { challenge } = await me.challenged();
      await refusal(api.confirmOtp(me.key(), challenge, await me.wrongCode()), 'OTP_WRONG', { left: 1 });
      const until = first + HOUR;
      await refusal(api.confirmOtp(me.key(), challenge, await me.wrongCode()), 'OTP_LIMIT', { until });
      await refusal(api.confirmOtp(me.key(), challenge, await me.code()), 'OTP_LIMIT', { until });
      await other.confirm((await other.challenged()).challenge);
      clock.advance(until - clock.now() - 1);
      const late = await me.challenged();
      await refusal(api.confirmOtp(me.key(), late.challenge, await me.code()), 'OTP_LIMIT', { until });
      clock.advance(1);
      await me.confirm(late.challenge);
      await close();
    });

    it('is limited by the hour before an activation too', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.decided();
      const { activation } = await value(me.request());
      for (let n = 0; n < 6; n++) await value(api.sendActivationOtp(me.key(), activation));
      expect(await api.sendActivationOtp(me.key(), activation)).toMatchObject({ refused: { code: 'OTP_RESEND_LIMIT' } });
      await close();
    });

    it('sends nothing more for a registration that is finished', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { registration, challenge } = await me.challenged();
      const { ticket } = await me.confirm(challenge);
      const again = await value(api.resendOtp(me.key(), registration));
      await value(api.setPassword(me.key(), ticket, 'Mo-Phong1!'));
      await refusal(api.confirmOtp(me.key(), again.challenge, await me.code()), 'REGISTRATION_OVER', {});
      await refusal(api.resendOtp(me.key(), registration), 'REGISTRATION_OVER', {});
      await close();
    });
  });
}
