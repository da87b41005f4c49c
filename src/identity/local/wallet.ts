import { ok, type Result, refuse, refused } from '../../refusals/index.js';
import type { Notice } from '../api.js';
import type { ServicesApi, Wallet, WalletPaper } from '../api-services.js';
import { overdueAt, usualAnswer, walletPaper } from '../rules/agencies.js';
import type { AgencyAnswer, Paper } from '../rules/papers.js';
import { levelOf } from '../rules/services.js';
import type { AccountNow } from './account.js';
import type { Authority, Turn } from './authority.js';
import { decideBehindPasscode } from './passcode.js';
import { dataOf } from './personal-data.js';
import type { Received } from './received.js';
import { registerEntry } from './register.js';
import { decideFor } from './session.js';

/** What an account may open, and the wallet of papers. */
export const wallet = (authority: Authority): Pick<ServicesApi, 'openService' | 'wallet'> => ({
  openService: (_key, session, service) =>
    decideFor<object, 'LEVEL_1_NEEDED' | 'LEVEL_2_NEEDED'>(authority, session, async (_turn, { level }) => {
      if (level >= levelOf(service)) return ok({});
      return levelOf(service) === 1 ? refuse('LEVEL_1_NEEDED', {}) : refuse('LEVEL_2_NEEDED', {});
    }),

  wallet: (_key, session, passcode) =>
    decideBehindPasscode<Wallet, 'LEVEL_2_NEEDED'>(
      authority,
      session,
      passcode,
      async (turn, account) => ok(await walletOf(turn, account)),
      level2Only,
    ),
});

/** Refuses whoever has a lower level. */
export const level2Only = ({ level }: AccountNow): Result<null, 'LEVEL_2_NEEDED'> => (level < 2 ? refuse('LEVEL_2_NEEDED', {}) : ok(null));

async function walletOf(turn: Turn, account: AccountNow): Promise<Wallet> {
  const { received, entry } = account;
  const papers = received ? (await papersOf(turn, received))(turn.now) : [];
  const dependants = papers.some(({ paper, state }) => paper === 'nguoi-phu-thuoc' && state === 'found');
  return {
    card: { ...dataOf(entry), expiryDate: entry.cardExpiry },
    papers,
    dependants: dependants ? await dependantsOf(turn, account.personalId) : [],
    notices: received ? advice(turn, received, papers) : [],
  };
}

/** The papers of a dossier as their agencies have answered by a time, worked out on reading. */
async function papersOf(turn: Turn, { personalId, papers, decidedAt }: Received): Promise<(at: number) => WalletPaper[]> {
  const answers = await answersOf(turn, personalId);
  return (at) => papers.map((paper) => walletPaper(paper, answers.get(paper) ?? usualAnswer(personalId, paper), decidedAt, at));
}

async function answersOf({ tx }: Turn, personalId: string): Promise<Map<Paper, AgencyAnswer>> {
  const rows = await tx.selectFrom('agencies').selectAll().where('personal_id', '=', personalId).execute();
  return new Map(rows.map(({ paper, outcome, days }) => [paper, { outcome, days }]));
}

/** Whose guardian somebody is. */
async function dependantsOf(turn: Turn, personalId: string): Promise<Wallet['dependants']> {
  const rows = await turn.tx.selectFrom('guardians').select('child').where('personal_id', '=', personalId).orderBy('child').execute();
  const entries = await Promise.all(rows.map(({ child }) => registerEntry(turn, child)));
  return entries.flatMap((entry) => (entry ? [{ personalId: entry.personalId, fullName: entry.fullName }] : []));
}

/** What to do about papers that are missing, or wrong: whom to ask is the office that took the dossier. */
function advice(turn: Turn, { office }: Received, papers: readonly WalletPaper[]): Notice[] {
  const name = officeName(turn, office);
  const those = (wanted: WalletPaper['state']) => papers.filter(({ state }) => state === wanted).map(({ paper }) => paper);
  const told = [
    ['WALLET_OVERDUE', those('late')],
    ['PAPER_NOT_FOUND', those('not-found')],
    ['PAPER_DATA_WRONG', those('wrong-data')],
  ] as const;
  return told.filter(([, listed]) => listed.length > 0).map(([code, listed]) => refused(code, { office: name, papers: listed }));
}

/** An office as people call it; where its file has gone, by its id. */
export const officeName = ({ offices }: Pick<Turn, 'offices'>, id: string): string => offices.get(id)?.name ?? id;

/** What the agencies of a dossier's papers will have answered, and when: in the past and to come. */
export async function agencyAnswers(turn: Turn, received: Received): Promise<{ answered: WalletPaper[]; overdue: Paper[] }> {
  const papersAt = await papersOf(turn, received);
  const late = papersAt(overdueAt(received.decidedAt)).filter(({ state }) => state === 'late');
  return { answered: papersAt(Number.POSITIVE_INFINITY), overdue: late.map(({ paper }) => paper) };
}
