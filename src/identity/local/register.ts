import type { RegisterEntry } from '../rules/citizen.js';
import type { Tables } from '../store/schema.js';
import type { Turn } from './authority.js';

/** Adds to the population register whoever is not in it yet; whoever is stays as they are. */
export async function addToRegister({ tx }: Turn, entries: readonly RegisterEntry[]): Promise<null> {
  for (const { personalId, fullName, birthDate, sex, residence, cardExpiry, lateDays } of entries) {
    await tx
      .insertInto('citizens')
      .values({
        personal_id: personalId,
        full_name: fullName,
        birth_date: birthDate,
        sex,
        province: residence.province,
        district: residence.district,
        ward: residence.ward,
        street: residence.street,
        card_expiry: cardExpiry,
        late_days: lateDays,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return null;
}

/** What the population register says of somebody. */
export async function registerEntry({ tx }: Turn, personalId: string): Promise<RegisterEntry | undefined> {
  const row = await tx.selectFrom('citizens').selectAll().where('personal_id', '=', personalId).executeTakeFirst();
  return row && asEntry(row);
}

const asEntry = (row: Tables['citizens']): RegisterEntry => ({
  personalId: row.personal_id,
  fullName: row.full_name,
  birthDate: row.birth_date,
  sex: row.sex,
  residence: { province: row.province, district: row.district, ward: row.ward, street: row.street },
  cardExpiry: row.card_expiry,
  lateDays: row.late_days,
});
