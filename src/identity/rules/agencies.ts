import { DAY } from '../../text/time.js';
import { drawBelow, seededRandom } from '../../world.js';
import type { WalletPaper } from '../api-services.js';
import type { AgencyAnswer, Paper } from './papers.js';

/** [set] How long agencies take that nobody said anything of: within “about one week”. */
const MOST_DAYS = 6;
/** After this long a paper that is still missing is asked for at the office that took the dossier. */
const WEEK = 7 * DAY;

/** What an agency answers when nothing else is said of it: found, after 1 to 6 days, the same for one person and paper each time [set]. */
export const usualAnswer = (personalId: string, paper: Paper): AgencyAnswer => ({
  outcome: 'found',
  days: 1 + drawBelow(seededRandom('vneid-sim'), MOST_DAYS, 'agency', `${personalId} ${paper}`),
});

/** When a paper that is not answered by then is overdue, in milliseconds. */
export const overdueAt = (approvedAt: number): number => approvedAt + WEEK;

/** A paper in the wallet at a time: agencies are asked at the approval. */
export function walletPaper(paper: Paper, { outcome, days }: AgencyAnswer, approvedAt: number, now: number): WalletPaper {
  const answeredAt = approvedAt + days * DAY;
  if (now >= answeredAt) return { paper, state: outcome, answeredAt };
  return { paper, state: now >= overdueAt(approvedAt) ? 'late' : 'waiting', answeredAt: null };
}
