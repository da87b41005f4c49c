import { describe, expect, it } from 'vitest';
import { type Connect, DAY, HOUR, MINUTE, newWorld, password, refusal, value } from '../journey.js';
import { an, binh, child, detailsOf } from '../people.js';

/** Steps 3 to 5. */
export function registrationContract(connect: Connect): void {
  describe('registration', () => {
    it('goes from two numbers to an account', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { challenge } = await me.challenged();
      const { ticket } = await me.confirm(challenge);
      expect(await api.setPassword(me.key(), ticket, password)).toEqual({ ok: true, value: { personalId: an.personalId } });
      await close();
    });

    it('refuses who is under 14, until the birthday', async () => {
      const { api, clock, close } = await newWorld(connect);
      const numbers = { personalId: child.personalId, phone: child.phone };
      const birthday = Date.parse('2024-05-11T00:00:00+07:00');
      await refusal(api.begin('12', numbers), 'UNDER_AGE', { age: 12, from: 14 });
      clock.advance(birthday - clock.now() - 1);
      await refusal(api.begin('13', numbers), 'UNDER_AGE', { age: 13, from: 14 });
      clock.advance(1);
      await value(api.begin('14', numbers));
      await close();
    });

    it('judges the age of somebody the register does not know by the ID number', async () => {
      const { api, close } = await newWorld(connect);
      await refusal(api.begin('a', { personalId: '001215990009', phone: '0950000009' }), 'UNDER_AGE', { age: 8, from: 14 });
      await value(api.begin('b', { personalId: '001099990009', phone: '0950000009' }));
      await close();
    });

    it('refuses an ID number or a phone that has an account', async () => {
      const { api, journey, close } = await newWorld(connect);
      await journey(an).registered();
      await refusal(api.begin('same ID', { personalId: an.personalId, phone: '0950000077' }), 'ID_TAKEN', {});
      await refusal(api.begin('same phone', { personalId: binh.personalId, phone: an.phone }), 'PHONE_TAKEN', {});
      await close();
    });

    it('lets an unfinished registration hold neither number, and the first to finish win', async () => {
      const { api, journey, close } = await newWorld(connect);
      const first = journey(an);
      const second = journey({ ...binh, phone: an.phone });
      const { ticket } = await first.confirm((await first.challenged()).challenge);
      await second.registered();
      await refusal(api.setPassword(first.key(), ticket, password), 'PHONE_TAKEN', {});
      await close();
    });

    it('refuses the password of an attempt whose ID number got an account meanwhile', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      clock.advance(3 * DAY);
      const { ticket } = await me.confirm((await me.challenged()).challenge);
      await value(api.setPassword(me.key(), ticket, password));
      await refusal(api.setPassword(me.key(), ticket, password), 'REGISTRATION_OVER', {});
      await refusal(api.begin(me.key(), an), 'ID_TAKEN', {});
      await close();
    });

    it.each([
      ['an unknown ID number', { ...an, personalId: '001099990009' }, 'NOT_IN_REGISTER'],
      ['another birth date', { ...an, birthDate: '1999-01-16' }, 'BIRTH_DATE_DIFFERS'],
      ['another sex', { ...an, sex: 'female' }, 'SEX_DIFFERS'],
      ['another name', { ...an, fullName: 'Nguyễn Văn Ân' }, 'NAME_DIFFERS'],
      ['another residence', { ...an, residence: { ...an.residence, street: 'Số 2' } }, 'RESIDENCE_DIFFERS'],
      ['birth date and name: the birth date', { ...an, birthDate: '1999-01-16', fullName: 'X' }, 'BIRTH_DATE_DIFFERS'],
      ['name and residence: the name', { ...an, fullName: 'X', residence: { ...an.residence, street: 'Số 2' } }, 'NAME_DIFFERS'],
    ] as const)('compares the form with the register: %s', async (_what, person, code) => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(person);
      const { registration } = await me.begin();
      await refusal(api.submitDetails(me.key(), registration, detailsOf(person), false), code, {});
      await close();
    });

    it('takes a name and a residence that differ when the register’s may stand, and keeps them waiting to be corrected', async () => {
      const { api, journey, close } = await newWorld(connect);
      const form = { ...an, fullName: 'Nguyễn Văn Ân', residence: { ...an.residence, street: 'Số 2' } };
      const me = journey(form);
      const { registration } = await me.begin();
      const sent = await value(api.submitDetails(me.key(), registration, detailsOf(form), true));
      expect(sent.correction).toEqual(['fullName', 'residence']);
      const { ticket } = await me.confirm(sent.challenge);
      await value(api.setPassword(me.key(), ticket, password));
      const { account, notices } = await value(me.logIn());
      expect(account).toMatchObject({ fullName: an.fullName, correction: ['fullName', 'residence'] });
      expect(notices).toContainEqual({ code: 'CORRECTION_PENDING', params: { fields: ['fullName', 'residence'] } });
      await close();
    });

    it('does not let birth date and sex pass, whatever is accepted', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { registration } = await me.begin();
      await refusal(api.submitDetails(me.key(), registration, { ...detailsOf(an), sex: 'female' }, true), 'SEX_DIFFERS', {});
      await close();
    });

    it('ends an attempt when the same person begins anew, and nobody else’s', async () => {
      const { api, journey, close } = await newWorld(connect);
      const [me, other] = [journey(an), journey(binh)];
      const old = await me.challenged();
      const code = await me.code();
      const others = await other.challenged();
      await me.begin();
      await refusal(api.submitDetails(me.key(), old.registration, detailsOf(an), false), 'REGISTRATION_OVER', {});
      await refusal(api.resendOtp(me.key(), old.registration), 'REGISTRATION_OVER', {});
      await refusal(api.confirmOtp(me.key(), old.challenge, code), 'REGISTRATION_OVER', {});
      await other.confirm(others.challenge);
      await close();
    });

    it.each(['submitDetails', 'resendOtp', 'confirmOtp', 'setPassword', 'sendActivationOtp', 'setPasscode'] as const)(
      'refuses %s for a process nobody knows',
      async (operation) => {
        const { api, close } = await newWorld(connect);
        const calls = {
          submitDetails: () => api.submitDetails('k', 'unknown', detailsOf(an), false),
          resendOtp: () => api.resendOtp('k', 'unknown'),
          confirmOtp: () => api.confirmOtp('k', 'unknown', '123456'),
          setPassword: () => api.setPassword('k', 'unknown', password),
          sendActivationOtp: () => api.sendActivationOtp('k', 'unknown'),
          setPasscode: () => api.setPasscode('k', 'unknown', '730518'),
        };
        await refusal(calls[operation](), 'REGISTRATION_OVER', {});
        await close();
      },
    );

    it('sends no OTP before the details were accepted', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const { registration } = await me.begin();
      await refusal(api.resendOtp(me.key(), registration), 'REGISTRATION_OVER', {});
      await close();
    });

    it.each([
      ['just before', -1, true],
      ['when', 0, false],
    ])('takes the password %s the ticket’s 30 minutes are over: %s', async (_when, offset, taken) => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const { ticket } = await me.confirm((await me.challenged()).challenge);
      clock.advance(30 * MINUTE + offset);
      expect((await api.setPassword(me.key(), ticket, password)).ok).toBe(taken);
      await close();
    });

    it('deletes an account of level 0 after three days without an application, and frees both numbers', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      clock.advance(3 * DAY - 1);
      await refusal(api.begin(me.key(), an), 'ID_TAKEN', {});
      clock.advance(1);
      await refusal(me.logIn(), 'ACCOUNT_DELETED', { days: 3 });
      await journey({ ...binh, phone: an.phone }).registered();
      await journey({ ...an, phone: '0950000088' }).registered();
      await close();
    });

    it('keeps an account of level 0 whose application was filed, even when it was refused', async () => {
      const { journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.filed();
      clock.advance(10 * DAY + HOUR);
      await value(me.logIn());
      await close();
    });
  });
}
