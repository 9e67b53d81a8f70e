import type { Segment } from "./segments.ts";

/** Role words without a holder ("safeguarding within the school") are part of what stands between. */
export function withoutParts(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let passed = "";
  for (const [index, segment] of segments.entries()) {
    const glue = [passed, segment.glue].filter(Boolean).join(" ");
    if (isRoleInList(segments, index)) kept.push({ ...segment, kind: "role" });
    else if (segment.kind === "part" || isAside(segments, index))
      passed = `${glue} ${segment.passage.text}`.trim();
    else {
      kept.push({ ...segment, glue });
      passed = "";
    }
  }
  return kept;
}

/** "SENCO / Online Safety: Mr A Lee": after another role, a field of work is a role. */
function isRoleInList(segments: readonly Segment[], index: number): boolean {
  const [before, segment, after] = [segments[index - 1], segments[index], segments[index + 1]];
  return (
    segment?.kind === "part" &&
    before?.kind === "role" &&
    /^(?:\/|&|and|,)$/u.test(segment.glue) &&
    after?.kind === "name" &&
    /^[:\u2013-]$/u.test(after.glue)
  );
}

/** "Mrs A Lee (Heron Bay), Mr B Day (Mill Hill)": the place where each of them works. */
function isAside(segments: readonly Segment[], index: number): boolean {
  const [before, segment, after] = [segments[index - 1], segments[index], segments[index + 1]];
  return (
    segment?.kind === "name" &&
    !segment.titled &&
    segment.glue === "(" &&
    before?.kind === "name" &&
    after?.glue.startsWith(")") === true
  );
}
