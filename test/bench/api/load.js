import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

let count = 0;

/** Answers a second at so many connections at once; each POST with a key of its own. An answer that is no success is an error. */
export async function rate({ url, headers, body, connections, seconds }) {
  const post = { method: 'POST', body: JSON.stringify(body) };
  const setupRequest = (one) => ({ ...one, headers: { ...headers, 'idempotency-key': `bench ${count++}` } });
  const ended = await autocannon({ url, connections, duration: seconds, headers, ...(body && { ...post, requests: [{ setupRequest }] }) });
  if (ended.non2xx + ended.errors > 0) throw new Error(`${url}: ${ended.non2xx} refused, ${ended.errors} without an answer`);
  return ended['2xx'] / ended.duration;
}

/** Reads of some addresses in turn, 100 a second in all: what each took, in milliseconds. */
export async function probe(urls, seconds) {
  const agent = new Agent({ keepAlive: true });
  const times = urls.map(() => []);
  const open = [];
  await new Promise((over) => {
    let n = 0;
    const timer = setInterval(() => {
      const at = n++ % urls.length;
      open.push(once(urls[at], agent).then((took) => times[at].push(took)));
      if (n < seconds * 100) return;
      clearInterval(timer);
      over();
    }, 10);
  });
  await Promise.all(open);
  agent.destroy();
  return times;
}

/** How long one request takes, in milliseconds; what is posted is a slip that nobody has. */
const once = (url, agent) =>
  new Promise((done, failed) => {
    const begun = performance.now();
    const post = url.endsWith('/v1/dossier-status');
    const sent = request(url, { agent, method: post ? 'POST' : 'GET', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume().once('end', () => done(performance.now() - begun));
    });
    sent.once('error', failed);
    sent.end(post ? JSON.stringify({ slip: 'MP-260101-00001-00000000' }) : undefined);
  });
