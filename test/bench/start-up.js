// How long the program takes to answer: `--help` against bare Node in turn, so that a noisy machine slows both, and a whole registration.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/vneid-sim.js', import.meta.url));
const RUNS = Number(process.argv[2] ?? 15);

function took(args) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - begun;
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (numbers) =>
  `median ${median(numbers).toFixed(0)} ms (${Math.min(...numbers).toFixed(0)}–${Math.max(...numbers).toFixed(0)})`;

const bare = [];
const help = [];
const register = [];
for (let run = 0; run < RUNS; run++) {
  bare.push(took(['-e', '0']));
  help.push(took([program, '--help']));
}
for (let run = 0; run < Math.ceil(RUNS / 3); run++) register.push(took([program, 'register', '--auto', '--data', ':memory:']));

const ratio = median(help.map((ms, run) => ms / bare[run]));
console.log(`node -e 0                       ${shown(bare)}`);
console.log(`--help                          ${shown(help)}, ${ratio.toFixed(2)} times bare Node (at most 1.5)`);
console.log(`register --auto --data :memory: ${shown(register)} (at most 1500 ms)`);
