import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, readText } from './files.js';

/** The scenarios that come with the program, as paths from its folder, by name; none where the folder is missing. */
export async function sampleScenarios(): Promise<string[]> {
  const files = await readdir(join(packageRoot, 'samples', 'scenarios')).catch(() => []);
  return files
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => `samples/scenarios/${file}`);
}

/** The same with their texts; those that cannot be read are left out. */
export function scenarioTexts(): Promise<readonly { readonly file: string; readonly text: string }[]> {
  textsRead ??= sampleScenarios().then(async (files) => {
    const read = await Promise.all(files.map(async (file) => ({ file, text: await readText(join(packageRoot, file), file) })));
    return read.flatMap(({ file, text }) => (text.ok ? [{ file, text: text.value }] : []));
  });
  return textsRead;
}
/** Read once: whoever explains one code explains others. */
let textsRead: ReturnType<typeof scenarioTexts> | undefined;
