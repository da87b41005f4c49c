// Opens the world named by the first argument on the engine named by the last and works in it, as a second program would: prints a line for each thing that was committed.
// It runs the built program, which `npm test` builds first.
import { openLocalIdentity } from '../../../dist/identity/local.js';
import { decree59 } from '../../../dist/identity/rules/profile.js';
import { betterSqlite } from '../../../dist/identity/store/better-sqlite.js';
import { nodeSqlite } from '../../../dist/identity/store/node-sqlite.js';
import { manualClock, systemRandom } from '../../../dist/world.js';

const [path, name, times, engine] = process.argv.slice(2);
const residence = { province: 'Hà Nội', district: 'Quận Mô Phỏng', ward: 'Phường Mô Phỏng', street: 'Số 1' };
const register = Array.from({ length: Number(times) }, (_, n) => ({
  personalId: `00109999${String(1000 + n)}`,
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-01-15',
  sex: 'male',
  residence,
  cardExpiry: null,
  lateDays: 0,
}));

const opened = await openLocalIdentity({
  path,
  clock: manualClock(Date.parse('2023-05-10T08:00:00+07:00')),
  random: systemRandom,
  rules: decree59,
  register,
  engine: engine === 'node:sqlite' ? nodeSqlite() : await betterSqlite(),
});
if (!opened.ok) throw new Error(opened.refused.code);
const { api, world, close } = opened.value;
for (const { personalId } of register) {
  const session = await world.nextSession();
  const begun = await api.begin(`${name} ${personalId}`, { personalId, phone: '0950000001' });
  if (!session.ok || !begun.ok) throw new Error(JSON.stringify([session, begun]));
  process.stdout.write(`${session.value} ${personalId} ${begun.value.registration}\n`);
}
await close();
