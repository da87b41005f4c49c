import { ok, type Refusal, type Result, refuse } from '../refusals/index.js';
import { appVersion } from '../text/vi-level1.js';

/** The simulated handset: state that answers change, never a real device. */
export interface Device {
  readonly name: string;
  readonly model: string;
  readonly system: 'iOS' | 'Android';
  /** The system's version in use, and the last one made for this model. */
  readonly version: string;
  readonly newest: string;
  readonly nfc: 'none' | 'off' | 'on';
  /** Where the card is held for reading. */
  readonly nfcSpot: 'top' | 'middle' | 'upper-right';
  readonly camera: 'unasked' | 'allowed' | 'denied';
  readonly torch: boolean;
  /** Wi-Fi or mobile data. */
  readonly online: boolean;
  /** What the SIM needs for messages. */
  readonly signal: boolean;
  readonly blocksSms: boolean;
  readonly freeMb: number;
  /** The SIM's number; null: no SIM. */
  readonly sim: string | null;
  /** The installed app's version; null: not installed. */
  readonly app: string | null;
  /** The ID number of the account that is active on it. */
  readonly account: string | null;
}

/** What an answer may change on the handset: what its owner can do with the settings, the SIM and the place. */
export type DeviceChange = Partial<Pick<Device, 'nfc' | 'camera' | 'torch' | 'online' | 'signal' | 'blocksSms' | 'freeMb' | 'sim'>>;

/** The app of this simulation's text pack (VNeID 2.0, August 2022), its size in MB [set] and the systems it needs. */
export const app = { version: appVersion, needsMb: 120, needs: { iOS: '13', Android: '8' } } as const;

const older = (have: string, need: string) => Number.parseFloat(have) < Number.parseFloat(need);

/** Installs or updates the app, if network, system and storage allow it. */
export function install(device: Device): Result<Partial<Device>, 'NETWORK_MISSING' | 'SYSTEM_TOO_OLD' | 'STORAGE_FULL'> {
  const need = app.needs[device.system];
  if (!device.online) return refuse('NETWORK_MISSING', {});
  if (older(device.version, need)) return refuse('SYSTEM_TOO_OLD', { system: device.system, have: device.version, need });
  if (device.app === app.version) return ok({});
  if (device.freeMb < app.needsMb) return refuse('STORAGE_FULL', { free: device.freeMb, need: app.needsMb });
  return ok({ app: app.version, freeMb: device.freeMb - app.needsMb });
}

/** Brings the system to the newest version made for this model. */
export function upgrade(device: Device): Result<Partial<Device>, 'SYSTEM_NOT_UPGRADABLE' | 'SYSTEM_UP_TO_DATE' | 'NETWORK_MISSING'> {
  if (!device.online) return refuse('NETWORK_MISSING', {});
  if (device.version !== device.newest) return ok({ version: device.newest });
  if (older(device.version, app.needs[device.system])) {
    return refuse('SYSTEM_NOT_UPGRADABLE', { model: device.model, newest: `${device.system} ${device.newest}` });
  }
  return refuse('SYSTEM_UP_TO_DATE', { system: device.system, have: device.version });
}

/** Why no SMS to `phone` shows up on this handset, as far as the handset is the reason. */
export function whyNoSms(device: Device, phone: string): Refusal<'SMS_NO_SIGNAL' | 'SMS_OTHER_SIM' | 'SMS_BLOCKED' | 'SMS_ARRIVED'> {
  if (device.sim !== phone) return refuse('SMS_OTHER_SIM', { sim: device.sim ?? '' });
  if (!device.signal) return refuse('SMS_NO_SIGNAL', {});
  if (device.blocksSms) return refuse('SMS_BLOCKED', {});
  return refuse('SMS_ARRIVED', {});
}
