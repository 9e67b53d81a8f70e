import type { StatusName } from "@safeboard/ui/status";
import type { PushStanding } from "@safeboard/compliance/push-standing";
import type { ModelPage, ModelSummary } from "../domain-answers.ts";

/** How the standing of a model at a school is shown: whether it adopted or adapted it is no better or worse. */
export const statusOfStanding: Readonly<Record<PushStanding, StatusName>> = {
  adopted: "met",
  adapted: "met",
  waiting: "due_soon",
  ignored: "needs_action",
  taken_back: "not_applicable",
};

/** "2 of 5 schools have adopted or adapted it, 1 has not answered": where a model stands, for its line in a list. */
export function standingsInWords({ mode, published, retired, atSchools }: ModelSummary): string {
  if (retired) return "No longer in use";
  if (!published) return "Not published yet";
  if (mode === "for_all_schools") return "Held by the trust for all schools";
  const standings = atSchools.map(({ push }) => push.standing);
  const sent = standings.filter((standing) => standing !== "taken_back").length;
  if (sent === 0) return "Not sent to any school yet";
  const answered = count(standings, "adopted", "adapted");
  const ignored = count(standings, "ignored");
  const silent = ignored > 0 ? `, ${ignored} did not answer in time` : "";
  return `${answered} of ${sent} ${sent === 1 ? "school" : "schools"} adopted or adapted it${silent}`;
}

/** The answer first, above one version of a model. */
export function modelHeading({ model, version, latestPublished, schools }: ModelPage): string {
  if (model.retired) return `${model.name} is no longer in use`;
  if (!version.publishedAt) return `Version ${version.number} is a draft that no school sees yet`;
  if (version.number !== latestPublished) {
    return `Version ${version.number} was replaced by version ${latestPublished}`;
  }
  if (model.mode === "for_all_schools") return "The trust holds this policy for all its schools";
  const sent = schools.flatMap((school) => (school.model ? [school.model] : []));
  const standings = sent.map(({ push }) => push.standing);
  const counting = standings.filter((standing) => standing !== "taken_back").length;
  if (counting === 0)
    return `Version ${version.number} is published, and no school has been sent it`;
  const follow = sent.filter(({ follows }) => follows?.number === version.number).length;
  const ignored = count(standings, "ignored");
  const behind = sent.filter(({ follows }) => follows && follows.number < version.number).length;
  return [
    `${follow} of ${schools.length} schools follow version ${version.number}`,
    ...(behind > 0 ? [`${behind} ${behind === 1 ? "is" : "are"} on an older one`] : []),
    ...(ignored > 0 ? [`${ignored} did not answer in time`] : []),
  ].join("; ");
}

const count = (standings: readonly PushStanding[], ...wanted: PushStanding[]) =>
  standings.filter((standing) => wanted.includes(standing)).length;
