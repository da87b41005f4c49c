import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/text/time.js';
import { type Connect, DAY, HOUR, MINUTE, newWorld, refusal, start, twiceAlike, value } from '../journey.js';
import { city, minh, thu, ward } from '../offices.js';
import { an, binh, clearPortrait, readingOf } from '../people.js';
import { deskOf, goodFingers, handedIn, saidBy } from '../visit.js';

/** The officer's credential, and what it opens. */
export function level2DeskContract(connect: Connect): void {
  describe('an officer', () => {
    it('signs in at his own office with his PIN, until the office closes', async () => {
      const { desk, clock, close } = await newWorld(connect);
      const me = deskOf(desk);
      const { desk: token, name, until } = await value(me.signIn());
      expect({ name, until }).toEqual({ name: minh.name, until: instant('2023-05-10', 12) });
      clock.advance(4 * HOUR - 1);
      await refusal(desk.lookUp(token, 'none'), 'DOSSIER_UNKNOWN', {});
      clock.advance(1);
      await refusal(desk.lookUp(token, 'none'), 'DESK_OVER', {});
      await close();
    });

    it('is not told whether the number, the office or the PIN was wrong, and is locked after five tries', async () => {
      const { desk, clock, close } = await newWorld(connect);
      const me = deskOf(desk);
      await refusal(me.signIn({ pin: '000000' }), 'OFFICER_UNKNOWN', { left: 4 });
      await refusal(me.signIn({ office: 'city' }), 'OFFICER_UNKNOWN', { left: 3 });
      await refusal(me.signIn({ officer: 'nobody' }), 'OFFICER_UNKNOWN', { left: 4 });
      await refusal(me.signIn({ officer: 'nobody', pin: '' }), 'OFFICER_UNKNOWN', { left: 3 });
      await refusal(me.signIn({ pin: '000001' }), 'OFFICER_UNKNOWN', { left: 2 });
      await refusal(me.signIn({ pin: '000002' }), 'OFFICER_UNKNOWN', { left: 1 });
      const until = start + 30 * MINUTE;
      await refusal(me.signIn({ pin: '000003' }), 'OFFICER_LOCKED', { until });
      await refusal(me.signIn(), 'OFFICER_LOCKED', { until });
      await value(deskOf(desk, thu).signIn());
      clock.advance(30 * MINUTE);
      await value(me.signIn());
      await refusal(me.signIn({ pin: '000003' }), 'OFFICER_UNKNOWN', { left: 4 });
      await close();
    });

    it.each([
      ['before it opens', '2023-05-10', 7.99, ward, '2023-05-10', 8],
      ['at noon', '2023-05-10', 12, ward, '2023-05-10', 13],
      ['in the evening', '2023-05-10', 17, ward, '2023-05-11', 8],
      ['on a day of its own', '2023-05-12', 9, ward, '2023-05-15', 8],
      ['on Saturday', '2023-05-13', 9, ward, '2023-05-15', 8],
      ['on Saturday afternoon', '2023-05-13', 14, city, '2023-05-15', 8],
      ['on a holiday', '2023-09-01', 9, city, '2023-09-05', 8],
    ] as const)('finds the office closed %s', async (_when, day, hour, office, next, from) => {
      const { desk, close } = await newWorld(connect, { now: instant(day, hour) });
      const officer = office === ward ? minh : thu;
      await refusal(deskOf(desk, officer).signIn(), 'OFFICE_CLOSED', { office: office.name, opensAt: instant(next, from) });
      await close();
    });

    it('is signed in at one workstation at a time', async () => {
      const { desk, close } = await newWorld(connect);
      const me = deskOf(desk);
      const first = await me.desk();
      const second = await me.desk();
      await refusal(desk.openDossier(me.key(), first, saidBy(an)), 'DESK_OVER', {});
      await value(desk.openDossier(me.key(), second, saidBy(an)));
      await close();
    });

    it('does not reach the dossiers of another office, in no call', async () => {
      const { desk, close } = await newWorld(connect);
      const { dossier, receive } = await deskOf(desk).prepared(an);
      const other = deskOf(desk, thu);
      const token = await other.desk();
      const calls = [
        desk.lookUp(token, dossier),
        desk.submitCard(other.key(), token, dossier, null),
        desk.submitPortrait(other.key(), token, dossier, clearPortrait),
        desk.submitFingerprints(other.key(), token, dossier, goodFingers),
        desk.receive(other.key(), token, dossier, handedIn),
      ];
      for (const call of calls) await refusal(call, 'DOSSIER_UNKNOWN', {});
      expect((await value(receive())).workingDays).toBe(3);
      await close();
    });

    it('and a citizen have nothing that works on the other side', async () => {
      const { api, desk, journey, close } = await newWorld(connect);
      const citizen = journey(binh);
      const session = await citizen.loggedIn();
      const { dossier, token } = await deskOf(desk).prepared(an);
      const me = deskOf(desk);
      const atDesk = [
        desk.openDossier(me.key(), session, saidBy(binh)),
        desk.lookUp(session, dossier),
        desk.submitCard(me.key(), session, dossier, readingOf(an)),
        desk.submitPortrait(me.key(), session, dossier, clearPortrait),
        desk.submitFingerprints(me.key(), session, dossier, goodFingers),
        desk.receive(me.key(), session, dossier, handedIn),
      ];
      for (const call of atDesk) await refusal(call, 'DESK_OVER', {});
      const inApp = [
        api.openApplication(citizen.key(), token),
        api.submitCard(citizen.key(), token, readingOf(binh)),
        api.submitPortrait(citizen.key(), token, clearPortrait),
        api.file(citizen.key(), token, null),
        api.applicationStatus(token),
        api.book(citizen.key(), token, { office: 'ward', at: start + DAY }),
        api.personalData(citizen.key(), token, '730518'),
      ];
      for (const call of inApp) await refusal(call, 'SESSION_OVER', {});
      await close();
    });

    it('gets the same answer to the same call, and the dossier is taken once', async () => {
      const { desk, clock, close } = await newWorld(connect);
      const me = deskOf(desk);
      const twice = twiceAlike(me.key, clock);
      const who = { office: minh.office, officer: minh.id, pin: minh.pin };
      const { desk: token } = await value(twice((key) => desk.signIn(key, who)));
      const { dossier } = await value(twice((key) => desk.openDossier(key, token, saidBy(an))));
      await value(twice((key) => desk.submitCard(key, token, dossier, readingOf(an))));
      await value(twice((key) => desk.submitPortrait(key, token, dossier, clearPortrait)));
      await value(twice((key) => desk.submitFingerprints(key, token, dossier, goodFingers)));
      const slip = await value(twice((key) => desk.receive(key, token, dossier, handedIn)));
      expect(await value(desk.receive(me.key(), token, dossier, { ...handedIn, papers: { mst: 'own' } }))).toEqual(slip);
      await close();
    });
  });
}
