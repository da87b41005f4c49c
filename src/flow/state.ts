import type { Device } from '../device/device.js';
import { isOutage } from '../identity/api-outages.js';
import type { Happening } from '../identity/api-services.js';
import type { Refused } from '../refusals/index.js';
import type { Answer, Entry, Received } from './entry.js';
import type { Action, Flow, Known, Screen } from './screen.js';

/** Where a registration stands: a fold of its entries, nothing else. */
export interface State {
  /** The screen; undefined at the end. */
  readonly at: string | undefined;
  readonly left?: true;
  /** The screens to go back to, the nearest last; `barred`: before them lies something done for good. */
  readonly trail: readonly string[];
  readonly barred: boolean;
  readonly known: Known;
  readonly device: Device;
  readonly inbox: readonly Received[];
  /** Until when the SIM has heard what was sent to it (milliseconds). */
  readonly heard: number;
  readonly notices: readonly Refused[];
  /** What fell due since the answer before. */
  readonly happened: readonly Happening[];
  readonly refused?: Refused;
  /** How many answers took effect or were refused for good: a lost reply, a wait or a setting does not count. */
  readonly done: number;
}

/** The beginning of a flow, or a screen in its middle. */
export const start = (flow: Flow, device: Device, now: number, at = Object.keys(flow)[0]): State => ({
  at,
  trail: [],
  barred: false,
  known: {},
  device,
  inbox: [],
  heard: now,
  notices: [],
  happened: [],
  done: 0,
});

const generic = (answer: Answer) => ['back', 'cancel', 'leave', 'wait', 'device'].some((act) => act in answer);

/** The action an answer names: the first, if it names none; undefined for what every screen can do, or an unknown one. */
export function chosen(screen: Screen, answer: Answer): { name: string; action: Action } | undefined {
  if (generic(answer)) return undefined;
  const name = (answer as { do?: string }).do ?? Object.keys(screen.actions)[0]!;
  const action = Object.hasOwn(screen.actions, name) ? screen.actions[name] : undefined;
  return action && { name, action };
}

/** Where cancelling leads: the last home screen up to here, else the first screen. */
export function homeOf(flow: Flow, screen: string): string {
  const names = Object.keys(flow);
  const before = names.slice(0, names.indexOf(screen) + 1);
  return before.findLast((name) => flow[name]!.home) ?? names[0]!;
}

const counts = ({ answer, outcome }: Entry) => !generic(answer) && !('refused' in outcome && isOutage(outcome.refused.code));

/** The state after one more entry. */
export function advance(flow: Flow, state: State, entry: Entry): State {
  const { screen, answer, outcome, arrived = [], happened = [], time } = entry;
  const { refused: _told, left: _left, ...lasting } = state;
  const device = { ...state.device, ...('changed' in outcome ? outcome.changed : 'device' in outcome ? outcome.device : {}) };
  const next: State = {
    ...lasting,
    at: screen,
    device,
    inbox: [...state.inbox, ...arrived],
    heard: device.signal && device.sim ? time : state.heard,
    notices: [],
    happened,
    done: state.done + (counts(entry) ? 1 : 0),
  };
  const onwards = (to: string) => (to === screen ? state.trail : [...state.trail, screen]);
  if ('refused' in outcome) {
    return { ...next, at: outcome.to, trail: onwards(outcome.to), refused: outcome.refused, notices: outcome.notices ?? [] };
  }
  if ('left' in outcome) return { ...next, left: true };
  if ('waited' in outcome || 'changed' in outcome) return next;
  if ('cancelled' in outcome) return { ...next, at: outcome.cancelled, trail: [], barred: false };
  if ('back' in outcome) return { ...next, at: state.trail.at(-1) ?? screen, trail: state.trail.slice(0, -1) };
  const barrier = chosen(flow[screen]!, answer)?.action.barrier ?? false;
  return {
    ...next,
    at: outcome.to === 'end' ? undefined : outcome.to,
    trail: barrier ? [] : onwards(outcome.to),
    barred: state.barred || barrier,
    known: { ...state.known, ...outcome.learned },
    notices: outcome.notices ?? [],
  };
}

export const fold = (flow: Flow, from: State, entries: readonly Entry[]): State =>
  entries.reduce((state, entry) => advance(flow, state, entry), from);
