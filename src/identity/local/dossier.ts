import { ok, refuse, refused } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { Notice } from '../api.js';
import type { DeskApi, Said } from '../desk.js';
import type { Card } from '../rules/card.js';
import { expiresWithin, isExpired } from '../rules/card-validity.js';
import { type DeskCard, deskDifferences } from '../rules/desk-differences.js';
import { workingDaysFor } from '../rules/due.js';
import { maskedId } from '../rules/personal-id.js';
import { judgePortrait } from '../rules/portrait.js';
import type { Row } from '../store/schema.js';
import { livingAccount } from './account.js';
import { admitToLevel2 } from './admission.js';
import type { Authority, Turn } from './authority.js';
import { lookAt, onceAt, type Seat } from './desk-session.js';
import { dataOf } from './personal-data.js';
import { registerEntry } from './register.js';

export type Dossier = Row<'dossiers'>;
type Operations = 'openDossier' | 'lookUp' | 'submitCard' | 'submitPortrait' | 'submitFingerprints';

/** The dossier on the officer's screen, up to its receipt. */
export const dossier = (authority: Authority): Pick<DeskApi, Operations> => ({
  openDossier: (key, desk, said) =>
    onceAt(authority, desk, { key, operation: 'desk.openDossier', body: { said } }, async (call, { office }) => {
      const admitted = await admitToLevel2(call, said);
      if (!admitted.ok) return admitted;
      const { entry, phone, representative } = admitted.value;
      const { tx, now, secrets, name, rules } = call;
      const { personalId: personal_id, email } = said;
      await tx
        .updateTable('dossiers')
        .set({ replaced: 1 })
        .where('personal_id', '=', personal_id)
        .where('received_at', 'is', null)
        .execute();
      const id = secrets.id('dossier', name);
      const opened = { id, personal_id, office: office.id, phone, email, representative, said: JSON.stringify(said), opened_at: now };
      await tx
        .insertInto('dossiers')
        .values({ ...opened, replaced: 0 })
        .execute();
      const days = expiresWithin(entry.cardExpiry, dayOf(now), rules.cardNoticeDays);
      return ok({ dossier: id, notices: days === null ? [] : [refused('CARD_EXPIRES_SOON', { day: entry.cardExpiry!, days })] });
    }),

  lookUp: (desk, id) =>
    lookAt(authority, desk, async (turn, seat) => {
      const open = await dossierAt(turn, seat, id);
      if (!open) return refuse('DOSSIER_UNKNOWN', {});
      const register = (await registerEntry(turn, open.personal_id))!;
      const level = (await livingAccount(turn, open.personal_id))?.level ?? null;
      const said = JSON.parse(open.said) as Said;
      return ok({
        record: { ...dataOf(register), cardExpiry: register.cardExpiry, level },
        differences: deskDifferences({ said, qr: cardIn(open.qr), chip: cardIn(open.chip), register }),
      });
    }),

  submitCard: (key, desk, id, reading) =>
    onceAt(authority, desk, { key, operation: 'desk.submitCard', body: { id, reading } }, async (call, seat) => {
      const open = await draftAt(call, seat, id);
      if (!open) return refuse('DOSSIER_UNKNOWN', {});
      const { rules } = call;
      if (!reading) {
        await change(call, open, { qr: null, chip: null, new_card: 1 });
        return ok({ workingDays: workingDaysFor(2, false, rules), notices: [] as readonly Notice[] });
      }
      const { personalId, expiryDate } = reading.card;
      if (personalId !== open.personal_id) return refuse('CARD_OF_ANOTHER', { shown: maskedId(personalId ?? '') });
      // The QR does not say until when the card is valid; the register does.
      const day = expiryDate ?? (await registerEntry(call, open.personal_id))!.cardExpiry;
      const expired = day !== null && isExpired(day, dayOf(call.now));
      if (expired && rules.expiredCardAtDesk === 'refused') return refuse('CARD_EXPIRED', { day });
      await change(call, open, { [reading.by]: JSON.stringify(comparedOf(reading.card)), new_card: expired ? 1 : 0 });
      const workingDays = workingDaysFor(2, !expired, rules);
      const notices: Notice[] = expired ? [refused('CARD_EXPIRED_SLOWER', { day, workingDays })] : [];
      return ok({ workingDays, notices });
    }),

  submitPortrait: (key, desk, id, { measures, seen }) =>
    onceAt(authority, desk, { key, operation: 'desk.submitPortrait', body: { id, measures, seen: seen ?? null } }, async (call, seat) => {
      const open = await draftAt(call, seat, id);
      if (!open) return refuse('DOSSIER_UNKNOWN', {});
      const judged = judgePortrait(measures, seen ?? null);
      if (!judged.ok) return judged;
      await change(call, open, { portrait: JSON.stringify({ digest: measures.digest, seen: seen ?? null }) });
      return ok({});
    }),

  submitFingerprints: (key, desk, id, { digest, quality }) =>
    onceAt(authority, desk, { key, operation: 'desk.submitFingerprints', body: { id, digest, quality } }, async (call, seat) => {
      const open = await draftAt(call, seat, id);
      if (!open) return refuse('DOSSIER_UNKNOWN', {});
      if (quality === 'unreadable') return refuse('FINGERPRINTS_UNREADABLE', {});
      if (quality === 'mismatch') return refuse('FINGERPRINTS_DIFFER', {});
      await change(call, open, { fingerprints: JSON.stringify({ digest, quality }) });
      return ok({});
    }),
});

/** What is kept of a card: what the desk compares, and no more. */
function comparedOf(card: Card): DeskCard {
  const { personalId, fullName, birthDate, sex, address, issueDate, expiryDate, oldId, origin, ethnicity, religion, father, mother } = card;
  return { personalId, fullName, birthDate, sex, address, issueDate, expiryDate, oldId, origin, ethnicity, religion, father, mother };
}

/** What a card said when it was read; null: it was not. */
export const cardIn = (read: string | null): DeskCard | null => (read === null ? null : (JSON.parse(read) as DeskCard));

/** A dossier of an officer's own office, unless a newer one took its place. */
export const dossierAt = ({ tx }: Turn, { office }: Seat, id: string): Promise<Dossier | undefined> =>
  tx.selectFrom('dossiers').selectAll().where('id', '=', id).where('office', '=', office.id).where('replaced', '=', 0).executeTakeFirst();

/** The same while it may still be changed. */
async function draftAt(turn: Turn, seat: Seat, id: string): Promise<Dossier | undefined> {
  const found = await dossierAt(turn, seat, id);
  return found?.received_at === null ? found : undefined;
}

export async function change({ tx }: Turn, { n }: Dossier, values: Partial<Omit<Dossier, 'n' | 'id' | 'personal_id'>>): Promise<void> {
  await tx.updateTable('dossiers').set(values).where('n', '=', n).execute();
}
