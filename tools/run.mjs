// The entry behind every npm script. Kept to syntax that Node 12 parses, so that an old Node gets a sentence, not a SyntaxError.
const major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  console.error(
    'iWORKZ needs Node.js 18 or newer to start, and this is ' +
      process.version +
      '. Install a newer one from https://nodejs.org or your package manager, then run the same command again.',
  );
  process.exitCode = 1;
} else {
  import('./launch.mjs').then((launch) => launch.main(process.argv.slice(2)));
}
