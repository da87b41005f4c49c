import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { ApplicationStatus, IdentityApi, Portrait } from '../api.js';
import { isExpired } from '../rules/card-validity.js';
import { type ComparedCard, cardDifferences } from '../rules/details.js';
import { decisionTimes } from '../rules/office-hours.js';
import { maskedId } from '../rules/personal-id.js';
import { judgePortrait } from '../rules/portrait.js';
import type { Row } from '../store/schema.js';
import { type AccountNow, shownAccount } from './account.js';
import type { Authority, Call, Turn } from './authority.js';
import { asFiled, type Filed } from './filed.js';
import { countTowardsLock } from './limits.js';
import { lookFor, onceFor } from './session.js';
import { isPending } from './settled.js';

type Application = Row<'applications'>;
type Operations = 'openApplication' | 'submitCard' | 'submitPortrait' | 'file' | 'applicationStatus';

/** Steps 7 to 9, and what becomes of the application. */
export const application = (authority: Authority): Pick<IdentityApi, Operations> => ({
  openApplication: (key, session) =>
    onceFor(authority, session, { key, operation: 'openApplication', body: {} }, async (call, account) => {
      if (account.level > 0) return refuse('ALREADY_LEVEL', { level: account.level });
      if (account.filed && isPending(account.filed)) return refuse('ALREADY_FILED', { filedAt: account.filed.filedAt });
      const open = (await draft(call, account)) ?? (await addDraft(call, account, null));
      return ok({ application: open.id });
    }),

  submitCard: (key, session, { by, card }) =>
    onceFor(authority, session, { key, operation: 'submitCard', body: { by, card } }, async (call, account) => {
      const open = await draft(call, account);
      if (!open) return refuse('APPLICATION_MISSING', {});
      if (card.personalId !== account.personalId) return refuse('CARD_OF_ANOTHER', { shown: maskedId(card.personalId ?? '') });
      // The QR does not say until when the card is valid; the register does.
      const expiry = card.expiryDate ?? account.entry.cardExpiry;
      if (expiry !== null && isExpired(expiry, dayOf(call.now))) return refuse('CARD_EXPIRED', { day: expiry });
      const { fullName, birthDate, sex, address } = card;
      const kept: ComparedCard = { fullName, birthDate, sex, address };
      await change(call, open, { card: JSON.stringify(kept) });
      return ok({ account: shownAccount(account) });
    }),

  submitPortrait: (key, session, { measures, seen }) =>
    onceFor(authority, session, { key, operation: 'submitPortrait', body: { measures, seen: seen ?? null } }, async (call, account) => {
      const open = await draft(call, account);
      if (!open) return refuse('APPLICATION_MISSING', {});
      const { retakes, lockMinutes } = call.rules.portrait;
      const { times, until } = await countTowardsLock(call, 'portrait', open.id, { tries: 1 + retakes, lockMinutes });
      if (times === null) return refuse('FACE_LIMIT', { until: until! });
      const judged = judgePortrait(measures, seen ?? null);
      if (!judged.ok) return judged;
      await change(call, open, { portrait: JSON.stringify({ digest: measures.digest, seen: seen ?? null }) });
      return ok({ taken: times });
    }),

  file: (key, session, email) =>
    onceFor(authority, session, { key, operation: 'file', body: { email } }, async (call, account) => {
      const open = await newest(call, account);
      if (!open) return refuse('APPLICATION_MISSING', {});
      if (account.filed && account.filed.state !== 'refused') return ok({ filedAt: account.filed.filedAt, dueAt: account.filed.dueAt });
      if (open.filed_at !== null || open.card === null || open.portrait === null) return refuse('CARD_NOT_SUBMITTED', {});
      const { dueAt, decidedAt } = decisionTimes(call.now, account.entry.lateDays, call.rules);
      const refusal = verdict(account, JSON.parse(open.card) as ComparedCard, JSON.parse(open.portrait) as Pick<Portrait, 'seen'>);
      const settled = refusal && JSON.stringify(refusal);
      await change(call, open, { email, filed_at: call.now, due_at: dueAt, decided_at: decidedAt, refusal: settled });
      return ok({ filedAt: call.now, dueAt });
    }),

  applicationStatus: (session) =>
    lookFor(authority, session, async (_turn, account) => {
      if (!account.filed) return refuse('APPLICATION_MISSING', {});
      const { filedAt, dueAt, decidedAt, state, refusal } = account.filed;
      if (state === 'refused') return refusal!;
      return ok<ApplicationStatus>({ state, filedAt, dueAt, decidedAt: state === 'approved' ? decidedAt : null });
    }),
});

/** What the authority will say: settled when an application is handed in, told when it is decided. */
function verdict({ entry, correction }: AccountNow, card: ComparedCard, { seen }: { seen?: Portrait['seen'] | null }): Filed['refusal'] {
  const fields = cardDifferences(card, entry, correction);
  if (fields.length > 0) return refuse('DECISION_DATA_MISMATCH', { fields });
  return seen === 'doubtful' ? refuse('DECISION_PORTRAIT_MISMATCH', {}) : null;
}

const newest = ({ tx }: Turn, { personalId }: AccountNow): Promise<Application | undefined> =>
  tx.selectFrom('applications').selectAll().where('personal_id', '=', personalId).orderBy('n', 'desc').executeTakeFirst();

/** The application still being filled in; after a refusal a new one, which keeps the card unless the card was the reason. */
async function draft(call: Call, account: AccountNow): Promise<Application | undefined> {
  const latest = await newest(call, account);
  if (!latest || latest.filed_at === null) return latest;
  const { state, refusal } = asFiled(latest, call.now);
  if (state !== 'refused') return undefined;
  return addDraft(call, account, refusal?.refused.code === 'DECISION_DATA_MISMATCH' ? null : latest.card);
}

function addDraft({ tx, secrets, name }: Call, { personalId }: AccountNow, card: string | null): Promise<Application> {
  const empty = { portrait: null, email: null, filed_at: null, due_at: null, decided_at: null, refusal: null };
  const application = { ...empty, id: secrets.id('application', name), personal_id: personalId, card };
  return tx.insertInto('applications').values(application).returningAll().executeTakeFirstOrThrow();
}

async function change({ tx }: Turn, { n }: Application, values: Partial<Omit<Application, 'n' | 'id' | 'personal_id'>>): Promise<void> {
  await tx.updateTable('applications').set(values).where('n', '=', n).execute();
}
