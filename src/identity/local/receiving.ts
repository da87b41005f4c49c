import { ok, refuse } from '../../refusals/index.js';
import type { DossierPart } from '../../text/papers.js';
import { dayOf } from '../../text/time.js';
import type { Differing } from '../api.js';
import type { DeskApi, Fingerprints, HandedIn, Said, Slip } from '../desk.js';
import { addressLine, type RegisterEntry } from '../rules/citizen.js';
import { type CardField, type ComparedCard, cardDifferences } from '../rules/details.js';
import { workingDaysFor } from '../rules/due.js';
import { level2Times } from '../rules/office-hours.js';
import { ifAny, papersThat } from '../rules/papers.js';
import type { Seen } from '../rules/portrait.js';
import { livingAccount } from './account.js';
import type { Authority, Call } from './authority.js';
import { onceAt } from './desk-session.js';
import { cardIn, change, type Dossier, dossierAt } from './dossier.js';
import type { Received } from './received.js';
import { registerEntry } from './register.js';

/** The end of the visit: the dossier is complete and received, or the officer says what is missing. */
export const receiving = (authority: Authority): Pick<DeskApi, 'receive'> => ({
  receive: (key, desk, id, handedIn) =>
    onceAt(authority, desk, { key, operation: 'desk.receive', body: { id, handedIn } }, async (call, seat) => {
      const open = await dossierAt(call, seat, id);
      if (!open) return refuse('DOSSIER_UNKNOWN', {});
      if (open.slip !== null) return ok(slipOf(open));
      if (!handedIn.consent) return refuse('CONSENT_MISSING', {});
      const others = papersThat('another', handedIn.papers);
      if (others.length > 0) return refuse('PAPER_OF_ANOTHER', { papers: others });
      const missing = missingIn(call, open, handedIn);
      if (missing.length > 0) return refuse('DOSSIER_INCOMPLETE', { missing });
      const entry = (await registerEntry(call, open.personal_id))!;
      const correction = (await livingAccount(call, open.personal_id))?.correction ?? [];
      const working_days = workingDaysFor(2, open.new_card === 0, call.rules);
      const { dueAt, decidedAt } = level2Times(call.now, working_days, entry.lateDays, call.rules);
      const fields = differingIn(open, entry, correction);
      const refusal = verdict(open, fields);
      const received = {
        slip: slipNumber(call, open),
        received_at: call.now,
        due_at: dueAt,
        working_days,
        decided_at: decidedAt,
        papers: JSON.stringify(papersThat('own', handedIn.papers)),
        refusal: refusal && JSON.stringify(refusal),
        // Whoever moved keeps an old address on the card: the register's stands, as at level 1.
        correction: JSON.stringify(fields.filter((field) => field === 'residence')),
      };
      await change(call, open, received);
      return ok(slipOf({ ...open, ...received }));
    }),
});

const slipOf = ({ slip, office, received_at, due_at, working_days }: Dossier): Slip => ({
  slip: slip!,
  office,
  receivedAt: received_at!,
  dueAt: due_at!,
  workingDays: working_days!,
});

/** `MP-230510-00001-48213905`: the day, the dossier's place among all, and eight digits: whoever knows the number is told of the dossier. */
function slipNumber({ now, secrets }: Call, { n, id }: Dossier): string {
  const day = dayOf(now).slice(2).replaceAll('-', '');
  const digits = Buffer.from(secrets.mac('slip', id), 'base64url').readBigUInt64BE() % 100_000_000n;
  return ['MP', day, String(n).padStart(5, '0'), String(digits).padStart(8, '0')].join('-');
}

/** What a dossier lacks [set]: a card that was asked for, both biometrics, the form where the rules want it, and papers named but left at home. */
function missingIn({ rules }: Call, open: Dossier, { papers, form }: HandedIn): DossierPart[] {
  const lacks: readonly (readonly [DossierPart, boolean])[] = [
    ['card', open.new_card === null],
    ['portrait', open.portrait === null],
    ['fingerprints', open.fingerprints === null],
    ['form', rules.level2Form && !form],
  ];
  const forgotten = papersThat('forgotten', papers).filter((paper) => !ifAny.has(paper));
  return [...lacks.filter(([, lacking]) => lacking).map(([part]) => part), ...forgotten];
}

/** In what the cards, or without one the citizen's word, differ from the register, apart from what is waiting to be corrected there. */
function differingIn(open: Dossier, entry: RegisterEntry, correction: readonly Differing[]): CardField[] {
  const cards = [cardIn(open.chip), cardIn(open.qr)].filter((card) => card !== null);
  const compared = cards.length > 0 ? cards : [asCard(JSON.parse(open.said) as Said)];
  return [...new Set(compared.flatMap((card) => cardDifferences(card, entry, correction)))];
}

/** What the authority will say: settled when a dossier is received, told when it is decided. */
function verdict(open: Dossier, differing: readonly CardField[]): Received['refusal'] {
  const fields = differing.filter((field) => field !== 'residence');
  if (fields.length > 0) return refuse('DECISION_LEVEL_2_DATA', { fields });
  const { seen } = JSON.parse(open.portrait!) as { seen: Seen | null };
  if (seen === 'doubtful') return refuse('DECISION_LEVEL_2_PORTRAIT', {});
  const { quality } = JSON.parse(open.fingerprints!) as Fingerprints;
  return quality === 'doubtful' ? refuse('DECISION_LEVEL_2_FINGERPRINTS', {}) : null;
}

/** Without a card, what the citizen said is compared with the register. */
const asCard = ({ fullName, birthDate, sex, residence }: Said): ComparedCard => ({
  fullName,
  birthDate,
  sex,
  address: residence ? addressLine(residence) : null,
});
