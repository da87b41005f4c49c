import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const hostile = 'A\u202eB\u001b[31mC\u200bD';

describe('text from an API', () => {
  it('is shown with what cannot be seen spelled out', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(418, { 'api-version': '1.0', 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: hostile, title: hostile, params: {} }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const command of [
        ['api', 'check'],
        ['verify', 'MOPHONG:A', '--api'],
      ]) {
        const { code, stdout, stderr } = await run([...command, `http://127.0.0.1:${port}`]);
        expect(code).not.toBe(0);
        expect(stdout + stderr).toContain('\\u001b[31m');
        expect(stdout + stderr).not.toMatch(/[\u001b\u202e\u200b]/);
      }
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
