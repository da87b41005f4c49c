import { describe, expect, it } from 'vitest';
import type { Representative } from '../../../src/identity/api.js';
import { decree69 } from '../../../src/identity/rules/profile.js';
import { type Connect, DAY, HOUR, newWorld, refusal, start, value } from '../journey.js';
import { thu } from '../offices.js';
import { an, binh, child, clearPortrait, expired, expiring, father, mother, readingOf, sister } from '../people.js';
import { deskOf, goodFingers } from '../visit.js';

const declared: Representative = { personalId: mother.personalId, phone: mother.phone, relation: 'mother' };

/** Who may have a dossier, and what is read and taken for it. */
export function level2DossierContract(connect: Connect): void {
  const under69 = () => newWorld(connect, { rules: decree69 });

  describe('a dossier', () => {
    it('is opened for somebody the register knows, on a number that serves nobody else', async () => {
      const { desk, journey, close } = await newWorld(connect);
      const me = deskOf(desk);
      await journey(binh).registered();
      await refusal(me.open(an, { personalId: '001099999999' }), 'NOT_IN_REGISTER', {});
      await refusal(me.open(an, { phone: binh.phone }), 'PHONE_TAKEN', {});
      await refusal(me.open(binh, { phone: an.phone }), 'DESK_PHONE_DIFFERS', {});
      await refusal(me.open(mother), 'ALREADY_LEVEL_2', {});
      expect(await value(me.open(an))).toMatchObject({ notices: [] });
      await close();
    });

    it('needs a number in one’s own name under Decree 69', async () => {
      const { desk, close } = await under69();
      await refusal(deskOf(desk).open(an, { phone: '0950000999' }), 'PHONE_NOT_OWN', {});
      await value(deskOf(desk).open(an));
      await close();
    });

    it('tells of a card that expires soon', async () => {
      const { desk, close } = await newWorld(connect);
      const { notices } = await value(deskOf(desk).open(expiring));
      expect(notices).toEqual([{ code: 'CARD_EXPIRES_SOON', params: { day: '2023-05-20', days: 10 } }]);
      await close();
    });

    it('takes the place of one that was not received, at whatever office', async () => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const first = await me.opened(an);
      const { token } = await me.opened(an);
      await refusal(desk.lookUp(token, first.dossier), 'DOSSIER_UNKNOWN', {});
      await refusal(desk.submitCard(me.key(), token, first.dossier, null), 'DOSSIER_UNKNOWN', {});
      await close();
    });

    it('is not taken twice while the first is being decided, nor after its approval', async () => {
      const { desk, clock, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { slip } = await me.received(an);
      await refusal(me.open(an), 'DOSSIER_OPEN', { slip, receivedAt: start });
      clock.advance(2 * DAY + 2 * HOUR - 1);
      await refusal(deskOf(desk, thu).open(an), 'DOSSIER_OPEN', { slip, receivedAt: start });
      clock.advance(1);
      await refusal(deskOf(desk, thu).open(an), 'ALREADY_LEVEL_2', {});
      await close();
    });
  });

  describe('a child', () => {
    it('has no dossier of its own under Decree 59', async () => {
      const { desk, close } = await newWorld(connect);
      await refusal(deskOf(desk).open(child, { representative: declared }), 'UNDER_AGE', { age: 12, from: 14 });
      await close();
    });

    it.each([
      ['nobody', null, 'REPRESENTATIVE_MISSING', { age: 12, from: 14 }],
      ['somebody who is none', { ...declared, personalId: an.personalId }, 'REPRESENTATIVE_NOT_RECORDED', { relation: 'mother' }],
      ['a father without level 2', { ...declared, personalId: father.personalId, relation: 'father' }, 'REPRESENTATIVE_NOT_LEVEL_2', {}],
      ["the father's number", { ...declared, phone: father.phone }, 'PHONE_NOT_OWN', {}],
    ] as const)('is not represented by %s under Decree 69', async (_who, representative, code, params) => {
      const { desk, close } = await under69();
      await refusal(deskOf(desk).open(child, { representative }), code, params);
      await close();
    });

    it('has one from six on, declared by a representative with level 2, who may have it from a desk', async () => {
      const { desk, clock, close } = await under69();
      const me = deskOf(desk);
      await refusal(me.open(sister, { representative: declared }), 'UNDER_LEVEL_2_AGE', { age: 2, from: 6 });
      await value(me.open(child, { representative: declared }));
      await me.received(father);
      const byFather = { representative: { personalId: father.personalId, phone: father.phone, relation: 'father' } } as const;
      await refusal(me.open(child, byFather), 'REPRESENTATIVE_NOT_LEVEL_2', {});
      clock.advance(5 * DAY);
      await value(me.open(child, byFather));
      await close();
    });
  });

  describe('the card', () => {
    it('is the person’s own, read by chip, QR or both, or is made in the same visit', async () => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(an);
      const submit = (reading: Parameters<typeof desk.submitCard>[3]) => desk.submitCard(me.key(), token, dossier, reading);
      await refusal(submit(readingOf(binh)), 'CARD_OF_ANOTHER', { shown: '00••••••••02' });
      expect(await value(submit(null))).toEqual({ workingDays: 7, notices: [] });
      expect(await value(submit(readingOf(an, 'qr')))).toEqual({ workingDays: 3, notices: [] });
      expect(await value(submit(readingOf(an)))).toEqual({ workingDays: 3, notices: [] });
      await close();
    });

    it.each(['chip', 'qr'] as const)('counts as none when it has expired, by what the %s or the register says', async (by) => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(expired);
      await refusal(desk.submitCard(me.key(), token, dossier, readingOf(expired, by)), 'CARD_EXPIRED', { day: '2023-05-09' });
      expect(await me.received(expired, { card: null })).toMatchObject({ workingDays: 7 });
      await close();
    });

    it('is renewed in seven working days when it has expired under Decree 69', async () => {
      const { desk, close } = await under69();
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(expired);
      const { notices } = await value(desk.submitCard(me.key(), token, dossier, readingOf(expired)));
      expect(notices).toEqual([{ code: 'CARD_EXPIRED_SLOWER', params: { day: '2023-05-09', workingDays: 7 } }]);
      expect(await me.received(expired)).toMatchObject({ workingDays: 7 });
      await close();
    });
  });

  describe('looking the citizen up', () => {
    it('shows the register, and nothing more where all say the same', async () => {
      const { desk, journey, close } = await newWorld(connect);
      await journey(binh).registered();
      const me = deskOf(desk);
      for (const [person, level] of [
        [an, null],
        [binh, 0],
      ] as const) {
        const { token, dossier } = await me.prepared(person);
        const { personalId, fullName, birthDate, sex, residence, cardExpiry } = person;
        expect(await value(desk.lookUp(token, dossier))).toEqual({
          record: { personalId, fullName, birthDate, sex, residence, cardExpiry, level },
          differences: [],
        });
      }
      await close();
    });

    it('shows what was said, what the card says and what the register says, where one of them differs', async () => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(an, { fullName: 'Nguyễn Văn Ân' });
      await value(desk.submitCard(me.key(), token, dossier, readingOf({ ...an, birthDate: '1999-01-16' })));
      await value(desk.submitCard(me.key(), token, dossier, readingOf(an, 'qr')));
      const { differences } = await value(desk.lookUp(token, dossier));
      expect(differences).toMatchObject([
        { field: 'fullName', values: { said: 'Nguyễn Văn Ân', chip: an.fullName, qr: an.fullName, register: an.fullName } },
        { field: 'birthDate', values: { said: '1999-01-15', chip: '1999-01-16', qr: '1999-01-15', register: '1999-01-15' } },
      ]);
      await close();
    });
  });

  describe('portrait and fingerprints', () => {
    it('are taken again until they serve, as often as needed', async () => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { token, dossier } = await me.opened(an);
      for (let retakes = 0; retakes < 7; retakes++) {
        await refusal(desk.submitPortrait(me.key(), token, dossier, { ...clearPortrait, seen: 'mask' }), 'FACE_MASK', {});
      }
      await value(desk.submitPortrait(me.key(), token, dossier, clearPortrait));
      const fingers = (quality: typeof goodFingers.quality) =>
        desk.submitFingerprints(me.key(), token, dossier, { ...goodFingers, quality });
      await refusal(fingers('unreadable'), 'FINGERPRINTS_UNREADABLE', {});
      await refusal(fingers('mismatch'), 'FINGERPRINTS_DIFFER', {});
      await value(fingers('good'));
      await close();
    });
  });
}
