import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/text/time.js';
import { type Connect, DAY, newWorld, refusal, start, value } from '../journey.js';
import { city, district, ward } from '../offices.js';
import { an } from '../people.js';
import { deskOf } from '../visit.js';

/** Where level 2 is registered, and booking a time there. */
export function level2OfficesContract(connect: Connect): void {
  describe('offices', () => {
    it('are those of the province that take dossiers on that day, whatever the hour', async () => {
      const { api, clock, close } = await newWorld(connect);
      clock.advance(12 * 3_600_000);
      expect(await value(api.offices('Hà Nội'))).toEqual([ward, city, district]);
      expect(await value(api.offices('Thanh Hóa'))).toEqual([]);
      clock.advance(instant('2025-03-01') - 1 - clock.now());
      expect(await value(api.offices('Hà Nội'))).toContainEqual(district);
      clock.advance(1);
      expect(await value(api.offices('Hà Nội'))).toEqual([ward, city]);
      await close();
    });
  });

  describe('a booking', () => {
    it('is for a time ahead while the office is open, and the newer one counts', async () => {
      const { api, journey, close } = await newWorld(connect);
      const me = journey(an);
      const session = await me.loggedIn();
      const book = (office: string, at: number, key = me.key()) => api.book(key, session, { office, at });
      const at = start + DAY;
      const { booking, at: booked } = await value(book('ward', at, 'a key'));
      expect(booked).toBe(at);
      expect((await value(book('ward', at, 'a key'))).booking).toBe(booking);
      expect((await value(book('city', at))).booking).not.toBe(booking);
      await refusal(book('nowhere', at), 'OFFICE_UNKNOWN', { office: 'nowhere' });
      await refusal(book('ward', start), 'BOOKING_PAST', { at: start });
      const closed = { office: ward.name, opensAt: instant('2023-05-15', 8) };
      await refusal(book('ward', start + 2 * DAY), 'OFFICE_CLOSED', closed);
      await refusal(book('ward', instant('2023-05-13', 9)), 'OFFICE_CLOSED', closed);
      await value(book('city', instant('2023-05-13', 9)));
      await refusal(book('city', instant('2023-05-11', 12)), 'OFFICE_CLOSED', { office: city.name, opensAt: instant('2023-05-11', 13) });
      await refusal(book('district', instant('2025-03-03', 9)), 'OFFICE_CLOSED', { office: district.name, opensAt: null });
      await close();
    });

    it('is of no use to whoever has level 2, and needs a session', async () => {
      const { api, desk, journey, clock, close } = await newWorld(connect);
      const me = journey(an);
      await me.registered();
      await deskOf(desk).received(an);
      clock.advance(3 * DAY);
      const session = await me.session();
      await refusal(api.book(me.key(), session, { office: 'ward', at: start + 7 * DAY }), 'ALREADY_LEVEL_2', {});
      await refusal(api.book(me.key(), 'none', { office: 'ward', at: start + 7 * DAY }), 'SESSION_OVER', {});
      await close();
    });
  });
}
