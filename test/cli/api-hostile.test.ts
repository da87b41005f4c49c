import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './run.js';

const evil = '\u001b[2Jkilled\u202egnp.exe\u0007\u200b';
const server = createServer((_request, response) => {
  response.writeHead(418, { 'api-version': '1.0' });
  response.end(JSON.stringify({ code: evil, title: evil, params: {} }));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['register', '--auto', '--api'],
  ['run', 'samples/scenarios/happy-path.yaml', '--api'],
  ['verify', 'MOPHONG:A', '--api'],
  ['api', 'check'],
])('%s shows the words of a server with what cannot be seen spelled out', async (...line) => {
  const { code, stdout, stderr } = await run([...line, `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('\\u001b[2Jkilled');
  for (const hidden of ['\u001b', '\u202e', '\u0007', '\u200b']) expect(stdout + stderr).not.toContain(hidden);
});
