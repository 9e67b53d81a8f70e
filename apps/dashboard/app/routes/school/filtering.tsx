import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  FILTERING_SOURCE,
  REVIEW_OCCASIONS,
  silentFilteringStatus,
} from "@safeboard/compliance/practice";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { Definition } from "@safeboard/ui/definition";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { Status } from "@safeboard/ui/status";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import {
  actionAddress,
  filteringAddress,
  recordAddress,
  reviewAddress,
} from "../../filtering/addresses.ts";
import { foundSentence, openChecks, schoolSentence } from "../../filtering/filtering-words.ts";
import { OpenChecksTable } from "../../filtering/open-checks-table.tsx";
import { ReviewsTable } from "../../filtering/reviews-table.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Filtering, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.filteringReview.list({ schoolId: routeId(args.params["schoolId"]) }),
    mayRecord: rolePermits(actor.role, "record", "filteringReview"),
    isOwnSchool: actor.scope === "school",
  }));

const outcomes = {
  withdrawn: "The review was taken back. It counts no more, and can still be read in the record.",
};

export default function SchoolFiltering() {
  const { page, mayRecord, isOwnSchool } = useLoaderData<typeof loader>();
  const { school, today, standing, isAskedFor, academicYear, reviews } = page;
  const [latest] = reviews;
  const open = latest ? openChecks(latest) : [];
  const here = filteringAddress(school.id);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/filtering", label: "Filtering" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Filtering"
      />
      <PageHeading
        title={schoolSentence(page)}
        lead={
          latest
            ? foundSentence(latest)
            : `The review for ${academicYear.name} is due by ${formatIsoDate(academicYear.end)}.`
        }
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="filtering" />
      <OutcomeNotice outcomes={outcomes} />
      <p>
        <Status status={latest ? standing.status : silentFilteringStatus(isAskedFor)}>
          {standingWords(standing.status, latest !== undefined)}
        </Status>
      </p>
      {mayRecord && latest && (
        <div className="review-steps">
          <ButtonGroup>
            <ButtonLink
              href={recordAddress(school.id)}
              kind={standing.status === "met" ? "quiet" : "primary"}
            >
              {standing.status === "met" ? "Record an extra review" : "Record this year’s review"}
            </ButtonLink>
            {open.length > 0 && (
              <ButtonLink
                href={actionAddress(school.id, latest.reviewId)}
                kind={standing.status === "met" ? "primary" : "quiet"}
              >
                Make an action of what is not in place
              </ButtonLink>
            )}
          </ButtonGroup>
        </div>
      )}
      {!latest && (
        <EmptyState
          title="Nothing is recorded yet"
          action={
            mayRecord && (
              <ButtonLink href={recordAddress(school.id)}>Record the latest review</ButtonLink>
            )
          }
        >
          <p>
            A review that was made elsewhere counts, too: record its day, who took part and what was
            found.
          </p>
        </EmptyState>
      )}
      {latest && (
        <section aria-labelledby="open" className="page-section">
          <h2 id="open">What is not in place</h2>
          {open.length === 0 ? (
            <p>Every check of the four standards is in place.</p>
          ) : (
            <>
              <OpenChecksTable
                checks={open}
                schoolId={school.id}
                reviewId={latest.reviewId}
                mayRaise={mayRecord}
              />
              <DownloadLinks href={exportAddress(here, undefined, "checks")} />
            </>
          )}
          <p className="form-note">
            From the{" "}
            <Anchor href={reviewAddress(school.id, latest.reviewId)}>
              review of {formatIsoDate(latest.reviewedOn)}
            </Anchor>
            .
          </p>
        </section>
      )}
      {latest && (
        <section aria-labelledby="years" className="page-section">
          <h2 id="years">Year by year</h2>
          <ReviewsTable schoolId={school.id} reviews={reviews} />
          <DownloadLinks href={exportAddress(here)} />
          <p className="form-note">A standard stands as its weakest check does.</p>
        </section>
      )}
      <section aria-labelledby="again" className="page-section">
        <h2 id="again">When it is reviewed again</h2>
        <p>Once in every academic year, and besides whenever one of these happens:</p>
        <ul className="plain-list">
          {REVIEW_OCCASIONS.codes
            .filter((code) => code !== "academic_year")
            .map((code) => (
              <li key={code}>{REVIEW_OCCASIONS.title(code)}.</li>
            ))}
        </ul>
        <Definition term="The rule">
          Reviewed in this academic year is met; in the last one only, due soon, by 31 August. A
          whole academic year without a review needs action, and so does none at all once the trust
          has asked for it; never asked for, nothing is reported. Source: {FILTERING_SOURCE.title},{" "}
          {FILTERING_SOURCE.paragraph}.
        </Definition>
      </section>
      <PrintFooter source={`Safeboard, ${school.name}`} asAt={today} />
    </>
  );
}

function standingWords(status: "met" | "due_soon" | "needs_action", isKnown: boolean): string {
  if (!isKnown) return "No review recorded";
  return {
    met: "Reviewed this academic year",
    due_soon: "Reviewed last academic year only",
    needs_action: "A whole academic year without a review",
  }[status];
}
