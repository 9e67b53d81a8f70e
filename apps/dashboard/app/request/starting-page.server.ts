import type { Actor } from "@safeboard/database/actor";

/** The page that a person's job begins with. */
export function startingPage(actor: Actor): string {
  if (actor.kind === "operator") return "/operator";
  if (actor.kind !== "member") return "/choose";
  if (actor.scope === "board") return "/board";
  if (actor.scope === "school") {
    const [only, ...more] = actor.schoolIds;
    return only && more.length === 0 ? `/schools/${only}` : "/choose";
  }
  return "/overview";
}
