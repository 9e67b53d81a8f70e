/**
 * The table that closes `npm test`, whose last line is the count of the whole run.
 * @param {{ title: string, passed: number, failed: number, seconds: number, cached: boolean }[]} tasks
 */
export function report(tasks) {
  const rows = tasks.map(({ title, passed, failed, seconds, cached }) => [
    title,
    `${passed} passed`,
    failed === 0 ? "" : `${failed} FAILED`,
    cached ? "cached" : `${seconds.toFixed(1)} s`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => row[column].length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell[column === 0 ? "padEnd" : "padStart"](widths[column]))
      .join("  "),
  );
  const sum = (key) => tasks.reduce((total, task) => total + task[key], 0);
  return [...lines, "", `${sum("passed")} passed, ${sum("failed")} failed`].join("\n");
}
