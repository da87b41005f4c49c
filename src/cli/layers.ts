import type { Command } from 'commander';
import { ok, type Result, refuse } from '../refusals/index.js';
import type { Io } from './io.js';
import { type SettingKey, type SettingKind, type SettingValues, settingKeys, settingNames, variableOf } from './setting-keys.js';
import { settingsFiles } from './settings-places.js';

/**
 * A command's options with what the command line leaves open taken from the environment, then the project's settings, then the user's. The
 * files are read whatever the command line says, so that a broken one is never silently passed over.
 */
export async function layered(command: Command, io: Io): Promise<Result<Record<string, unknown>>> {
  const options: Record<string, unknown> = command.optsWithGlobals();
  const environment = fromEnvironment(io.env);
  if (!environment.ok) return environment;
  const layers = [environment.value];
  for (const file of settingsFiles(io)) {
    const { readSettings } = await import('./settings-read.js');
    const read = await readSettings(file, io.cwd);
    if (!read.ok) return read;
    layers.push(read.value);
  }
  for (const key of settingNames) {
    if (!isOpen(command, key)) continue;
    const value = layers.find((layer) => layer[key] !== undefined)?.[key];
    if (value !== undefined) options[key] = value;
  }
  return ok(options);
}

/** Whether a command takes an option that its command line did not give; the program alone, the menu, takes them all. */
const isOpen = (command: Command, key: SettingKey): boolean =>
  (command.parent === null || command.options.some((option) => option.attributeName() === key)) &&
  command.getOptionValueSourceWithGlobals(key) !== 'cli';

function fromEnvironment(env: Io['env']): Result<SettingValues> {
  const values: Record<string, string | boolean> = {};
  for (const key of settingNames) {
    const given = env[variableOf(key)];
    if (given === undefined || given === '') continue;
    const value = settingOf(settingKeys[key], given);
    if (value === undefined) {
      const kind: SettingKind = settingKeys[key];
      return refuse('VALUE_INVALID', { option: variableOf(key), given, expected: kind === 'switch' ? 'yes, no' : [...kind].join(', ') });
    }
    values[key] = value;
  }
  return ok(values);
}

/** Yes and no as scripts write them; of other kinds only a choice can be wrong here. */
function settingOf(kind: SettingKind, given: string): string | boolean | undefined {
  if (kind === 'switch') return /^(yes|true|1)$/i.test(given) || (/^(no|false|0)$/i.test(given) ? false : undefined);
  return typeof kind === 'string' || kind.includes(given) ? given : undefined;
}
