import { rulesChoices } from '../identity/rules/profile.js';

/** What a setting's value is: one of a few words, yes or no, a text, a moment, a path, or a citizen's name or file. */
export type SettingKind = readonly string[] | 'switch' | 'text' | 'time' | 'path' | 'citizen';

/**
 * What may be set beside the command line, by the long name of its option; `VNEID_SIM_LANG` is `lang`. Nothing here names an API, a command
 * or an environment variable, because whoever runs the program in a folder need not have written the settings that lie there.
 */
export const settingKeys = {
  lang: ['vi', 'en'],
  texts: 'path',
  json: 'switch',
  plain: 'switch',
  color: 'switch',
  input: 'switch',
  quiet: 'switch',
  data: 'path',
  rules: rulesChoices,
  holidays: 'path',
  decision: 'text',
  seed: 'text',
  now: 'time',
  level: ['1', '2', 'all'],
  citizen: 'citizen',
  device: 'text',
  clock: ['running'],
  reporter: 'text',
} as const satisfies Readonly<Record<string, SettingKind>>;

export type SettingKey = keyof typeof settingKeys;
export const settingNames = Object.keys(settingKeys) as SettingKey[];

/** Values by the names of their options, as commander would give them. */
export type SettingValues = { readonly [K in SettingKey]?: string | boolean };

/** The environment variable of a setting: `VNEID_SIM_LANG`. */
export const variableOf = (key: SettingKey): string => `VNEID_SIM_${key.toUpperCase()}`;

/** Whether a citizen is named by a file rather than by name. */
export const isFileName = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);
