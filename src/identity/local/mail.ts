import type { MailCentre } from '../api-level2.js';
import type { Rules } from '../rules/profile.js';
import type { Authority } from './authority.js';

/** What is written about a dossier; the simulation's mark comes first in each subject. */
const texts = {
  approved: (slip: string, { activationDays }: Rules) => ({
    subject: `[MÔ PHỎNG] Hồ sơ ${slip} đã được phê duyệt`,
    text: `Hồ sơ định danh điện tử mức 2 số ${slip} đã được phê duyệt. Vui lòng kích hoạt tài khoản trên ứng dụng trong ${activationDays} ngày.`,
  }),
  refused: (slip: string) => ({
    subject: `[MÔ PHỎNG] Hồ sơ ${slip} bị từ chối`,
    text: `Hồ sơ định danh điện tử mức 2 số ${slip} bị từ chối. Vui lòng tra cứu lý do bằng số hồ sơ, hoặc hỏi nơi đã tiếp nhận.`,
  }),
};

/** What was sent to an address, worked out from the dossiers that name one: nothing is queued, so nothing is lost or sent twice. */
export const mailCentre = ({ store, rulesAt }: Authority): MailCentre => ({
  async sentTo(address, after, until) {
    const decisions = await store.read((db) =>
      db
        .selectFrom('dossiers')
        .select(['decided_at', 'refusal', 'slip'])
        .where('email', '=', address)
        .where('decided_at', '>', after)
        .where('decided_at', '<=', until)
        .orderBy('decided_at')
        .execute(),
    );
    return decisions.map(({ decided_at, refusal, slip }) => ({
      at: decided_at!,
      to: address,
      ...(refusal === null ? texts.approved(slip!, rulesAt(decided_at!)) : texts.refused(slip!)),
    }));
  },
});
