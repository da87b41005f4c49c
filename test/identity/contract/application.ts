import { describe, expect, it } from 'vitest';
import type { Portrait } from '../../../src/identity/api.js';
import type { Seen } from '../../../src/identity/rules/portrait.js';
import { instant } from '../../../src/text/time.js';
import { type Connect, DAY, HOUR, MINUTE, newWorld, password, refusal, start, value } from '../journey.js';
import { an, binh, clearPortrait, detailsOf, expired, late, readingOf } from '../people.js';

const withMeasures = (changes: Partial<Portrait['measures']>): Portrait => ({
  ...clearPortrait,
  measures: { ...clearPortrait.measures, ...changes },
});
const withSeen = (seen: Seen): Portrait => ({ ...clearPortrait, seen });

/** Steps 7 to 9, and the decision. */
export function applicationContract(connect: Connect): void {
  describe('application', () => {
    it('is approved four office hours after the filing, told by SMS', async () => {
      const { api, journey, sms, clock, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.filed();
      const dueAt = instant('2023-05-11', 17);
      const decidedAt = instant('2023-05-10', 12);
      expect(await api.applicationStatus(session)).toEqual({
        ok: true,
        value: { state: 'checking', filedAt: start, dueAt, decidedAt: null },
      });
      clock.advance(4 * HOUR - 1);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'checking' });
      clock.advance(1);
      expect(await value(api.applicationStatus(session))).toEqual({ state: 'approved', filedAt: start, dueAt, decidedAt });
      expect((await sms.sentTo(an.phone, 0, decidedAt - 1)).length).toBe(1);
      expect((await sms.sentTo(an.phone, 0, decidedAt)).at(-1)).toEqual({
        at: decidedAt,
        to: an.phone,
        text: '[MO PHONG] Ho so dinh danh dien tu muc 1 cua ban da duoc phe duyet. Vui long kich hoat trong 7 ngay.',
      });
      await close();
    });

    it('is late when the legal time passes without a decision, and decided further working days later', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const session = await journey(late).filed();
      const dueAt = instant('2023-05-11', 17);
      clock.advance(dueAt - clock.now() - 1);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'checking', dueAt });
      clock.advance(1);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'late', decidedAt: null });
      clock.advance(instant('2023-05-15', 17) - clock.now());
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'approved', decidedAt: instant('2023-05-15', 17) });
      await close();
    });

    it('is opened once, refused while one is being checked, and not needed after the approval', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      const opened = await value(api.openApplication(me.key(), session));
      expect(await value(api.openApplication(me.key(), session))).toEqual(opened);
      await value(api.submitCard(me.key(), session, readingOf(an)));
      await value(api.submitPortrait(me.key(), session, clearPortrait));
      const filed = await value(api.file(me.key(), session, 'an@mo-phong.example'));
      await refusal(api.openApplication(me.key(), session), 'ALREADY_FILED', { filedAt: start });
      await refusal(api.submitCard(me.key(), session, readingOf(an)), 'APPLICATION_MISSING', {});
      await refusal(api.submitPortrait(me.key(), session, clearPortrait), 'APPLICATION_MISSING', {});
      expect(await value(api.file(me.key(), session, null))).toEqual(filed);
      clock.advance(4 * HOUR);
      await refusal(api.openApplication(me.key(), session), 'ALREADY_LEVEL', { level: 1 });
      await close();
    });

    it('must be opened, and complete, before it is filed', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      await refusal(api.applicationStatus(session), 'APPLICATION_MISSING', {});
      await refusal(api.submitCard(me.key(), session, readingOf(an)), 'APPLICATION_MISSING', {});
      await refusal(api.submitPortrait(me.key(), session, clearPortrait), 'APPLICATION_MISSING', {});
      await refusal(api.file(me.key(), session, null), 'APPLICATION_MISSING', {});
      await value(api.openApplication(me.key(), session));
      await refusal(api.applicationStatus(session), 'APPLICATION_MISSING', {});
      await value(api.submitPortrait(me.key(), session, clearPortrait));
      await refusal(api.file(me.key(), session, null), 'CARD_NOT_SUBMITTED', {});
      await value(api.submitCard(me.key(), session, readingOf(an)));
      await value(api.file(me.key(), session, null));
      await close();
    });

    it('takes only the applicant’s own card', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      await value(api.openApplication(me.key(), session));
      await refusal(api.submitCard(me.key(), session, readingOf(binh)), 'CARD_OF_ANOTHER', { shown: '00••••••••02' });
      expect((await value(api.submitCard(me.key(), session, readingOf(an)))).account.personalId).toBe(an.personalId);
      await close();
    });

    it.each(['chip', 'qr'] as const)('refuses an expired card read by %s', async (by) => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(expired);
      const session = await me.loggedIn();
      await value(api.openApplication(me.key(), session));
      await refusal(api.submitCard(me.key(), session, readingOf(expired, by)), 'CARD_EXPIRED', { day: '2023-05-09' });
      await close();
    });

    it.each([
      ['too small', withMeasures({ width: 120 }), 'FACE_TOO_SMALL'],
      ['too dark', withMeasures({ brightness: 20 }), 'FACE_TOO_DARK'],
      ['too bright', withMeasures({ brightness: 250 }), 'FACE_TOO_BRIGHT'],
      ['without contrast', withMeasures({ contrast: 5 }), 'FACE_LOW_CONTRAST'],
      ['blurred', withMeasures({ sharpness: 1 }), 'FACE_BLURRED'],
      ['without a face', withSeen('no-face'), 'FACE_NONE'],
      ['with several faces', withSeen('several'), 'FACE_SEVERAL'],
      ['with closed eyes', withSeen('eyes-closed'), 'FACE_EYES_CLOSED'],
      ['with a mask', withSeen('mask'), 'FACE_MASK'],
      ['with glasses', withSeen('glasses'), 'FACE_GLASSES'],
      ['of somebody else', withSeen('other-person'), 'FACE_OTHER_PERSON'],
    ] as const)('refuses a portrait %s', async (_what, portrait, code) => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      await value(api.openApplication(me.key(), session));
      expect(await api.submitPortrait(me.key(), session, portrait)).toMatchObject({ ok: false, refused: { code } });
      await close();
    });

    it('allows five retakes, then none for 30 minutes, then counts anew', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      await value(api.openApplication(me.key(), session));
      for (let taken = 1; taken <= 5; taken++) {
        expect(await value(api.submitPortrait(me.key(), session, clearPortrait))).toEqual({ taken });
      }
      await refusal(api.submitPortrait(me.key(), session, withSeen('mask')), 'FACE_MASK', {});
      const until = clock.now() + 30 * MINUTE;
      await refusal(api.submitPortrait(me.key(), session, clearPortrait), 'FACE_LIMIT', { until });
      clock.advance(30 * MINUTE - 1);
      await refusal(api.submitPortrait(me.key(), session, clearPortrait), 'FACE_LIMIT', { until });
      clock.advance(1);
      expect(await value(api.submitPortrait(me.key(), session, clearPortrait))).toEqual({ taken: 1 });
      await close();
    });

    it('refused for the portrait needs a new one, and keeps the card', async () => {
      const { api, journey, sms, clock, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.decided(withSeen('doubtful'));
      await refusal(api.applicationStatus(session), 'DECISION_PORTRAIT_MISMATCH', {});
      expect((await sms.sentTo(an.phone, 0, clock.now())).at(-1)!.text).toMatch(/^\[MO PHONG\] .* bi tu choi/);
      await refusal(api.file(me.key(), session, null), 'CARD_NOT_SUBMITTED', {});
      await value(api.submitPortrait(me.key(), session, clearPortrait));
      await refusal(api.applicationStatus(session), 'DECISION_PORTRAIT_MISMATCH', {});
      await value(api.file(me.key(), session, null));
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'checking', filedAt: clock.now() });
      clock.advance(DAY);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'approved' });
      await close();
    });

    it('refused for the data needs the card again', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      const wrong = readingOf({ ...an, fullName: 'Nguyễn Văn Ân', birthDate: '1999-01-16', sex: 'female', residence: binh.residence });
      const session = await me.decided(undefined, wrong);
      await refusal(api.applicationStatus(session), 'DECISION_DATA_MISMATCH', { fields: ['fullName', 'birthDate', 'sex'] });
      await value(api.openApplication(me.key(), session));
      await value(api.submitPortrait(me.key(), session, clearPortrait));
      await refusal(api.file(me.key(), session, null), 'CARD_NOT_SUBMITTED', {});
      await value(api.submitCard(me.key(), session, readingOf(an)));
      await value(api.file(me.key(), session, null));
      clock.advance(DAY);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'approved' });
      await close();
    });

    it('is not refused for what the account says is waiting to be corrected', async () => {
      const { api, journey, clock, close } = await newWorld(connect);
      const asOnCard = { ...an, fullName: 'Nguyễn Văn Ân' };
      const me = journey(asOnCard);
      const { registration } = await me.begin();
      const { challenge } = await value(api.submitDetails(me.key(), registration, detailsOf(asOnCard), true));
      await value(api.setPassword(me.key(), (await me.confirm(challenge)).ticket, password));
      const session = await me.session();
      await value(api.openApplication(me.key(), session));
      await value(api.submitCard(me.key(), session, readingOf(asOnCard, 'qr')));
      await value(api.submitPortrait(me.key(), session, clearPortrait));
      await value(api.file(me.key(), session, null));
      clock.advance(DAY);
      expect(await value(api.applicationStatus(session))).toMatchObject({ state: 'approved' });
      await close();
    });
  });
}
