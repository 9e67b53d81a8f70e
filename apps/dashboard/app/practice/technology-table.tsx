import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  DATA_PROTECTION_ANSWERS,
  TECHNOLOGY_STANDINGS,
  TECHNOLOGY_USERS,
} from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { ListedTechnology } from "../domain-answers.ts";

/** The register: what is used, for what, and what was decided of it. */
export function TechnologyTable({
  technologies,
  here,
  mayAssess,
}: {
  technologies: readonly ListedTechnology[];
  here: string;
  mayAssess: (technology: ListedTechnology) => boolean;
}) {
  return (
    <DataTable
      caption="Platforms, apps and services in use"
      narrow="cards"
      rows={technologies}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Name",
        cell: (each) =>
          mayAssess(each) ? (
            <Anchor href={`${here}?assess=${each.id}#assess`}>{each.name}</Anchor>
          ) : (
            each.name
          ),
      }}
      columns={[
        { id: "for", heading: "Used for", cell: ({ usedFor }) => usedFor },
        {
          id: "by",
          heading: "Used by",
          cell: ({ usedBy }) => usedBy.map(TECHNOLOGY_USERS.title).join(", "),
        },
        {
          id: "standing",
          heading: "Standing",
          cell: ({ standing }) => (
            <Status status={standing.status}>{TECHNOLOGY_STANDINGS.title(standing.code)}</Status>
          ),
        },
        {
          id: "data",
          heading: "Data protection",
          cell: ({ assessments }) => {
            const latest = assessments.at(-1);
            return latest ? DATA_PROTECTION_ANSWERS.title(latest.dataProtection) : "Not assessed";
          },
        },
        {
          id: "review",
          heading: "Next review",
          cell: ({ standing }) => (standing.reviewOn ? formatIsoDate(standing.reviewOn) : "None"),
        },
        {
          id: "whose",
          heading: "Assessed by",
          cell: ({ ofTrust }) => (ofTrust ? "The trust, for all schools" : "The school"),
        },
      ]}
    />
  );
}

/** "2 of 9 technologies need action: not assessed, or their review is overdue". */
export function technologiesSentence(technologies: readonly ListedTechnology[]): string {
  const used = technologies.filter(({ standing }) => standing.code !== "not_in_use");
  const acting = used.filter(({ standing }) => standing.status === "needs_action").length;
  if (used.length === 0) return "No technology is on the register yet";
  const all = used.length === 1 ? "1 technology" : `${used.length} technologies`;
  if (acting === 0) return `${all} in use, each with a decision that stands`;
  return `${acting} of ${all} in use ${acting === 1 ? "needs" : "need"} an assessment, a review or a decision`;
}
