import { ok, refuse } from '../../refusals/index.js';
import { dayOf } from '../../text/time.js';
import type { Representative } from '../api.js';
import type { Said } from '../desk.js';
import { ageOn } from '../rules/age.js';
import type { RegisterEntry } from '../rules/citizen.js';
import { livingAccount } from './account.js';
import type { Turn } from './authority.js';
import { freePhone } from './numbers.js';
import { findReceived } from './received.js';
import { registerEntry } from './register.js';
import { admitRepresentative } from './representative.js';
import { isPending } from './settled.js';

/** Who is admitted to level 2: the register's entry, and on whose phone everything arrives. */
interface Admitted {
  readonly entry: RegisterEntry;
  readonly phone: string;
  readonly representative: string | null;
}

/** May a dossier be opened for whoever stands at the desk? */
export async function admitToLevel2(turn: Turn, said: Said) {
  const entry = await registerEntry(turn, said.personalId);
  if (!entry) return refuse('NOT_IN_REGISTER', {});
  const account = await livingAccount(turn, said.personalId);
  if (entry.level2Phone || account?.level === 2) return refuse('ALREADY_LEVEL_2', {});
  const pending = (await findReceived(turn, { personal_id: said.personalId })).find(isPending);
  if (pending) return refuse('DOSSIER_OPEN', { slip: pending.slip, receivedAt: pending.receivedAt });
  const declared = await declarer(turn, entry, said.representative);
  if (!declared.ok) return declared;
  const representative = declared.value;
  const phone = representative?.phone ?? said.phone;
  if (account && account.phone !== phone) return refuse('DESK_PHONE_DIFFERS', {});
  const free = await freePhone(turn, phone, representative?.personalId ?? said.personalId);
  return free.ok ? ok<Admitted>({ entry, phone, representative: representative?.personalId ?? null }) : free;
}

/** Who declares for a child, who has to be one who may; null: nobody has to. */
async function declarer(turn: Turn, { personalId, birthDate }: RegisterEntry, representative: Representative | null) {
  const { ownAccountFrom, underAge, level2From } = turn.rules;
  const age = ageOn(birthDate, dayOf(turn.now));
  if (age >= ownAccountFrom) return ok(null);
  if (underAge === 'refused') return refuse('UNDER_AGE', { age, from: ownAccountFrom });
  if (age < level2From) return refuse('UNDER_LEVEL_2_AGE', { age, from: level2From });
  if (!representative) return refuse('REPRESENTATIVE_MISSING', { age, from: ownAccountFrom });
  const admitted = await admitRepresentative(turn, personalId, representative);
  return admitted.ok ? ok(representative) : admitted;
}
