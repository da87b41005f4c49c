import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/identity/api.js';
import type { Code } from '../../../src/refusals/index.js';
import { type Connect, HOUR, MINUTE, newWorld, passcode, refusal, value } from '../journey.js';
import { minh } from '../offices.js';
import { an, binh } from '../people.js';

/** How often each code came; `ok`: it was no refusal. */
async function tally(answers: readonly Answered<unknown, Code>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const answer of await Promise.all(answers)) {
    const code = answer.ok ? 'ok' : answer.refused.code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** What is tried many times at once counts as often as it was tried. */
export function parallelContract(connect: Connect): void {
  describe('many at once', () => {
    it('count wrong codes one by one: of eight, five are looked at', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { challenge } = await me.challenged();
      const wrong = await Promise.all(times(8, (n) => me.wrongCode(n + 1)));
      const counts = await tally(wrong.map((code) => api.confirmOtp(me.key(), challenge, code)));
      expect(counts).toEqual({ OTP_WRONG: 4, OTP_TRIES_SPENT: 4 });
      await refusal(api.confirmOtp(me.key(), challenge, await me.code()), 'OTP_TRIES_SPENT', { tries: 5 });
      await close();
    });

    it('count wrong codes of a person and phone over registration and activation', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.decided();
      clock.advance(HOUR);
      const first = clock.now();
      for (const tries of [4, 4, 8]) {
        const { activation } = await value(me.request());
        const { challenge } = await value(api.sendActivationOtp(me.key(), activation));
        const wrong = await Promise.all(times(tries, (n) => me.wrongCode(n + 1)));
        const counts = await tally(wrong.map((code) => api.confirmOtp(me.key(), challenge, code)));
        expect(counts).toEqual(tries === 4 ? { OTP_WRONG: 4 } : { OTP_WRONG: 1, OTP_LIMIT: 7 });
        clock.advance(MINUTE);
      }
      const { activation } = await value(me.request());
      const { challenge } = await value(api.sendActivationOtp(me.key(), activation));
      await refusal(api.confirmOtp(me.key(), challenge, await me.code()), 'OTP_LIMIT', { until: first + HOUR });
      await close();
    });

    it('let one of many right codes through', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { challenge } = await me.challenged();
      const code = await me.code();
      expect(await tally(times(8, () => api.confirmOtp(me.key(), challenge, code)))).toEqual({ ok: 1, OTP_USED: 7 });
      await close();
    });

    it('send a code again as often as one after the other may', async () => {
      const { api, sms, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const { registration } = await me.challenged();
      expect(await tally(times(9, () => api.resendOtp(me.key(), registration)))).toEqual({ ok: 5, OTP_RESEND_LIMIT: 4 });
      expect(await sms.sentTo(an.phone, 0, clock.now())).toHaveLength(6);
      await close();
    });

    it.each([
      ['an account', true],
      ['no account', false],
    ])('count wrong passwords one by one, for a number with %s', async (_what, exists) => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      if (exists) await me.registered();
      expect(await tally(times(9, () => me.logIn('wrong')))).toEqual({ LOGIN_WRONG: 4, LOGIN_LOCKED: 5 });
      await refusal(me.logIn(), 'LOGIN_LOCKED', { until: clock.now() + 30 * MINUTE });
      await close();
    });

    it('lock nobody by right passwords, of which the last leaves a session', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      const answers = await Promise.all(times(8, () => me.logIn()));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
      const sessions = answers.flatMap((answer) => (answer.ok ? [answer.value.session] : []));
      expect(new Set(sessions).size).toBe(8);
      expect(await tally(sessions.map((session) => api.openApplication(me.key(), session)))).toEqual({ ok: 1, SESSION_OVER: 7 });
      await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
      await close();
    });

    it('count wrong passcodes one by one, and lock nobody by right ones', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.active();
      expect(await tally(times(8, () => api.personalData(me.key(), session, passcode)))).toEqual({ ok: 8 });
      expect(await tally(times(8, () => api.personalData(me.key(), session, '000000')))).toEqual({ PASSCODE_WRONG: 4, PASSCODE_LOCKED: 4 });
      await close();
    });

    it('count an officer’s wrong PINs one by one', async () => {
      const { desk, journey, close } = await newWorld(connect);
      const { key } = journey(an);
      const wrong = () => desk.signIn(key(), { office: minh.office, officer: minh.id, pin: '000000' });
      expect(await tally(times(8, wrong))).toEqual({ OFFICER_UNKNOWN: 4, OFFICER_LOCKED: 4 });
      await close();
    });

    it('count of each person apart', async () => {
      const { journey, close } = await newWorld(connect);
      const [me, other] = [journey(an), journey(binh)];
      await other.registered();
      const [wrong, right] = await Promise.all([tally(times(6, () => me.logIn('wrong'))), tally(times(6, () => other.logIn()))]);
      expect([wrong, right]).toEqual([{ LOGIN_WRONG: 4, LOGIN_LOCKED: 2 }, { ok: 6 }]);
      await close();
    });
  });
}
