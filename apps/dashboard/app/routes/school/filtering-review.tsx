import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { REVIEW_OCCASIONS } from "@safeboard/compliance/practice";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartLink, QuestionApartPage } from "../../components/question-apart.tsx";
import {
  actionAddress,
  correctAddress,
  filteringAddress,
  reviewAddress,
} from "../../filtering/addresses.ts";
import { ChecksSaid } from "../../filtering/checks-said.tsx";
import {
  absenceInWords,
  foundSentence,
  openChecks,
  tookPartInWords,
} from "../../filtering/filtering-words.ts";
import { ReviewHistory } from "../../filtering/review-history.tsx";
import { TestsTable } from "../../filtering/tests-table.tsx";
import { takeBackReview } from "../../filtering/take-back.ts";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { attachFromForm, bringsFile } from "../../practice/attach-from-form.server.ts";
import { AttachedFiles } from "../../practice/attached-files.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { type RefusedForm, summaryOf } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `Filtering review of ${loaded ? formatIsoDate(loaded.page.said.reviewedOn) : "a school"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.filteringReview.read(addressIn(args.params)),
    mayRecord: rolePermits(actor.role, "record", "filteringReview"),
    isOwnSchool: actor.scope === "school",
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const here = reviewAddress(address.schoolId, address.reviewId);
    if (bringsFile(args.request)) {
      return attachFromForm(args.request, `${here}?done=attached`, (file) =>
        attempt(() => caller.filteringReview.attach({ ...address, ...file })),
      );
    }
    const form = await readForm(args.request);
    if (form.get("intent") === "detach") {
      await caller.filteringReview.detach({ ...address, fileId: routeId(textIn(form, "fileId")) });
      return redirect(`${here}?done=detached`);
    }
    if (form.get("intent") !== "withdraw") throw new Response(null, { status: 400 });
    const outcome = await attempt(() => caller.filteringReview.withdraw(address));
    return outcome.done
      ? redirect(`${filteringAddress(address.schoolId)}?done=withdrawn`)
      : refuseForm("withdraw", form, outcome);
  });

const outcomes = {
  recorded: "The review is recorded.",
  corrected: "The correction is saved. What was said before stands below.",
  attached: "The file is attached.",
  detached: "The file is taken back.",
};

export default function FilteringReview() {
  const { page, mayRecord, isOwnSchool } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused: RefusedForm | undefined =
    answer && "refused" in answer ? answer.refused : undefined;
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  const [parameters] = useSearchParams();
  const { school, today, reviewId, isCurrent, said } = page;
  const here = reviewAddress(school.id, reviewId);
  const absence = absenceInWords(said);
  const takeBack = takeBackReview(school.id, reviewId);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/filtering", label: "Filtering" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: filteringAddress(school.id), label: "Filtering" },
        ]}
        current={formatIsoDate(said.reviewedOn)}
      />
      <PageHeading
        title={`Filtering and monitoring, reviewed on ${formatIsoDate(said.reviewedOn)}`}
        lead={foundSentence(said)}
        asAt={`${school.name} · recorded by ${said.recordedBy} on ${dayOfMoment(said.recordedAt)}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="filtering" below />
      {!answer && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary
        errors={problem ? [{ fieldId: "file", message: problem }] : summaryOf(refused)}
      />
      {!isCurrent && (
        <Notice tone="warning" title="This review was taken back, so it does not count.">
          <p>What it said last is shown below.</p>
        </Notice>
      )}
      {mayRecord && isCurrent && parameters.get("back") === "yes" && (
        <QuestionApartPage asked={takeBack} refused={refused} />
      )}
      {mayRecord && isCurrent && (
        <div className="review-steps">
          <ButtonGroup>
            {openChecks(said).length > 0 && (
              <ButtonLink href={actionAddress(school.id, reviewId)}>
                Make an action of what is not in place
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={correctAddress(school.id, reviewId)}>
              Correct it
            </ButtonLink>
            <QuestionApartLink asked={takeBack}>Take it back</QuestionApartLink>
          </ButtonGroup>
        </div>
      )}
      <section aria-labelledby="about" className="page-section">
        <h2 id="about">The review</h2>
        <p>{REVIEW_OCCASIONS.title(said.occasion)}.</p>
        <p>
          {tookPartInWords(said)} took part. {absence}
        </p>
        {said.summary && <p className="several-lines">{said.summary}</p>}
      </section>
      <ChecksSaid page={page} mayRaise={mayRecord && isCurrent} />
      <section aria-labelledby="tests" className="page-section">
        <h2 id="tests">What was tested where</h2>
        {said.tests.length === 0 ? (
          <p>No test was recorded.</p>
        ) : (
          <>
            <TestsTable tests={said.tests} />
            <DownloadLinks href={exportAddress(here)} />
          </>
        )}
      </section>
      <AttachedFiles
        files={page.files}
        here={here}
        headings={{ none: "No file belongs to it yet", some: "Files that belong to it" }}
        mayChange={mayRecord && isCurrent}
        problem={problem}
      />
      <ReviewHistory page={page} />
      <p className="review-steps">
        <Anchor href={filteringAddress(school.id)}>All reviews of {school.name}</Anchor>
      </p>
      <PrintFooter source={`Safeboard, ${school.name}`} asAt={today} />
    </>
  );
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  reviewId: routeId(params["reviewId"]),
});
