/** Past this length a cell's part is prose, and its parts run on as one text. */
const shortPart = 60;

/**
 * A table's row as text, cells separated by a TAB. A cell's own parts ("Mrs A Example" above
 * "Headteacher") stay apart with " / ". Where every cell has the same number of parts, they stand
 * side by side (roles in one cell, names in the next) and each pair gets its line.
 */
export function tableRowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const height = filled[0]?.length ?? 0;
  const sideBySide =
    height > 1 &&
    filled.length > 1 &&
    filled.every(
      (cell) => cell.length === height && cell.every((part) => part.length <= shortPart),
    );
  if (sideBySide) {
    return Array.from({ length: height }, (_, line) =>
      joinCells(cells.map((cell) => cell[line] ?? "")),
    );
  }
  return [joinCells(cells.map(cellText))];
}

function cellText(parts: readonly string[]): string {
  const allShort = parts.every((part) => part.length <= shortPart);
  return parts.join(allShort ? " / " : " ");
}

function joinCells(cells: readonly string[]): string {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1).join("\t");
}
