import { flow } from '../flow/process.js';
import { type Refused, refused } from '../refusals/index.js';

/** That nobody answers on a screen, with what an answer to its first button needs: its fields, or only the button's name. */
export function unanswered(screen: string): Refused<'ANSWER_MISSING'> {
  const form = Object.entries(Object.values(flow[screen]!.actions)[0]!.ask ?? {});
  const fields = form.filter(([, { locked }]) => !locked).map(([name]) => name);
  return refused('ANSWER_MISSING', { screen, fields: fields.join(', ') || 'do' });
}
