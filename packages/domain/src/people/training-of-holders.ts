import type { RoleFinding } from "@safeboard/compliance/asked-roles";
import type { MemberContext } from "../context.ts";
import { rolePermits } from "../permissions.ts";

/**
 * Findings as the member may read them. Everybody reads whether a role is held by somebody whose training for it is in
 * date; which training it is that isn't is part of a person's record, which a governor doesn't read.
 */
export function findingsFor(
  { role }: Pick<MemberContext["actor"], "role">,
  findings: readonly RoleFinding[],
): RoleFinding[] {
  if (rolePermits(role, "readPeople", "training")) return [...findings];
  return findings.map((finding) =>
    finding.kind === "untrained"
      ? { ...finding, words: "Nobody who holds this role has all its training in date." }
      : finding,
  );
}
