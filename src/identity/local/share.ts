import { ok, type Result, refuse } from '../../refusals/index.js';
import { MINUTE } from '../../text/time.js';
import type { ServicesApi, Shared } from '../api-services.js';
import { maskedId } from '../rules/personal-id.js';
import type { Row } from '../store/schema.js';
import type { Authority, Call, Turn } from './authority.js';
import { once } from './calls.js';
import { registerEntry } from './register.js';
import { onceFor } from './session.js';
import { shareSigner } from './share-code.js';
import { level2Only } from './wallet.js';

const SECOND = 1000;

/** The identity QR: made by its holder, checked by another party. */
export function sharing(authority: Authority): Pick<ServicesApi, 'share' | 'redeemShare'> {
  const signer = shareSigner(authority.secrets.shareKey);
  return {
    share: async (key, session) => {
      const made = await onceFor(authority, session, { key, operation: 'share', body: {} }, async (call, account) => {
        const admitted = level2Only(account);
        return admitted.ok ? ok(await addShare(call, account.personalId)) : admitted;
      });
      return made.ok ? ok({ text: signer.write(made.value), expiresAt: made.value.expiresAt }) : made;
    },

    redeemShare: (key, text) =>
      once<Shared, 'SHARE_NOT_OURS' | 'SHARE_FORGED' | 'SHARE_EXPIRED' | 'SHARE_USED'>(
        authority,
        { key, operation: 'redeemShare', body: { text } },
        async (call) => {
          const code = signer.read(text.trim());
          if (code === 'not-ours') return refuse('SHARE_NOT_OURS', {});
          const row = code === 'forged' ? undefined : await shareOf(call, code.token);
          // Signed here, and unknown: the world was emptied since.
          if (!row) return refuse('SHARE_FORGED', {});
          const usable = stillUsable(row, call);
          if (!usable.ok) return usable;
          await call.tx.updateTable('shares').set({ redeemed_at: call.now }).where('token', '=', row.token).execute();
          const { fullName, birthDate, sex } = (await registerEntry(call, row.personal_id))!;
          const shown = maskedId(row.personal_id);
          return ok({ fullName, shown, birthDate, sex, level: 2, sharedAt: row.made_at, expiresAt: row.expires_at });
        },
      ),
  };
}

const shareOf = ({ tx }: Turn, token: string): Promise<Row<'shares'> | undefined> =>
  tx.selectFrom('shares').selectAll().where('token', '=', token).executeTakeFirst();

function stillUsable(row: Row<'shares'>, { now }: Turn): Result<null, 'SHARE_EXPIRED' | 'SHARE_USED'> {
  if (row.redeemed_at !== null) return refuse('SHARE_USED', { at: row.redeemed_at });
  return now >= row.expires_at ? refuse('SHARE_EXPIRED', { at: row.expires_at }) : ok(null);
}

/** A new code ends the ones before it. Its token is short, so that the QR is small: one that is taken is drawn again. */
async function addShare(call: Call, personalId: string): Promise<{ token: string; expiresAt: number }> {
  const { tx, now, rules, secrets, name } = call;
  const made_at = now;
  // Whole seconds, as the code says it.
  const expiresAt = Math.floor(now / SECOND) * SECOND + rules.shareMinutes * MINUTE;
  await tx
    .updateTable('shares')
    .set({ expires_at: now })
    .where('personal_id', '=', personalId)
    .where('expires_at', '>', now)
    .where('redeemed_at', 'is', null)
    .execute();
  let token = secrets.shareToken(name, 0);
  for (let n = 1; await shareOf(call, token); n++) token = secrets.shareToken(name, n);
  await tx.insertInto('shares').values({ token, personal_id: personalId, made_at, expires_at: expiresAt, redeemed_at: null }).execute();
  return { token, expiresAt };
}
