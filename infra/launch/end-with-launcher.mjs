// Loaded before a Node program that has a process group of its own: stops it, and everything that it
// started, when the launcher is gone, even by SIGKILL; and lets it finish when the terminal is gone.
process.once("disconnect", () => process.kill(-process.pid, "SIGTERM"));
process.channel?.unref();

for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
