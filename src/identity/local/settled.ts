/** What becomes of a verdict that is settled at the receipt and told from `decidedAt` on; `late`: not decided when it was due. */
export type State = 'checking' | 'late' | 'approved' | 'refused';

/** Where an application or a dossier stands at a time. No refusal: it is approved. */
export function stateAt(now: number, { dueAt, decidedAt, refusal }: { dueAt: number; decidedAt: number; refusal: object | null }): State {
  if (now >= decidedAt) return refusal ? 'refused' : 'approved';
  return now >= dueAt ? 'late' : 'checking';
}

/** Whether it still waits for its decision. */
export const isPending = ({ state }: { readonly state: State }): boolean => state === 'checking' || state === 'late';
