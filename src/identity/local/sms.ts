import type { Message, SmsCentre } from '../api.js';
import type { Rules } from '../rules/profile.js';
import type { Authority } from './authority.js';
import { challengesIn, drawCode, isCodeOf } from './otp.js';

/** The texts, without diacritics as operators send them. The simulation's mark comes first in each. */
const texts = {
  otp: ({ otp }: Rules) => `[MO PHONG] Ma OTP ••••••, hieu luc ${otp.validMinutes} phut. Khong cung cap ma nay cho bat ky ai.`,
  approved: (level: 1 | 2, { activationDays }: Rules) =>
    `[MO PHONG] Ho so dinh danh dien tu muc ${level} cua ban da duoc phe duyet. Vui long kich hoat trong ${activationDays} ngay.`,
  refused: (level: 1 | 2) =>
    level === 1
      ? '[MO PHONG] Ho so dinh danh dien tu muc 1 cua ban bi tu choi. Vui long xem ly do tai muc Kiem tra tinh trang xu ly ho so trong ung dung.'
      : '[MO PHONG] Ho so dinh danh dien tu muc 2 cua ban bi tu choi. Vui long tra cuu ly do bang so ho so tren giay hen.',
};

/** What was sent to a phone, worked out from the store: nothing is queued, so nothing is lost or sent twice. */
export const smsCentre = (authority: Authority): SmsCentre => ({
  async sentTo(phone, after, until) {
    const codes = await authority.store.read((db) =>
      challengesIn(db)
        .where('processes.phone', '=', phone)
        .where('sent_at', '>', after)
        .where('sent_at', '<=', until)
        .orderBy('n')
        .execute(),
    );
    const decisions = await decisionsTold(authority, phone, after, until);
    // A code is asked for because of a decision: of the same moment the decision comes first.
    const messages: Message[] = [
      ...decisions.map(({ level, decided_at, refusal }) => ({
        at: decided_at!,
        to: phone,
        text: refusal === null ? texts.approved(level, authority.rulesAt(decided_at!)) : texts.refused(level),
      })),
      ...codes.map((challenge) => ({
        at: challenge.sent_at,
        to: phone,
        text: texts.otp(authority.rulesAt(challenge.sent_at)),
        ...codeOf(authority, challenge),
      })),
    ];
    return messages.sort((one, other) => one.at - other.at);
  },
});

/** What was decided of applications and dossiers of a phone. */
async function decisionsTold({ store }: Authority, phone: string, after: number, until: number) {
  const told = ['decided_at', 'refusal'] as const;
  const applications = await store.read((db) =>
    db
      .selectFrom('applications')
      .innerJoin('accounts', 'accounts.personal_id', 'applications.personal_id')
      .select(told)
      .where('accounts.phone', '=', phone)
      .where('decided_at', '>', after)
      .where('decided_at', '<=', until)
      .orderBy('n')
      .execute(),
  );
  const dossiers = await store.read((db) =>
    db
      .selectFrom('dossiers')
      .select(told)
      .where('phone', '=', phone)
      .where('decided_at', '>', after)
      .where('decided_at', '<=', until)
      .orderBy('n')
      .execute(),
  );
  return [...applications.map((row) => ({ level: 1 as const, ...row })), ...dossiers.map((row) => ({ level: 2 as const, ...row }))];
}

/** The code of a challenge: remembered, or, after a restart, drawn again; without a seed it is gone then, and a new one must be sent. */
function codeOf(authority: Authority, challenge: Parameters<typeof isCodeOf>[1]): { code?: string } {
  const code = authority.codes.get(challenge.id) ?? drawCode(authority, challenge.id);
  return isCodeOf(authority, challenge, code) ? { code } : {};
}
