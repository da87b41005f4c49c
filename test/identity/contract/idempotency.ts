import { describe, expect, it } from 'vitest';
import { answers, type Connect, HOUR, newWorld, passcode, password, refusal, twiceAlike, value } from '../journey.js';
import { an, binh, clearPortrait, detailsOf, readingOf } from '../people.js';

/** The same key and arguments: one effect, equal answers. */
export function idempotencyContract(connect: Connect): void {
  describe('idempotency', () => {
    it('carries every changing call out once and answers its repetitions alike', async () => {
      const { api, sms, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const twice = twiceAlike(me.key, clock);
      const done = <T>(call: (key: string) => Parameters<typeof value<T>>[0]) => value(twice(call));

      const { registration } = await done((key) => api.begin(key, an));
      await done((key) => api.submitDetails(key, registration, detailsOf(an), false));
      const { challenge } = await done((key) => api.resendOtp(key, registration));
      expect(await sms.sentTo(an.phone, 0, clock.now())).toHaveLength(2);
      const wrong = await me.wrongCode();
      await refusal(
        twice((key) => api.confirmOtp(key, challenge, wrong)),
        'OTP_WRONG',
        { left: 4 },
      );
      await refusal(api.confirmOtp(me.key(), challenge, wrong), 'OTP_WRONG', { left: 3 });
      const code = await me.code();
      const { ticket } = await done((key) => api.confirmOtp(key, challenge, code));
      await done((key) => api.setPassword(key, ticket, password));
      const { session } = await done((key) => api.logIn(key, { personalId: an.personalId, password, device: 'device-1' }));
      await done((key) => api.openApplication(key, session));
      await done((key) => api.submitCard(key, session, readingOf(an)));
      expect(await done((key) => api.submitPortrait(key, session, clearPortrait))).toEqual({ taken: 1 });
      expect(await value(api.submitPortrait(me.key(), session, clearPortrait))).toEqual({ taken: 2 });
      await done((key) => api.file(key, session, null));
      clock.advance(5 * HOUR);
      const { activation } = await done((key) =>
        api.requestActivation(key, { personalId: an.personalId, phone: an.phone, device: 'device-1', takeOver: false }),
      );
      const sent = await done((key) => api.sendActivationOtp(key, activation));
      const second = await me.code();
      const { ticket: pass } = await done((key) => api.confirmOtp(key, sent.challenge, second));
      await done((key) => api.setPasscode(key, pass, passcode));
      const active = await done((key) => api.setQuestions(key, pass, answers));
      await value(api.personalData(me.key(), active.session, passcode));
      await close();
    });

    it('refuses a key that comes again with other arguments, counts nothing for it, and gives nothing away of the first', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      const login = { personalId: an.personalId, device: 'device-1' };
      await value(api.logIn('key', { ...login, password }));
      await refusal(api.logIn('key', { ...login, password: 'wrong' }), 'KEY_REUSED', {});
      await refusal(api.logIn('another key', { ...login, password: 'wrong' }), 'LOGIN_WRONG', { left: 4 });
      await refusal(api.begin('key', an), 'ID_TAKEN', {});
      await close();
    });

    it('keeps the keys of each who is logged in apart from those of the others', async () => {
      const { api, journey, close } = await newWorld(connect);
      const [mine, others] = [await journey(an).loggedIn(), await journey(binh).loggedIn()];
      await value(api.openApplication('key', mine));
      await value(api.submitCard('key', mine, readingOf(an)));
      await value(api.openApplication('key', others));
      expect(await value(api.submitCard('key', others, readingOf(binh)))).toMatchObject({ account: { personalId: binh.personalId } });
      await close();
    });

    it('does not depend on the order in which arguments were written', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { registration } = await me.begin();
      const details = detailsOf(an);
      const turned = Object.fromEntries(Object.entries(details).reverse()) as unknown as typeof details;
      const first = await value(api.submitDetails('key', registration, details, false));
      expect(await value(api.submitDetails('key', registration, turned, false))).toEqual(first);
      await close();
    });
  });
}
