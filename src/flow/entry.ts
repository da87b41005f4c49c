import type { DeviceChange } from '../device/device.js';
import type { Message } from '../identity/api.js';
import type { Happening } from '../identity/api-services.js';
import type { Refused } from '../refusals/index.js';
import type { Went } from './screen.js';

/** What someone does on a screen. All but the first work on every screen; `wait` in milliseconds. */
export type Answer =
  | { readonly do?: string; readonly values?: Readonly<Record<string, string>> }
  | { readonly back: true }
  | { readonly cancel: true }
  | { readonly leave: true }
  | { readonly wait: number }
  | { readonly device: DeviceChange };

/** What came of it. */
export type Outcome =
  | Omit<Went, 'held'>
  | { readonly refused: Refused; readonly to: string; readonly notices?: readonly Refused[] }
  | { readonly back: true }
  | { readonly cancelled: string }
  | { readonly left: true }
  | { readonly waited: number }
  | { readonly changed: DeviceChange };

/** A message as it is kept: its code is not. */
export type Received = Omit<Message, 'code'>;

/** One answer and what came of it: all that is ever recorded. `on` names the device, so that journals of several interleave. */
export interface Entry {
  readonly on: string;
  /** When the answer was settled, in simulated milliseconds. */
  readonly time: number;
  readonly screen: string;
  readonly answer: Answer;
  readonly outcome: Outcome;
  readonly arrived?: readonly Received[];
  /** What fell due for the citizen since the entry before, in order. */
  readonly happened?: readonly Happening[];
}

/** The refusal in an outcome, if it is one. */
export const refusalIn = (outcome: Outcome): Refused | undefined => ('refused' in outcome ? outcome.refused : undefined);

/** The codes an entry's outcome told: its refusal, then its notices. */
export const codesIn = ({ outcome }: Entry): string[] => [
  ...('refused' in outcome ? [outcome.refused.code] : []),
  ...('notices' in outcome ? (outcome.notices ?? []).map(({ code }) => code) : []),
];
