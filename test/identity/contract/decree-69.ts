import { describe, expect, it } from 'vitest';
import type { Representative } from '../../../src/identity/api.js';
import { decree59, decree69, rulesOf } from '../../../src/identity/rules/profile.js';
import { instant } from '../../../src/text/time.js';
import { type Connect, DAY, HOUR, MINUTE, newWorld, passcode, password, refusal, value } from '../journey.js';
import { an, binh, child, detailsOf, expired, expiring, father, mother, sister } from '../people.js';

const declared: Representative = { personalId: mother.personalId, phone: mother.phone, relation: 'mother' };
const byDate = rulesOf('by-date');

/** What Decree 69 changes, and that each operation goes by the rules of its own day. */
export function decree69Contract(connect: Connect): void {
  const under69 = () => newWorld(connect, { rules: decree69 });

  describe("a number in the holder's own name", () => {
    it('is demanded, and any number will do under Decree 59', async () => {
      const numbers = { personalId: an.personalId, phone: binh.phone };
      const { api, close } = await under69();
      await refusal(api.begin('1', numbers), 'PHONE_NOT_OWN', {});
      await refusal(api.begin('2', { ...numbers, phone: '0950000999' }), 'PHONE_NOT_OWN', {});
      await value(api.begin('3', { ...numbers, phone: an.phone }));
      await close();
      const before = await newWorld(connect, { rules: decree59 });
      await value(before.api.begin('1', numbers));
      await before.close();
    });

    it('is demanded where the account is made, if the decree has come since the numbers were given', async () => {
      const { api, journey, clock, close } = await newWorld(connect, { rules: byDate, now: instant('2024-06-30', 23.75) });
      const me = journey({ ...an, phone: binh.phone });
      const { ticket } = await me.confirm((await me.challenged()).challenge);
      clock.advance(15 * MINUTE - 1);
      const early = await api.begin(me.key(), { personalId: binh.personalId, phone: an.phone });
      expect(early.ok).toBe(true);
      clock.advance(1);
      await refusal(api.setPassword(me.key(), ticket, password), 'PHONE_NOT_OWN', {});
      await close();
    });

    it('is not asked for again of an account that was made before', async () => {
      const { journey, clock, close } = await newWorld(connect, { rules: byDate, now: instant('2024-06-28', 8) });
      const me = journey({ ...an, phone: binh.phone });
      await me.decided();
      clock.advance(3 * DAY);
      await me.activating();
      await close();
    });
  });

  describe('a card that has expired', () => {
    it('locks the account, which only whoever knows the password is told', async () => {
      const { journey, close } = await under69();
      const me = journey(expired);
      await me.registered();
      await refusal(me.logIn('wrong'), 'LOGIN_WRONG', { left: 4 });
      await refusal(me.logIn(), 'ACCOUNT_LOCKED', { day: '2023-05-09' });
      await close();
    });

    it('ends the session the day after its last, and keeps the account from being activated', async () => {
      const { api, journey, clock, close } = await under69();
      const me = journey(expiring);
      const session = await me.decided();
      clock.advance(instant('2023-05-21') - 1 - clock.now());
      await refusal(api.applicationStatus('unknown'), 'SESSION_OVER', {});
      await value(me.logIn());
      const last = await me.session();
      clock.advance(1);
      for (const one of [session, last]) await refusal(api.applicationStatus(one), 'SESSION_OVER', {});
      await refusal(me.request(), 'ACCOUNT_LOCKED', { day: '2023-05-20' });
      await close();
    });
  });

  describe('a child', () => {
    it('begins with the notice that a representative has to declare, and goes no further without', async () => {
      const { api, close } = await under69();
      const begun = await value(api.begin('1', child));
      expect(begun.notices).toEqual([{ code: 'REPRESENTATIVE_MISSING', params: { age: 12, from: 14 } }]);
      const handed = api.submitDetails('2', begun.registration, detailsOf(child), false);
      await refusal(handed, 'REPRESENTATIVE_MISSING', { age: 12, from: 14 });
      await close();
    });

    it.each([
      ['somebody who is none', { ...declared, personalId: an.personalId }, 'REPRESENTATIVE_NOT_RECORDED', { relation: 'mother' }],
      ['a mother as guardian', { ...declared, relation: 'guardian' }, 'REPRESENTATIVE_NOT_RECORDED', { relation: 'guardian' }],
      ['a father without level 2', { ...declared, ...own(father), relation: 'father' }, 'REPRESENTATIVE_NOT_LEVEL_2', {}],
      ["the father's number", { ...declared, phone: father.phone }, 'PHONE_NOT_OWN', {}],
    ] as const)('is not represented by %s', async (_who, representative, code, params) => {
      const { api, close } = await under69();
      const { registration } = await value(api.begin('1', child));
      await refusal(api.declareRepresentative('2', registration, representative), code, params);
      await close();
    });

    it('gets everything on the number of the mother, which serves her next child too, but nobody else', async () => {
      const { api, journey, close } = await under69();
      const tablet = 'device-2';
      for (const [kid, device] of [
        [child, 'device-1'],
        [sister, tablet],
      ] as const) {
        const me = journey({ ...kid, phone: mother.phone }, device);
        const { registration } = await me.begin();
        expect(await value(api.declareRepresentative(me.key(), registration, declared))).toEqual({ phone: mother.phone });
        const { challenge } = await value(api.submitDetails(me.key(), registration, detailsOf(kid), false));
        const { ticket } = await me.confirm(challenge);
        await value(api.setPassword(me.key(), ticket, password));
        const { account } = await value(me.logIn());
        expect(account).toMatchObject({ personalId: kid.personalId, level: 0 });
      }
      await value(journey(child).logIn());
      await close();
    });

    it('is represented in an open registration only', async () => {
      const { api, close } = await under69();
      await refusal(api.declareRepresentative('1', 'unknown', declared), 'REGISTRATION_OVER', {});
      await close();
    });

    it('registers alone from the birthday on', async () => {
      const { api, clock, close } = await under69();
      clock.advance(instant('2024-05-11') - clock.now());
      expect((await value(api.begin('1', child))).notices).toBeUndefined();
      await close();
    });
  });

  it('keeps who has level 2 from the police, and the number of that account, from being registered again', async () => {
    const { api, close } = await newWorld(connect);
    await refusal(api.begin('1', mother), 'ID_TAKEN', {});
    await refusal(api.begin('2', { personalId: an.personalId, phone: mother.phone }), 'PHONE_TAKEN', {});
    await close();
  });

  it('takes an address of two levels for the same place from 1/7/2025 on, and tells the one on record so', async () => {
    const { api, journey, clock, close } = await newWorld(connect, { rules: byDate, now: instant('2025-06-27', 8) });
    const me = journey(an);
    const form = { ...detailsOf(an), residence: { ...an.residence, district: null } };
    clock.advance(4 * DAY);
    const { registration } = await me.begin();
    const { correction } = await value(api.submitDetails(me.key(), registration, form, false));
    expect(correction).toEqual([]);
    const session = await me.active();
    clock.advance(HOUR);
    expect(await value(api.personalData(me.key(), session, passcode))).toMatchObject({ residence: form.residence });
    await close();
  });
}

function own({ personalId, phone }: { personalId: string; phone: string }) {
  return { personalId, phone };
}
