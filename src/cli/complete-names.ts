import { join } from 'node:path';
import type { Io } from './io.js';
import { settingKeys } from './setting-keys.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];
/** The shells there is completion for. */
export const shells: readonly Shell[] = SHELLS;

/** Each kind of name, and where its names come from; loaded only when a word of that kind is completed. */
const sources = {
  citizen: async () => {
    const { sampleCitizens } = await import('./people.js');
    const citizens = await sampleCitizens();
    return citizens.ok ? citizens.value.map(({ id }) => id) : [];
  },
  device: async () => {
    const { sampleDevices } = await import('./people.js');
    const devices = await sampleDevices();
    return devices.ok ? Object.keys(devices.value) : [];
  },
  office: async () => {
    const { sampleOffices } = await import('./people.js');
    const found = await sampleOffices();
    return found.ok ? found.value.offices.map(({ id }) => id) : [];
  },
  screen: async () => Object.keys((await import('../flow/process.js')).flow),
  code: async () => (await import('../refusals/examples.js')).codes,
  flaw: async () => (await import('./card-files.js')).flawNames,
  scenario: async () => (await import('./sample-scenarios.js')).sampleScenarios(),
  session: async (io: Io) => {
    const [{ sessionNames }, { home }] = await Promise.all([import('../journal/sessions.js'), import('./settings.js')]);
    return sessionNames(join(home(io), 'sessions'));
  },
  shell: async () => SHELLS,
  lang: async () => settingKeys.lang,
  rules: async () => settingKeys.rules,
  clock: async () => settingKeys.clock,
  reporter: async () => Object.keys((await import('../script/report.js')).reporters),
} satisfies Readonly<Record<string, (io: Io) => Promise<readonly string[]>>>;
export type NameKind = keyof typeof sources;

/** Which names an option or argument takes, by its own name. */
export const nameKinds: Readonly<Record<string, NameKind | undefined>> = {
  ...(Object.fromEntries(Object.keys(sources).map((kind) => [kind, kind])) as Record<NameKind, NameKind>),
  from: 'screen',
  until: 'screen',
};

/** All names of a kind, in the order in which people meet them. */
export const namesOf = async (kind: NameKind, io: Io): Promise<readonly string[]> => [...(await sources[kind](io))];
