// Whether the time of a log-in tells that a number has an account: 500 pairs, known and unknown in turn, over HTTP on loopback, every password
// wrong. Prints how well the time alone tells the two apart (the area under the ROC curve; 0.5 is a guess), and fails outside 0.45 to 0.55.
import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalIdentity } from '../../dist/identity/local.js';
import { decree59 } from '../../dist/identity/rules/profile.js';
import { identityServer } from '../../dist/identity/server/index.js';
import { manualClock, seededRandom } from '../../dist/world.js';

const PAIRS = Number(process.argv[2] ?? 500);
const start = Date.parse('2023-05-10T08:00:00+07:00');
const clock = manualClock(start);
const residence = { province: 'Hà Nội', district: 'Quận Mô Phỏng', ward: 'Phường Mô Phỏng', street: 'Số 1' };
const person = (serial) => ({
  personalId: `001099${990000 + serial}`,
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  residence,
  cardExpiry: null,
  lateDays: 0,
});
const ACCOUNTS = 20;
const people = Array.from({ length: 2 * ACCOUNTS }, (_, n) => person(n));
// Locks are no part of what is measured here: they are told to both alike.
const rules = { ...decree59, logins: { tries: 1_000_000, lockMinutes: 30 } };

const must = (answer) => {
  if (!answer.ok) throw new Error(answer.refused.code);
  return answer.value;
};
const { api, desk, sms, close } = must(
  await openLocalIdentity({ path: ':memory:', clock, random: seededRandom('timing'), rules, register: people }),
);
for (const [n, { personalId, ...details }] of people.slice(0, ACCOUNTS).entries()) {
  const phone = `095${String(n).padStart(7, '0')}`;
  const { registration } = must(await api.begin(`begin ${n}`, { personalId, phone }));
  const { challenge } = must(await api.submitDetails(`details ${n}`, registration, details, false));
  const { code } = (await sms.sentTo(phone, 0, clock.now())).at(-1);
  const { ticket } = must(await api.confirmOtp(`otp ${n}`, challenge, code));
  must(await api.setPassword(`password ${n}`, ticket, 'Mo-Phong1!'));
}
const app = identityServer({ find: () => ({ api, desk, now: clock.now }), random: seededRandom('ids'), log: null, sleep });
const url = await app.listen({ host: '127.0.0.1', port: 0 });

/** Milliseconds of one wrong log-in. */
async function timeOf(personalId, key) {
  const body = JSON.stringify({ personalId, password: 'Mo-Phong2!', device: 'd' });
  const began = performance.now();
  const answer = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body,
  });
  const { code } = await answer.json();
  const took = performance.now() - began;
  if (answer.status !== 401 || code !== 'LOGIN_WRONG') throw new Error(`${answer.status} ${code}`);
  return took;
}

const times = { known: [], unknown: [] };
for (let n = -20; n < PAIRS; n++) {
  const known = people[(n + ACCOUNTS) % ACCOUNTS].personalId;
  const unknown = people[ACCOUNTS + ((n + ACCOUNTS) % ACCOUNTS)].personalId;
  // Which of a pair comes first changes, so that it is not what is measured.
  const pair = n % 2 === 0 ? ['known', 'unknown'] : ['unknown', 'known'];
  for (const who of pair) {
    const took = await timeOf(who === 'known' ? known : unknown, `${who} ${n}`);
    if (n >= 0) times[who].push(took);
  }
}
await app.close();
await close();

const wins = times.known.flatMap((one) => times.unknown.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
const area = wins.reduce((sum, win) => sum + win, 0) / wins.length;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)].toFixed(2);
console.log(`${PAIRS} pairs: known ${median(times.known)} ms, unknown ${median(times.unknown)} ms, AUC ${area.toFixed(3)} (0.45 to 0.55)`);
process.exitCode = area >= 0.45 && area <= 0.55 ? 0 : 1;
