// Imported first by both commands, so that an old Node says what is wrong in one line instead of
// a syntax error somewhere else. Keep this file free of anything newer than Node 14.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Flyktningguide needs Node 20.19 or newer, and this is Node ${process.versions.node}. ` +
      'A newer one is at https://nodejs.org.',
  );
  process.exit(1);
}
