import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/text/time.js';
import { answers, type Connect, DAY, HOUR, newWorld, passcode, password, refusal, start, value } from '../journey.js';
import { an, clearPortrait, detailsOf, late, readingOf } from '../people.js';
import { deskOf, goodFingers } from '../visit.js';

const moved = { ...an.residence, street: 'Số 7, Tổ 2' };
const doubtful = { portrait: { ...clearPortrait, seen: 'doubtful' }, fingerprints: { ...goodFingers, quality: 'doubtful' } } as const;

/** What becomes of a dossier that was received. */
export function level2DecisionContract(connect: Connect): void {
  describe('a decision on level 2', () => {
    it('comes at ten on the second working day, and is told by SMS and email from then on', async () => {
      const { api, desk, sms, mail, clock, close } = await newWorld(connect);
      const email = 'an@mo-phong.example';
      const { slip, dueAt } = await deskOf(desk).received(an, { said: { email } });
      const at = instant('2023-05-12', 10);
      clock.advance(at - 1 - clock.now());
      expect(await value(api.dossierStatus(slip))).toEqual({ state: 'checking', filedAt: start, dueAt, decidedAt: null });
      clock.advance(1);
      expect(await value(api.dossierStatus(slip))).toEqual({ state: 'approved', filedAt: start, dueAt, decidedAt: at });
      const text = '[MO PHONG] Ho so dinh danh dien tu muc 2 cua ban da duoc phe duyet. Vui long kich hoat trong 7 ngay.';
      expect(await sms.sentTo(an.phone, start, at)).toEqual([{ at, to: an.phone, text }]);
      expect(await sms.sentTo(an.phone, start, at - 1)).toEqual([]);
      expect(await mail.sentTo(email, start, at)).toMatchObject([{ at, to: email, subject: `[MÔ PHỎNG] Hồ sơ ${slip} đã được phê duyệt` }]);
      expect(await mail.sentTo(email, at, at + DAY)).toEqual([]);
      await close();
    });

    it('may come after the legal time', async () => {
      const { api, desk, clock, close } = await newWorld(connect);
      const { slip, dueAt } = await deskOf(desk).received(late);
      clock.advance(dueAt - 1 - clock.now());
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'checking' });
      clock.advance(1);
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'late' });
      clock.advance(instant('2023-05-17', 17) - 1 - clock.now());
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'late' });
      clock.advance(1);
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'approved', decidedAt: instant('2023-05-17', 17) });
      await close();
    });

    it.each([
      ['the chip', { card: readingOf({ ...an, birthDate: '1999-01-16' }) }, 'DECISION_LEVEL_2_DATA', { fields: ['birthDate'] }],
      ['the QR', { card: readingOf({ ...an, sex: 'female' }, 'qr') }, 'DECISION_LEVEL_2_DATA', { fields: ['sex'] }],
      ['what was said, without a card', { card: null, said: { fullName: 'An' } }, 'DECISION_LEVEL_2_DATA', { fields: ['fullName'] }],
      ['the portrait', { portrait: doubtful.portrait }, 'DECISION_LEVEL_2_PORTRAIT', {}],
      ['the fingerprints', { fingerprints: doubtful.fingerprints }, 'DECISION_LEVEL_2_FINGERPRINTS', {}],
    ] as const)('is a refusal because of %s, and a new dossier may follow', async (_what, visit, code, params) => {
      const { api, desk, sms, mail, clock, close } = await newWorld(connect);
      const me = deskOf(desk);
      const email = 'an@mo-phong.example';
      const { slip } = await me.received(an, { ...visit, said: { email, ...('said' in visit && visit.said) } });
      clock.advance(2 * DAY + 2 * HOUR);
      await refusal(api.dossierStatus(slip), code, params);
      const text = '[MO PHONG] Ho so dinh danh dien tu muc 2 cua ban bi tu choi. Vui long tra cuu ly do bang so ho so tren giay hen.';
      expect(await sms.sentTo(an.phone, start, clock.now())).toEqual([{ at: clock.now(), to: an.phone, text }]);
      expect(await mail.sentTo(email, start, clock.now())).toMatchObject([{ subject: `[MÔ PHỎNG] Hồ sơ ${slip} bị từ chối` }]);
      clock.advance(3 * DAY);
      const again = await me.received(an);
      expect(again.slip).not.toBe(slip);
      expect(await value(api.dossierStatus(again.slip))).toMatchObject({ state: 'checking' });
      await close();
    });

    it.each([
      ['a card', { card: readingOf({ ...an, residence: moved }) }],
      ['the citizen without a card', { card: null, said: { residence: moved } }],
    ])('lets the register’s residence stand where %s says another, to be corrected', async (_who, visit) => {
      const { api, desk, journey, clock, close } = await newWorld(connect);
      await deskOf(desk).received(an, visit);
      clock.advance(3 * DAY);
      const me = journey(an);
      const ticket = await me.activating();
      await value(api.setActivationPassword(me.key(), ticket, password));
      await value(api.setPasscode(me.key(), ticket, passcode));
      const { account } = await value(api.setQuestions(me.key(), ticket, answers));
      expect(account).toMatchObject({ level: 2, correction: ['residence'] });
      expect((await value(me.logIn())).account).toEqual(account);
      await close();
    });

    it('does not refuse again because of what waits to be corrected since level 1', async () => {
      const { api, desk, journey, clock, close } = await newWorld(connect);
      const renamed = { ...an, fullName: 'Nguyễn Văn Ấn' };
      const me = journey(renamed);
      const { registration } = await me.begin();
      const { challenge } = await value(api.submitDetails(me.key(), registration, detailsOf(renamed), true));
      await value(api.setPassword(me.key(), (await me.confirm(challenge)).ticket, password));
      const { slip } = await deskOf(desk).received(renamed);
      clock.advance(2 * DAY + 2 * HOUR);
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'approved' });
      expect((await value(me.logIn())).account).toMatchObject({ level: 2, correction: ['fullName'] });
      await close();
    });

    it('does not mind what a citizen with a card said otherwise, because card and register agree', async () => {
      const { api, desk, clock, close } = await newWorld(connect);
      const { slip } = await deskOf(desk).received(an, { said: { fullName: 'An' } });
      clock.advance(3 * DAY);
      expect(await value(api.dossierStatus(slip))).toMatchObject({ state: 'approved' });
      await close();
    });

    it('is told to nobody without the number of the slip', async () => {
      const { api, desk, close } = await newWorld(connect);
      const { slip } = await deskOf(desk).received(an);
      await refusal(api.dossierStatus(slip.slice(0, -4)), 'SLIP_UNKNOWN', {});
      await close();
    });
  });
}
