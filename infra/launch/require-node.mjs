// The first import of every command, in syntax that old versions can read.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Safeboard needs Node 20.19 or later; this is Node ${process.versions.node} (${process.execPath}).\n` +
      "Install a newer one from https://nodejs.org, then run the command again.",
  );
  process.exit(1);
}
