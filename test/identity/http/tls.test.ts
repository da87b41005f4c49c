import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, it } from 'vitest';
import { httpIdentity } from '../../../src/identity/http.js';
import { seededRandom } from '../../../src/world.js';
import { refusal } from '../journey.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A client, over TLS, of a server on this machine. */
async function clientOf(server: Server) {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { ...httpIdentity({ url, fetch, random: seededRandom(''), sleep: async () => {}, tries: 1 }), host: url.host };
}

describe('over TLS the client refuses', () => {
  it('a server that speaks no TLS', async () => {
    const { api, host } = await clientOf(createServer());
    await refusal(api.service(), 'API_TLS', { api: host, why: 'protocol' });
  });
});
