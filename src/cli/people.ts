import { join } from 'node:path';
import type { Device } from '../device/device.js';
import type { Citizen } from '../identity/rules/citizen.js';
import type { Office } from '../identity/rules/office.js';
import { ok, type Result } from '../refusals/index.js';
import { noSuch } from '../refusals/no-such.js';
import { readCitizens } from '../script/citizens.js';
import { type DeviceTemplate, deviceFor, readDevices } from '../script/devices.js';
import { type Offices, readOffices } from '../script/offices.js';
import { locate, packageRoot, readText } from './files.js';
import { isFileName } from './setting-keys.js';

/** The made-up people that come with the program. */
export async function sampleCitizens(): Promise<Result<Citizen[]>> {
  const path = join(packageRoot, 'samples', 'citizens.yaml');
  const text = await readText(path, 'samples/citizens.yaml');
  return text.ok ? readCitizens(text.value, 'samples/citizens.yaml') : text;
}

/** A citizen by name, or the first one of a file; with everyone the world's register then knows. */
export async function findCitizen(name: string, cwd: string): Promise<Result<{ citizen: Citizen; people: readonly Citizen[] }>> {
  const samples = await sampleCitizens();
  if (!samples.ok) return samples;
  if (isFileName(name)) {
    const text = await readText(locate(name, cwd), name);
    if (!text.ok) return text;
    const own = readCitizens(text.value, name);
    if (!own.ok) return own;
    const [citizen] = own.value;
    return citizen ? ok({ citizen, people: [...samples.value, ...own.value] }) : noSuch('citizen', name, []);
  }
  const citizen = samples.value.find(({ id }) => id === name);
  if (citizen) return ok({ citizen, people: samples.value });
  return noSuch(
    'citizen',
    name,
    samples.value.map(({ id }) => id),
  );
}

/** The handsets that come with the program, by name. */
export async function sampleDevices(): Promise<Result<Readonly<Record<string, DeviceTemplate>>>> {
  const path = join(packageRoot, 'samples', 'devices.yaml');
  const text = await readText(path, 'samples/devices.yaml');
  return text.ok ? readDevices(text.value, 'samples/devices.yaml') : text;
}

/** An office by its id or name. */
export async function findOffice(name: string): Promise<Result<Office>> {
  const found = await sampleOffices();
  if (!found.ok) return found;
  const { offices } = found.value;
  const office = offices.find((one) => one.id === name || one.name === name.normalize('NFC'));
  if (office) return ok(office);
  return noSuch(
    'office',
    name,
    offices.map(({ id }) => id),
  );
}

/** The made-up police offices that come with the program, and who works there. */
export async function sampleOffices(): Promise<Result<Offices>> {
  officesRead ??= readText(join(packageRoot, 'samples', 'offices.yaml'), 'samples/offices.yaml').then((text) =>
    text.ok ? readOffices(text.value, 'samples/offices.yaml') : text,
  );
  return officesRead;
}
/** Read once: each of many scenarios opens a world of its own. */
let officesRead: Promise<Result<Offices>> | undefined;

/** A handset by name, with the citizen's SIM where it says so. */
export async function findDevice(name: string, citizen: Citizen): Promise<Result<Device>> {
  const devices = await sampleDevices();
  if (!devices.ok) return devices;
  const template = devices.value[name];
  if (template) return ok(deviceFor(template, citizen));
  return noSuch('device', name, Object.keys(devices.value));
}
