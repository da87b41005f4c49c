import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { Level2Api } from '../api-level2.js';
import { exists, opening } from '../rules/office.js';
import type { Authority } from './authority.js';
import { look } from './calls.js';
import { onceFor } from './session.js';

/** Where level 2 is registered, and booking a time there. */
export const offices = (authority: Authority): Pick<Level2Api, 'offices' | 'book'> => ({
  offices: (province) =>
    look(authority, async ({ now }) =>
      ok([...authority.offices.values()].filter((office) => office.province === province && exists(office, dayOf(now)))),
    ),

  book: (key, session, { office: id, at }) =>
    onceFor(authority, session, { key, operation: 'book', body: { office: id, at } }, async (call, { personalId, level }) => {
      if (level === 2) return refuse('ALREADY_LEVEL_2', {});
      const office = call.offices.get(id);
      if (!office || !exists(office, dayOf(call.now))) return refuse('OFFICE_UNKNOWN', { office: office?.name ?? id });
      if (at <= call.now) return refuse('BOOKING_PAST', { at });
      const { open, opensAt } = opening(office, at, call.rules.holidays);
      if (!open) return refuse('OFFICE_CLOSED', { office: office.name, opensAt });
      const booked = { id: call.secrets.id('booking', call.name), office: id, at };
      await call.tx
        .insertInto('bookings')
        .values({ personal_id: personalId, ...booked })
        .onConflict((conflict) => conflict.column('personal_id').doUpdateSet(booked))
        .execute();
      return ok({ booking: booked.id, at });
    }),
});
