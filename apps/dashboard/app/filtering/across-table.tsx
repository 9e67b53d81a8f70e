import { formatIsoDate } from "@safeboard/compliance/dates";
import { CHECK_RESULTS, FILTERING_STANDARDS } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { MatrixCell } from "@safeboard/ui/matrix-cell";
import { MatrixTable } from "@safeboard/ui/matrix-table";
import type { FilteringAcrossSchools } from "../domain-answers.ts";
import { phaseInWords } from "../school/phase.ts";
import { statusOf } from "./across-filter.ts";
import { filteringAddress, reviewAddress } from "./addresses.ts";
import { CHECK_STATUS } from "./filtering-words.ts";

type School = FilteringAcrossSchools["schools"][number];

/** Schools by standards: when each was reviewed in the year, and how each standard stood. */
export function AcrossTable({
  schools,
  mayAsk,
}: {
  schools: readonly School[];
  /** Whether the year goes on, so that its review can be asked for. */
  mayAsk: boolean;
}) {
  return (
    <MatrixTable
      caption="Schools by filtering and monitoring standard, the most pressing first"
      captionHidden
      rows={schools}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "School",
        cell: ({ id, name, phase, hub, review }) => (
          <>
            <Anchor href={filteringAddress(id)}>{name}</Anchor>
            <span className="row-note">
              {[phase && phaseInWords(phase), hub?.name].filter(Boolean).join(" · ")}
            </span>
            {mayAsk && !review && (
              <Anchor href={`/requests/ask?school=${id}&measure=filtering_review`}>
                Ask for its review<span className="heard-only">: {name}</span>
              </Anchor>
            )}
          </>
        ),
      }}
      columns={[
        {
          id: "reviewed",
          heading: "Reviewed",
          cell: (school) => (
            <MatrixCell
              status={statusOf(school)}
              href={
                school.review
                  ? reviewAddress(school.id, school.review.reviewId)
                  : filteringAddress(school.id)
              }
              note={noteOf(school)}
            >
              {dayOf(school)}
            </MatrixCell>
          ),
        },
        ...FILTERING_STANDARDS.map(({ code, title, checks }) => ({
          id: code,
          heading: title,
          cell: ({ id, review }: School) => {
            if (!review) return null;
            const result = review.standards[code] ?? "not_checked";
            const inPlace = checks.filter((each) => review.checks[each.code] === "in_place").length;
            return (
              <MatrixCell
                status={CHECK_STATUS[result]}
                href={`${reviewAddress(id, review.reviewId)}#${code}`}
                heard={title}
                note={`${inPlace} of ${checks.length} in place`}
              >
                {CHECK_RESULTS.title(result)}
              </MatrixCell>
            );
          },
        })),
      ]}
    />
  );
}

function dayOf({ review, standing: { lastReviewedOn } }: School): string {
  if (review) return formatIsoDate(review.reviewedOn);
  return lastReviewedOn === null
    ? "Nothing recorded"
    : `Not since ${formatIsoDate(lastReviewedOn)}`;
}

function noteOf({ review, reviews, isAskedFor }: School): string | null {
  if (!review) return isAskedFor ? "Asked for" : null;
  const notes = [
    reviews > 1 && `${reviews} reviews`,
    review.missing.length > 0 && `without ${review.missing.length} of the 4 who should take part`,
    review.testsFailed > 0 &&
      `${review.testsFailed === 1 ? "1 test" : `${review.testsFailed} tests`} failed`,
  ].filter((words) => words !== false);
  return notes.join(" · ") || null;
}
