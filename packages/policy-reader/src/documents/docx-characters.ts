/** Wingdings' ticks, crosses and boxes, by the last two digits of their code. */
const symbols: Readonly<Record<string, string>> = {
  FB: "✗",
  FC: "✓",
  A8: "☐",
  FD: "☒",
  FE: "☑",
};

/** The character that an element of a run stands for, or null when it stands for none. */
export function characterOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: string,
): string | null {
  switch (name) {
    case "tab":
      // In a paragraph's properties it is a place to stop at.
      return parent === "r" ? "\t" : null;
    case "ptab":
      return "\t";
    case "br":
      return attributes.get("type") === "page" ? null : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbols[(attributes.get("char") ?? "").slice(-2).toUpperCase()] ?? null;
    default:
      return null;
  }
}
