// Loaded into the server before anything else: it asks the server to stop when the launcher that
// started it is gone, even by SIGKILL, and lets it finish when the terminal is gone.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
