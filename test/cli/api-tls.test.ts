import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer as plainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ecdsaWithSha256 } from '../../src/card/make/certificate.js';
import { bits, integer, oid, sequence, set, time, utf8 } from '../../src/card/make/der.js';
import { folder, runProcess } from './run.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return (server.address() as AddressInfo).port;
}

/** A key for P-256, which TLS takes, with a certificate that it has signed itself; both as PEM. */
function selfSigned(name: string, until: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const named = sequence(set(sequence(oid('2.5.4.3'), utf8(name))));
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const valid = sequence(time('2021-01-01'), time(until));
  const toBeSigned = sequence(integer(1), ecdsaWithSha256(), named, valid, named, spki);
  const der = sequence(toBeSigned, ecdsaWithSha256(), bits(new Uint8Array(sign('sha256', toBeSigned, privateKey))));
  const cert = `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

/** What `api check` says of a server with this certificate, which the machine trusts or not. */
async function checked(name: string, until: string, trusted: boolean) {
  const { cert, key } = selfSigned(name, until);
  const at = join(folder(), 'trusted.pem');
  writeFileSync(at, cert);
  const port = await portOf(createServer({ cert, key }, (_request, response) => response.end('{}')));
  const env = trusted ? { NODE_EXTRA_CA_CERTS: at } : {};
  const { code, stderr } = await runProcess(['api', 'check', `https://localhost:${port}`, '--json'], { env });
  const { refused } = JSON.parse(stderr);
  return { code, refused: { code: refused.code, why: refused.params.why } };
}

describe('over TLS an API is refused', () => {
  it.each([
    ['that nobody vouches for', 'localhost', '2040-01-01', false, 'API_TLS', 'issuer'],
    ['whose certificate has expired', 'localhost', '2022-01-01', true, 'API_TLS', 'expired'],
    ['whose certificate is for another host', 'elsewhere.example', '2040-01-01', true, 'API_TLS', 'name'],
    ['that is trusted, but another service', 'localhost', '2040-01-01', true, 'API_NOT_OURS', undefined],
  ] as const)('%s', async (_which, name, until, trusted, code, why) => {
    expect(await checked(name, until, trusted)).toEqual({ code: 4, refused: { code, why } });
  });

  it('that speaks no TLS', async () => {
    const port = await portOf(plainServer());
    const { code, stderr } = await runProcess(['api', 'check', `https://localhost:${port}`, '--json']);
    expect([code, JSON.parse(stderr).refused]).toMatchObject([4, { code: 'API_TLS', params: { why: 'protocol' } }]);
  });
});
