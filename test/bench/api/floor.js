// As little as can be done for the same: fastify, and the very statements of the API's read and write, prepared by hand, on a copy of its
// file with its settings. A write commits to the disk before it is answered. Serves until its input ends.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { prepareConnection } from '../../../dist/identity/store/connection.js';
import { engineOfThisNode } from '../../../dist/identity/store/engine.js';

const [path, told] = process.argv.slice(2);
const { read, write } = JSON.parse(readFileSync(told, 'utf8'));
const secret = readFileSync(`${path}.secret`);
const file = (await engineOfThisNode()).connect(path);
prepareConnection(file);

const mac = (purpose, text) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([`mac of ${purpose}`, text]))
    .digest('base64url');
const prepared = ({ statements }) => statements.map(({ sql, way, parameters }) => ({ statement: file.prepare(sql), way, parameters }));

/** The parameters by which a call's row is told from another's: its key and its name, first met where it is looked for. */
const [looked] = write.statements.filter(({ sql }) => /from "calls"/.test(sql));
const [oldKey, oldName] = looked.parameters;
const reads = prepared(read);
const writes = prepared(write).map(({ statement, way, parameters }) => ({
  statement,
  way,
  parameters: (key, name) => parameters.map((one) => (one === oldKey ? key : one === oldName ? name : one)),
}));
const tokenOf = ({ headers }) => headers.authorization?.slice('Bearer '.length) ?? '';

const app = fastify({ logger: false });
app.get('/v1/application', async (request) => {
  mac('session', tokenOf(request));
  for (const { statement, way, parameters } of reads) statement[way](parameters);
  return read.value;
});
app.post('/v1/application/card', async (request) => {
  const token = tokenOf(request);
  mac('session', token);
  const key = mac('key', JSON.stringify([request.headers['idempotency-key'], 'submitCard', token]));
  const name = mac('call', JSON.stringify([request.headers['idempotency-key'], 'submitCard', request.body]));
  for (const { statement, way, parameters } of writes) statement[way](parameters(key, name));
  return write.value;
});
process.stdout.write(`${JSON.stringify({ url: await app.listen({ host: '127.0.0.1', port: 0 }) })}\n`);
process.stdin.resume().once('end', async () => {
  await app.close();
  file.close();
});
