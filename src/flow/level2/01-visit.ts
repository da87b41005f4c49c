import type { Office } from '../../identity/rules/office.js';
import { provinces } from '../../identity/rules/provinces.js';
import { provinceOf2025, provinces2025, twoLevelsFrom } from '../../identity/rules/provinces-2025.js';
import { isWorkingDay } from '../../identity/rules/working-days.js';
import { ok, refuse } from '../../refusals/index.js';
import { nearest } from '../../text/near.js';
import { addDays, dayOf, instant } from '../../text/time.js';
import { choice, day, text } from '../fields.js';
import type { Persona } from '../persona.js';
import { action, type Known, leads, screen } from '../screen.js';

const step = { n: 1, of: 11 };

/** The 63 provinces and those of the 34 that have a name of their own; an office is looked for in today's. */
const allProvinces = [...new Set([...Object.values(provinces), ...Object.keys(provinces2025)])];
const onDay = (province: string, now: number) => (dayOf(now) < twoLevelsFrom ? province : (provinceOf2025(province) ?? province));

/** An office is told by its name; whoever knows its id may give that. */
const named = (offices: readonly Office[], given: string) =>
  offices.find(({ id, name }) => [id, name].some((word) => word.toLowerCase() === given.toLowerCase()));

const officeField = () =>
  text('office', {
    options: (_device, known) => (known.offices ?? []).map(({ name }) => name),
    // The one chosen before, unless it is of another province or gone.
    initial: ({ office, offices = [] }) => offices.find(({ id }) => id === office?.id)?.name,
    own: ({ office }, { offices = [] }) => (office ?? offices[0])?.name,
  });

/** Goes to the chosen office, or books a time there first. */
const to = <const To extends 'bring' | 'booking'>(where: To) =>
  action({
    ask: { office: officeField() },
    needs: ['offices'],
    learns: ['office'],
    to: [where],
    refuses: { CHOICE_UNKNOWN: 'stay' },
    settle({ office: given }, { offices }) {
      const office = named(offices, given);
      const near = nearest(
        given,
        offices.map(({ name }) => name),
      ).slice(0, 3);
      return office ? ok({ to: where, learned: { office } }) : refuse('CHOICE_UNKNOWN', { field: 'office', given, near });
    },
  });

/** The hours that can be booked: each half hour an office may be open. */
const hours = Array.from({ length: 18 }, (_, n) => 8 + n / 2)
  .filter((hour) => hour < 12 || hour >= 13)
  .map((hour) => `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`);
const hoursOf = (hour: string) => Number(hour.slice(0, 2)) + Number(hour.slice(3)) / 60;

function nextWorkingDay({ now, rules }: Persona): string {
  const { holidays } = rules(now);
  let next = addDays(dayOf(now), 1);
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}
const bookedDay = ({ booking }: Known) => booking && dayOf(booking.at);

/** Point 1: which office, and if wanted a time there. */
export const visiting = {
  visit: screen({
    step,
    home: true,
    actions: {
      find: action({
        ask: {
          officeProvince: choice('officeProvince', allProvinces, {
            initial: ({ office }) => office?.province,
            own: ({ citizen, office, now }) => office?.province ?? onDay(citizen.residence.province, now),
          }),
        },
        learns: ['offices'],
        to: ['office'],
        refuses: { OFFICES_NONE: 'stay' },
        async settle({ officeProvince: province }, _known, { api, clock }) {
          const found = await api.offices(onDay(province, clock.now()));
          if (!found.ok) return found;
          return found.value.length > 0 ? ok({ to: 'office', learned: { offices: found.value } }) : refuse('OFFICES_NONE', { province });
        },
      }),
    },
  }),
  office: screen({
    step,
    needs: ['offices'],
    shows: ({ offices }) => ({ offices }),
    actions: { go: to('bring'), book: to('booking') },
  }),
  booking: screen({
    step,
    needs: ['office'],
    shows: ({ office }) => ({ office }),
    actions: {
      book: action({
        ask: {
          day: day('day', { initial: bookedDay, own: nextWorkingDay }),
          hour: choice('hour', hours, { own: () => hours[0] }),
        },
        needs: ['office'],
        uses: ['session'],
        learns: ['booking'],
        to: ['bring'],
        refuses: {
          SESSION_OVER: 'log-in',
          OFFICE_UNKNOWN: 'visit',
          OFFICE_CLOSED: 'stay',
          BOOKING_PAST: 'stay',
          ALREADY_LEVEL_2: 'log-in',
        },
        barrier: true,
        async settle({ day: date, hour }, { office, session }, { api, key }) {
          const booked = await api.book(key, session, { office: office.id, at: instant(date, hoursOf(hour)) });
          return booked.ok ? ok({ to: 'bring', learned: { booking: booked.value } }) : booked;
        },
      }),
      'without-booking': leads('bring'),
    },
  }),
};
