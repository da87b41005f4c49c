import type { Device, DeviceChange } from '../device/device.js';
import { dueAt } from '../flow/deviate.js';
import type { Answer } from '../flow/entry.js';
import type { State } from '../flow/state.js';
import type { View } from '../flow/view.js';
import type { OwnYears } from '../identity/rules/holidays.js';
import { opening } from '../identity/rules/office.js';
import { type Language, texts } from '../text/index.js';
import { DAY, HOUR, MINUTE } from '../text/time.js';

/** What choosing from a list leads to: an answer, an action that may have a form, another list, or something of the screen's own. */
export type Deed =
  | { readonly answer: Answer }
  | { readonly action: string }
  | { readonly open: 'waits' | 'changes' }
  | { readonly turn: 'language' | 'help' | 'nothing' };

export interface Item {
  readonly label: string;
  readonly deed: Deed;
}

/** Everything that can be done on a screen, its own actions first. */
export function acts({ actions }: View, language: Language): Item[] {
  const say = texts[language].acts;
  return [
    ...actions.map(({ name, label }): Item => ({ label, deed: { action: name } })),
    { label: say.back, deed: { answer: { back: true } } },
    { label: say.wait, deed: { open: 'waits' } },
    { label: say.device, deed: { open: 'changes' } },
    { label: say.help, deed: { turn: 'help' } },
    { label: say.language, deed: { turn: 'language' } },
    { label: say.cancel, deed: { answer: { cancel: true } } },
    { label: say.leave, deed: { answer: { leave: true } } },
    { label: say.stay, deed: { turn: 'nothing' } },
  ];
}

/** By how much the clock can be moved; to the end of the legal time, the booked time or the opening of the office where there is one ahead. */
export function waits(state: State, now: number, holidays: OwnYears, language: Language): Item[] {
  const say = texts[language].waits;
  const { booking, office } = state.known;
  const due = dueAt(state) ?? now;
  const booked = booking?.at ?? now;
  const opensAt = (office && opening(office, now, holidays).opensAt) ?? now;
  const until = (label: string, time: number): [string, number][] => (time > now ? [[label, time - now]] : []);
  const spans: [string, number][] = [
    [say.minute, MINUTE],
    [say.otp, 3 * MINUTE],
    [say.lock, 30 * MINUTE],
    [say.hour, HOUR],
    ...until(say.opens, opensAt),
    ...until(say.booked, booked),
    ...until(say.due, due),
    [say.day, DAY],
    [say.week, 7 * DAY],
  ];
  return spans.map(([label, wait]) => ({ label, deed: { answer: { wait } } }));
}

/** What the handset's owner can change on it; `phone` is the number given, or the citizen's own. */
export function changes(device: Device, phone: string, language: Language): Item[] {
  const say = texts[language].device;
  const item = (label: string, device: DeviceChange): Item => ({ label, deed: { answer: { device } } });
  const allowed = device.camera === 'allowed';
  return [
    item(say.online(device.online), { online: !device.online }),
    item(say.signal(device.signal), { signal: !device.signal }),
    ...(device.nfc === 'none' ? [] : [item(say.nfc(device.nfc === 'on'), { nfc: device.nfc === 'on' ? 'off' : 'on' })]),
    item(say.camera(allowed), { camera: allowed ? 'denied' : 'allowed' }),
    item(say.blocksSms(device.blocksSms), { blocksSms: !device.blocksSms }),
    ...(device.freeMb < 2000 ? [item(say.freeMb, { freeMb: 2000 })] : []),
    device.sim === null ? item(say.sim, { sim: phone }) : item(say.noSim, { sim: null }),
    ...(device.sim !== null && device.sim !== phone ? [item(say.sim, { sim: phone })] : []),
  ];
}
