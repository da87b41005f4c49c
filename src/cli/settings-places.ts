import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from './io.js';

/** A file of settings; a `project`'s came with the folder and may be a stranger's, the user's own may name any path. */
export interface SettingsFile {
  readonly whose: 'project' | 'user';
  readonly path: string;
}

const upwards = (folder: string): string[] => (dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]);

function configHome({ env }: Pick<Io, 'env'>): string {
  if (env.XDG_CONFIG_HOME) return env.XDG_CONFIG_HOME;
  if (process.platform === 'win32' && env.APPDATA) return env.APPDATA;
  return join(env.HOME ?? homedir(), '.config');
}

/** Where the user's own settings are looked for. */
export const userSettings = (io: Pick<Io, 'env'>): string => join(configHome(io), 'vneid-sim', 'settings.yaml');

/** The settings files in force, nearest first: `vneid-sim.yaml` here or in the first folder above that has one, then the user's. */
export function settingsFiles(io: Pick<Io, 'env' | 'cwd'>): SettingsFile[] {
  const project = upwards(io.cwd).map((folder) => join(folder, 'vneid-sim.yaml'));
  const files: readonly (SettingsFile | undefined)[] = [
    project.filter((path) => existsSync(path)).map((path) => ({ whose: 'project', path }) as const)[0],
    { whose: 'user', path: userSettings(io) },
  ];
  return files.filter((file) => file !== undefined).filter(({ path }) => existsSync(path));
}
