import { ok, refuse } from '../../refusals/index.js';
import type { DeskApi } from '../desk.js';
import { type Office, type Officer, opening } from '../rules/office.js';
import type { Authority, Turn } from './authority.js';
import { callsOf, onceGiving } from './calls.js';
import { countTowardsLock, unlockUnlessLocked } from './limits.js';
import { sameSecret } from './secrets.js';

/** Where an officer sits who is signed in. */
export interface Seat {
  readonly officer: Officer;
  readonly office: Office;
}

/** The officer's way to his workstation. Whether number, office or PIN was wrong is not told; the PIN is kept nowhere. */
export const deskSession = (authority: Authority): Pick<DeskApi, 'signIn'> => ({
  async signIn(key, { office, officer, pin }) {
    const hashed = await authority.hash(pin, authority.secrets.salt('pin', officer));
    if (!hashed.ok) return hashed;
    const body = { office, officer, hash: hashed.value };
    // The right one is no secret of the store's but in a file of settings, so it is compared as it is; an unknown number takes as long.
    const known = authority.officers.get(officer)?.pin;
    const right = sameSecret(pin.normalize('NFC'), known ?? `${pin}!`);
    return onceGiving(authority, 'desk', { key, operation: 'desk.signIn', body }, async (call, token) => {
      const seat = seatAt(call, officer, office);
      if (!seat || !right) return wrongPin(call, officer);
      const until = await unlockUnlessLocked(call, 'officer', officer);
      if (until !== null) return refuse('OFFICER_LOCKED', { until });
      const { closesAt, opensAt } = opening(seat.office, call.now, call.rules.holidays);
      if (closesAt === null) return refuse('OFFICE_CLOSED', { office: seat.office.name, opensAt });
      await call.tx.deleteFrom('desks').where('officer', '=', officer).execute();
      await call.tx.insertInto('desks').values({ hash: token, officer, office, expires_at: closesAt }).execute();
      return ok({ name: seat.officer.name, until: closesAt });
    });
  },
});

async function wrongPin(turn: Turn, officer: string) {
  const { left, until } = await countTowardsLock(turn, 'officer', officer, turn.rules.officerPin);
  return until === null ? refuse('OFFICER_UNKNOWN', { left }) : refuse('OFFICER_LOCKED', { until });
}

/** `look` and `once` for the officer a token belongs to. */
export const { look: lookAt, once: onceAt } = callsOf('desk', seatOf, () => refuse('DESK_OVER', {}));

async function seatOf(turn: Turn, desk: string): Promise<Seat | undefined> {
  const row = await turn.tx
    .selectFrom('desks')
    .selectAll()
    .where('hash', '=', turn.secrets.mac('desk', desk))
    .where('expires_at', '>', turn.now)
    .executeTakeFirst();
  return row && seatAt(turn, row.officer, row.office);
}

/** An officer at his own office; nobody sits at another's. */
function seatAt({ officers, offices }: Authority, officerId: string, officeId: string): Seat | undefined {
  const [officer, office] = [officers.get(officerId), offices.get(officeId)];
  return officer && office && officer.office === office.id ? { officer, office } : undefined;
}
