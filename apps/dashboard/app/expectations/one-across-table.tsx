import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { OneAcrossSchools } from "../domain-answers.ts";
import { versionAddress } from "./addresses.ts";
import { ExpectationMark } from "./expectation-mark.tsx";

type School = OneAcrossSchools["schools"][number];

/** What each school's policy says of one expectation, in its own words; what is missing first. */
export function OneAcrossTable({
  schools,
  expectation,
  mayAsk,
}: {
  schools: readonly School[];
  expectation: OneAcrossSchools["expectation"];
  mayAsk: boolean;
}) {
  return (
    <DataTable
      caption="What each school’s policy says of it"
      captionHidden
      narrow="cards"
      rows={mostLackingFirst(schools)}
      rowKey={({ schoolId }) => schoolId}
      rowHeading={{
        heading: "School",
        cell: ({ schoolId, name }) => <Anchor href={`/schools/${schoolId}`}>{name}</Anchor>,
      }}
      columns={[
        {
          id: "status",
          heading: "Status",
          cell: (school) => (
            <ExpectationMark
              status={school.stands.status}
              weight={school.stands.weight}
              href={versionAddress(school, expectation)}
            />
          ),
        },
        {
          id: "quote",
          heading: "What the policy says",
          cell: (school) => <WhatItSays school={school} expectation={expectation} />,
        },
        ...(mayAsk
          ? [
              {
                id: "ask",
                heading: "Ask",
                cell: ({ schoolId, name, stands }: School) =>
                  (stands.status === "not_found" || stands.status === "partly_met") && (
                    <Anchor href={askAddress(schoolId, expectation)}>
                      Ask the school<span className="heard-only">, {name}</span>
                    </Anchor>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

const order = ["not_found", "partly_met", null, "met_elsewhere", "met", "not_applicable"];

/** What is missing first; schools that stand alike by name. */
export const mostLackingFirst = <Each extends Pick<School, "stands" | "name">>(
  schools: readonly Each[],
): Each[] =>
  schools.toSorted(
    (a, b) =>
      order.indexOf(a.stands.status) - order.indexOf(b.stands.status) ||
      a.name.localeCompare(b.name, "en"),
  );

function WhatItSays({
  school,
  expectation,
}: {
  school: School;
  expectation: OneAcrossSchools["expectation"];
}) {
  const { passage, elsewhere, status, ruling } = school.stands;
  return (
    <div className="across-quote">
      {status === "met_elsewhere" && elsewhere && <p>In another document: {elsewhere}.</p>}
      {passage ? (
        <p>
          &ldquo;{passage.quote.trim()}&rdquo;{" "}
          <Anchor href={versionAddress(school, expectation)}>
            Page {passage.page}
            <span className="heard-only"> of the policy of {school.name}</span>
          </Anchor>
        </p>
      ) : (
        // A person who says otherwise has seen what was not found.
        status !== "met_elsewhere" && !ruling && <p className="cell-detail">Nothing was found.</p>
      )}
      {ruling && (
        <p className="cell-detail">
          {ruling.by} said so on {dayOfMoment(ruling.at)}: {ruling.reason}
        </p>
      )}
    </div>
  );
}

function askAddress(schoolId: string, { setId, id }: OneAcrossSchools["expectation"]): string {
  const about = new URLSearchParams({
    school: schoolId,
    subject: "expectation",
    about: `${setId}.${id}`,
  });
  return `/requests/ask?${about.toString()}`;
}
