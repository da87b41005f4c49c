import { dayOf } from '../../text/time.js';
import type { Representative } from '../api.js';
import { expiryOf } from '../rules/card-validity.js';
import type { RegisterEntry } from '../rules/citizen.js';
import type { Paper } from '../rules/papers.js';
import { residenceOn } from '../rules/provinces-2025.js';
import { prepared } from '../store/prepared.js';
import type { Row, Tables } from '../store/schema.js';
import type { Turn } from './authority.js';

/** Adds to the population register whoever is not in it yet, and what goes with them; whoever is stays as they are. */
export async function addToRegister({ tx }: Turn, entries: readonly RegisterEntry[]): Promise<null> {
  for (const { personalId, phones = [], representatives = [], agencies = {}, ...entry } of entries) {
    const { fullName, birthDate, sex, residence, cardExpiry, lateDays, level2Phone = null } = entry;
    await tx
      .insertInto('citizens')
      .values({
        personal_id: personalId,
        full_name: fullName,
        birth_date: birthDate,
        sex,
        province: residence.province,
        district: residence.district ?? '',
        ward: residence.ward,
        street: residence.street,
        card_expiry: cardExpiry,
        late_days: lateDays,
        level2_phone: level2Phone,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const phone of phones) {
      const subscriber = { phone, personal_id: personalId };
      await tx
        .insertInto('subscribers')
        .values(subscriber)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const { personalId: adult, relation } of representatives) {
      const guardian = { child: personalId, personal_id: adult, relation };
      await tx
        .insertInto('guardians')
        .values(guardian)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const [paper, answer] of Object.entries(agencies)) {
      await tx
        .insertInto('agencies')
        .values({ personal_id: personalId, paper: paper as Paper, ...answer })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
  return null;
}

const citizens = prepared<{ personalId: string }, Row<'citizens'>>((db, given) =>
  db.selectFrom('citizens').selectAll().where('personal_id', '=', given('personalId')),
);

/** What the population register says of somebody, with the address as it is written on that day, and the card as it is then. */
export async function registerEntry(turn: Turn, personalId: string): Promise<RegisterEntry | undefined> {
  const [row] = await citizens(turn.tx, { personalId });
  if (!row) return undefined;
  const made = await cardMadeOn(turn, personalId);
  return { ...asEntry(row, dayOf(turn.now)), ...(made && { cardExpiry: expiryOf(row.birth_date, made) }) };
}

/** The day on which somebody got a card together with level 2; undefined: not in this way. */
async function cardMadeOn({ tx, now }: Turn, personalId: string): Promise<string | undefined> {
  const [row] = await cardsMade(tx, { personalId, now });
  return row && dayOf(row.decided_at!);
}

const cardsMade = prepared<{ personalId: string; now: number }, Pick<Row<'dossiers'>, 'decided_at'>>((db, given) =>
  db
    .selectFrom('dossiers')
    .select('decided_at')
    .where('personal_id', '=', given('personalId'))
    .where('new_card', '=', 1)
    .where('decided_at', '<=', given('now'))
    .where('refusal', 'is', null),
);

/** Whether operators have a number in somebody's name; one that is in nobody's is in nobody's. */
export async function isSubscriber({ tx }: Turn, personalId: string, phone: string): Promise<boolean> {
  const row = await tx.selectFrom('subscribers').select('personal_id').where('phone', '=', phone).executeTakeFirst();
  return row?.personal_id === personalId;
}

/** Whether the register has somebody as what he says he is to a child. */
export async function isGuardian({ tx }: Turn, child: string, { personalId, relation }: Representative): Promise<boolean> {
  const rows = tx.selectFrom('guardians').select('relation').where('child', '=', child).where('personal_id', '=', personalId);
  return (await rows.executeTakeFirst())?.relation === relation;
}

const asEntry = (row: Tables['citizens'], day: string): RegisterEntry => ({
  personalId: row.personal_id,
  fullName: row.full_name,
  birthDate: row.birth_date,
  sex: row.sex,
  residence: residenceOn({ province: row.province, district: row.district || null, ward: row.ward, street: row.street }, day),
  cardExpiry: row.card_expiry,
  lateDays: row.late_days,
  level2Phone: row.level2_phone,
});
