import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { SchoolProfile } from "../domain-answers.ts";
import { filteringAddress, reviewAddress } from "../filtering/addresses.ts";
import { CHECK_STATUS } from "../filtering/filtering-words.ts";
import { ProfileSection } from "./profile-section.tsx";
import { inOneSentence, standardInWords } from "./profile-words.ts";

/** When filtering and monitoring were reviewed, by whom, and what was found of the four standards. */
export function FilteringSection({ profile }: { profile: SchoolProfile }) {
  const { filtering, school } = profile;
  return (
    <ProfileSection
      section="filtering"
      answer={answerOf(filtering)}
      source="Judged by the Department for Education’s four standards for filtering and monitoring."
      evidence={
        filtering
          ? { href: reviewAddress(school.id, filtering.reviewId), label: "What the review found" }
          : { href: filteringAddress(school.id), label: "Reviews of filtering and monitoring" }
      }
      schoolId={school.id}
    >
      {filtering && (
        <>
          <DataTable
            caption="The four standards"
            captionHidden
            narrow="cards"
            rows={filtering.standards}
            rowKey={({ code }) => code}
            rowHeading={{ heading: "Standard", cell: ({ title }) => title }}
            columns={[
              {
                id: "result",
                heading: "Found",
                cell: ({ result, inPlace, checks }) => (
                  <Status status={CHECK_STATUS[result]}>
                    {standardInWords(result, inPlace, checks)}
                  </Status>
                ),
              },
            ]}
          />
          <p className="profile-note">{tookPartInWords(filtering)}</p>
        </>
      )}
    </ProfileSection>
  );
}

type Filtering = NonNullable<SchoolProfile["filtering"]>;

function answerOf(filtering: Filtering | null): string {
  if (!filtering) return "No review of filtering and monitoring is recorded.";
  const { reviewedOn, isThisYear, academicYear } = filtering;
  const on = formatIsoDate(reviewedOn);
  return isThisYear
    ? `Reviewed on ${on}, in this academic year (${academicYear}).`
    : `Last reviewed on ${on}, in ${academicYear}; not yet in this academic year.`;
}

function tookPartInWords({ tookPart, notThere }: Filtering): string {
  const there = `Took part: ${inOneSentence(tookPart.map(inSentence))}.`;
  return notThere.length === 0
    ? there
    : `${there} Expected and not there: ${inOneSentence(notThere.map(inSentence))}.`;
}
