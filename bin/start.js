// What `npm start` does: the command that was given; without one the menu on a terminal, else the sample registration of both levels.
import { main } from '../dist/cli/main.js';

process.exitCode = 70;
const given = process.argv.slice(2);
const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
process.exitCode = await main(given.length > 0 || onTerminal ? given : ['register', '--auto', '--level', 'all']);
