import type { z } from 'zod';
import type { Device } from '../device/device.js';
import type { Citizen } from '../identity/rules/citizen.js';
import { ok, type Result } from '../refusals/index.js';
import { group, name, named, oneOf, refined, sim, text, wholeNumber, yesNo } from './schema.js';
import { readYaml } from './yaml.js';

/** A handset before it is in somebody's hand: `own` is the SIM of whoever holds it. */
export type DeviceTemplate = Omit<Device, 'sim'> & { readonly sim: 'own' | (string & {}) | null };

const version = refined('version', (value) => /^\d+(\.\d+)*$/.test(value));

const device = group({
  model: text,
  system: oneOf(['iOS', 'Android']),
  version,
  newest: version.exactOptional(),
  nfc: oneOf(['none', 'off', 'on']).exactOptional(),
  nfcSpot: oneOf(['top', 'middle', 'upper-right']).exactOptional(),
  camera: oneOf(['unasked', 'allowed', 'denied']).exactOptional(),
  online: yesNo.exactOptional(),
  signal: yesNo.exactOptional(),
  blocksSms: yesNo.exactOptional(),
  freeMb: wholeNumber.exactOptional(),
  sim: sim.exactOptional(),
  app: version.exactOptional(),
});

/** Reads a file of handsets, by name, in its order; what an entry leaves out is as on a new handset in good order. */
export function readDevices(source: string, file: string): Result<Record<string, DeviceTemplate>> {
  const read = readYaml(source, file, named(device, name));
  if (!read.ok) return read;
  return ok(Object.fromEntries(Object.entries(read.value.value).map(([id, entry]) => [id, asTemplate(id, entry)])));
}

const asTemplate = (id: string, entry: z.output<typeof device>): DeviceTemplate => ({
  name: id,
  model: entry.model,
  system: entry.system,
  version: entry.version,
  newest: entry.newest ?? entry.version,
  nfc: entry.nfc ?? 'on',
  nfcSpot: entry.nfcSpot ?? (entry.system === 'iOS' ? 'top' : 'upper-right'),
  camera: entry.camera ?? 'unasked',
  torch: false,
  online: entry.online ?? true,
  signal: entry.signal ?? true,
  blocksSms: entry.blocksSms ?? false,
  freeMb: entry.freeMb ?? 20_000,
  sim: entry.sim === undefined ? 'own' : entry.sim,
  app: entry.app ?? null,
  account: null,
});

/** The handset in a citizen's hand. */
export const deviceFor = (template: DeviceTemplate, { phone }: Pick<Citizen, 'phone'>): Device => ({
  ...template,
  sim: template.sim === 'own' ? phone : template.sim,
});
