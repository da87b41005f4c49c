import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '../refusals/index.js';
import { pathInside } from '../script/paths.js';
import { group, oneOf, readMoment, refined, text, yesNo } from '../script/schema.js';
import { readYaml } from '../script/yaml.js';
import type { Language } from '../text/index.js';
import { locate as locateFile, readText } from './files.js';
import { isFileName, type SettingKey, type SettingKind, type SettingValues, settingKeys, settingNames } from './setting-keys.js';
import type { SettingsFile } from './settings-places.js';

const time = refined('time', (value) => value === 'today' || readMoment(value) !== undefined);
const kinds = { switch: yesNo, text, path: text, citizen: text, time } as const;
const schemaOf = (kind: SettingKind): z.ZodType<string | boolean> => (typeof kind === 'string' ? kinds[kind] : oneOf(kind));
const schema = group(Object.fromEntries(settingNames.map((key) => [key, schemaOf(settingKeys[key]).optional()])));

/** The language that a file of settings names, whatever else in it may be wrong; undefined where it names none. */
export async function languageIn(path: string): Promise<Language | undefined> {
  const source = await readText(path, path);
  const read = source.ok ? readYaml(source.value, path, z.looseObject({ lang: oneOf(settingKeys.lang).optional() })) : source;
  return read.ok ? read.value.value.lang : undefined;
}

/** Reads a file of settings, its paths made absolute; a project's lead nowhere but into its folder, links followed, or into `samples/`. */
export async function readSettings(from: SettingsFile, cwd: string): Promise<Result<SettingValues>> {
  const here = relative(cwd, from.path);
  const file = here.startsWith('..') ? from.path : here;
  const source = await readText(from.path, file);
  if (!source.ok) return source;
  const read = readYaml(source.value, file, schema);
  if (!read.ok) return read;
  const given = read.value.value as SettingValues;
  const values: Record<string, string | boolean> = {};
  for (const key of settingNames) {
    const value = given[key];
    if (value === undefined) continue;
    const found = isPath(key, value) ? reached(key, String(value), from) : value;
    if (found === undefined) return refuse('PATH_OUTSIDE', { ...read.value.locate([key]), path: String(value) });
    values[key] = found;
  }
  return ok(values);
}

const isPath = (key: SettingKey, value: string | boolean): boolean =>
  (settingKeys[key] === 'path' && value !== ':memory:') || (settingKeys[key] === 'citizen' && isFileName(String(value)));

/** The absolute path that a setting names, from its file's folder; undefined where a project's file may not name it. */
function reached(key: SettingKey, path: string, { whose, path: file }: SettingsFile): string | undefined {
  const folder = dirname(file);
  if (whose === 'user') return resolve(folder, path);
  const inside = pathInside('', path);
  if (inside === undefined) return undefined;
  const here = resolve(folder, inside);
  // What is only read may also be one of the samples that come with the program; what is written stays in the project.
  const found = key === 'data' ? here : locateFile(inside, folder);
  const touched = key === 'data' ? [here, join(here, 'world.sqlite'), join(here, 'world.sqlite.secret'), join(here, 'sessions')] : [here];
  return found !== here || touched.every((one) => isWithin(one, folder)) ? found : undefined;
}

/** Whether a path lies in a folder, links followed as far as it exists; a link to nowhere lies nowhere. */
function isWithin(path: string, folder: string): boolean {
  const root = realpathSync(folder);
  try {
    const real = realpathSync(existing(path));
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}
const existing = (path: string): string => (lstatSync(path, { throwIfNoEntry: false }) ? path : existing(dirname(path)));
