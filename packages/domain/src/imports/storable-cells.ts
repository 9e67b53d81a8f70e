/** Texts of cells as Postgres takes them: it refuses the zero character and halves of characters. */
export function storableCells(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replaceAll("\0", "").toWellFormed());
}
