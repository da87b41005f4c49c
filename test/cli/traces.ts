import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder, or one file, by its path. */
function bytesBelow(path: string): [string, Buffer][] {
  if (statSync(path).isFile()) return [[path, readFileSync(path)]];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .flatMap((file): [string, Buffer][] => [[file, Buffer.from(file)], ...(statSync(file).isFile() ? bytesBelow(file) : [])]);
}

/** What stays of a value in base64 when `before` bytes stand in front of it, wherever the text around it ends. */
function inBase64(value: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), value]).toString('base64');
  return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6));
}

/** The ways a value may hide in bytes; digits alone only where no other digit stands beside them. */
function forms(value: string): { name: string; pattern: RegExp }[] {
  const bytes = Buffer.from(value);
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const plain = /^\d+$/.test(value) ? `(?<!\\d)${value}(?!\\d)` : literal(value);
  const base64 = [0, 1, 2].map((before) => inBase64(bytes, before));
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const utf8 = [value, value.normalize('NFD')].map((text) => (text === value ? plain : literal(text)));
  return [
    ...[...new Set(utf8)].map((source) => ({ name: 'UTF-8', pattern: new RegExp(Buffer.from(source).toString('latin1')) })),
    ...[...new Set([...base64, ...url])].map((text) => ({ name: 'base64', pattern: new RegExp(literal(text)) })),
    { name: 'hex', pattern: new RegExp(bytes.toString('hex'), 'i') },
  ];
}

/** Where any of the values stands, in UTF-8, base64 (at every alignment) or hex: in files, below folders, or in texts by their names. */
export function traces(
  values: Readonly<Record<string, string>>,
  paths: readonly string[],
  texts: Readonly<Record<string, string>>,
): string[] {
  const places = [
    ...paths.flatMap(bytesBelow),
    ...Object.entries(texts).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
  ];
  return Object.entries(values).flatMap(([what, value]) =>
    forms(value).flatMap(({ name, pattern }) =>
      places.filter(([, bytes]) => pattern.test(bytes.toString('latin1'))).map(([place]) => `${what} in ${place} as ${name}`),
    ),
  );
}
