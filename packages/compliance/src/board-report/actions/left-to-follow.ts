/** What a published report leaves for the next one to take up. */
import type { FrozenReport } from "../frozen-report.ts";
import type { ReportTable } from "../report-blocks.ts";
import type { EarlierReport, FollowedAction } from "../report-sources.ts";
import { ACTION_TABLES, STANDING } from "./action-tables.ts";

const NAMING: ReadonlySet<string> = new Set([
  ACTION_TABLES.open,
  ACTION_TABLES.reviewed,
  ACTION_TABLES.others,
]);

/** Every action that it named as still to be done, and every decision that it sought. */
export const leftToFollow = ({
  sections,
}: Pick<FrozenReport, "sections">): Pick<EarlierReport, "actions" | "decisions"> => ({
  actions: sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is ReportTable => block.kind === "table" && NAMING.has(block.key))
    .flatMap(followedIn),
  decisions: decisionsIn(sections.find(({ code }) => code === "decisions")?.narrative ?? ""),
});

function followedIn(table: ReportTable): FollowedAction[] {
  const standing = table.columns.findIndex(({ title }) => title === STANDING);
  return table.rows.flatMap(({ key, cells, stillOpen }) => {
    // Earlier reports had a row for each open action, and its id for a key.
    const actionIds = stillOpen ?? (table.key === ACTION_TABLES.open ? [key] : []);
    if (actionIds.length === 0) return [];
    return {
      key,
      title: cells[0]?.text ?? "",
      schools: cells[1]?.text ?? "",
      standing: cells[standing] ?? { text: "Open", status: null },
      actionIds,
    };
  });
}

/** Items of a list where there is one ("The board is asked to:" is no decision), else paragraphs; each once. */
function decisionsIn(narrative: string): string[] {
  const lines = narrative.split("\n").map((line) => line.trim());
  const items = lines.filter((line) => ITEM.test(line)).map((line) => line.replace(ITEM, ""));
  const decisions = items.length > 0 ? items : narrative.split(/\n{2,}/u);
  return [...new Set(decisions.map((text) => text.trim()).filter((text) => text !== ""))];
}

const ITEM = /^[-*•]\s+/u;
