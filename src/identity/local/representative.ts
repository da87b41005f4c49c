import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { IdentityApi, Representative } from '../api.js';
import { ageOn } from '../rules/age.js';
import { readPersonalId } from '../rules/personal-id.js';
import { livingAccount } from './account.js';
import type { Authority, Turn } from './authority.js';
import { once } from './calls.js';
import { freePhone } from './numbers.js';
import { openProcess } from './processes.js';
import { isGuardian, registerEntry } from './register.js';

/** Step 3 for a child: a parent or guardian with level 2 declares, in his own name and with his own SIM (Decree 69/2024, article 10). */
export const representation = (authority: Authority): Pick<IdentityApi, 'declareRepresentative'> => ({
  declareRepresentative: (key, process, representative) =>
    once(authority, { key, operation: 'declareRepresentative', body: { process, representative } }, async (call) => {
      const open = await openProcess(call, process);
      if (open?.kind !== 'registration') return refuse('REGISTRATION_OVER', {});
      const { personalId, phone, relation } = representative;
      const admitted = await admitRepresentative(call, open.personal_id, representative);
      if (!admitted.ok) return admitted;
      const free = await freePhone(call, phone, personalId);
      if (!free.ok) return free;
      const declared = { personal_id: personalId, relation };
      await call.tx
        .insertInto('representations')
        .values({ process, ...declared })
        .onConflict((conflict) => conflict.column('process').doUpdateSet(declared))
        .execute();
      await call.tx.updateTable('processes').set({ phone }).where('id', '=', process).execute();
      return ok({ phone });
    }),
});

/** May somebody declare for a child? Whom the register has as its parent or guardian, and who holds level 2, made at the police or since. */
export async function admitRepresentative(turn: Turn, child: string, representative: Representative) {
  const { personalId, relation } = representative;
  if (!(await isGuardian(turn, child, representative))) return refuse('REPRESENTATIVE_NOT_RECORDED', { relation });
  const before = (await registerEntry(turn, personalId))?.level2Phone;
  const holds = before || (await livingAccount(turn, personalId))?.level === 2;
  return holds ? ok(null) : refuse('REPRESENTATIVE_NOT_LEVEL_2', {});
}

/** Who declares in a registration in somebody else's stead; null: it is one's own. */
export async function representativeOf({ tx }: Turn, process: string): Promise<string | null> {
  const row = await tx.selectFrom('representations').select('personal_id').where('process', '=', process).executeTakeFirst();
  return row?.personal_id ?? null;
}

/** Somebody's age in full years where it is too young for an account by oneself; null where it is not, or nothing tells it. */
export async function ageOfChild(turn: Turn, personalId: string): Promise<number | null> {
  const read = readPersonalId(personalId);
  // The register knows the day; the ID number only the year.
  const birthDate = (await registerEntry(turn, personalId))?.birthDate ?? (read.ok ? `${read.value.birthYear}-01-01` : null);
  const age = birthDate === null ? null : Math.max(0, ageOn(birthDate, dayOf(turn.now)));
  return age !== null && age < turn.rules.ownAccountFrom ? age : null;
}
