#!/usr/bin/env node
// Checks Node before anything newer than it is loaded, runs main() and sets the exit code: a failure until proved otherwise.
const [major, minor] = process.versions.node.split('.').map(Number);
process.exitCode = 70;
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`vneid-sim cần Node 20.19 trở lên / needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
