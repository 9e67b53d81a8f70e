import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { FILTERING_CHECKS, FILTERING_SOURCE } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { filteringAddress, recordAddress, reviewAddress } from "../../filtering/addresses.ts";
import { atLines, linesIn, readReview, TEST_LINES } from "../../filtering/read-review.ts";
import { REVIEW_FORM, ReviewForm } from "../../filtering/review-form.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { refusedForm, type RefusedForm, summaryOf } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Review filtering, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { schoolId, correct, from } = asked(args);
    const page = await caller.filteringReview.list({ schoolId });
    requirePermission(actor, "record", "filteringReview");
    const begin = page.reviews.find(({ reviewId }) => reviewId === (correct ?? from)) ?? null;
    if (correct !== null && begin === null) throw new Response(null, { status: 404 });
    return { page, begin, correcting: correct, isOwnSchool: actor.scope === "school" };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { filteringReview } }) => {
    const { schoolId, correct } = asked(args);
    const form = await readForm(args.request);
    const lines = linesIn(form);
    if (form.get("intent") === "more-lines") {
      // Not refused, but shown again with everything that was typed.
      const typed = refusedForm(REVIEW_FORM, form, { message: "", fieldErrors: {} });
      return data({ refused: typed, lines: lines + TEST_LINES.more, isRefused: false });
    }
    const review = readReview(form);
    const outcome = await attempt(() =>
      correct === null
        ? filteringReview.record({ schoolId, review })
        : filteringReview.correct({ schoolId, reviewId: correct, review }),
    );
    if (outcome.done) {
      const done = correct === null ? "recorded" : "corrected";
      return redirect(`${reviewAddress(schoolId, outcome.value.reviewId)}?done=${done}`);
    }
    const { refusal, status } = outcome;
    const refused = refuseForm(REVIEW_FORM, form, { refusal: atLines(refusal, form), status });
    return data({ ...refused.data, lines, isRefused: true }, { status });
  });

export default function RecordFilteringReview() {
  const { page, begin, correcting, isOwnSchool } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = answer?.refused;
  const { school, today, reviews } = page;
  const [latest] = reviews;
  const used = begin?.tests.length ?? 0;
  const here = filteringAddress(school.id);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/filtering", label: "Filtering" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: here, label: "Filtering" },
        ]}
        current={correcting === null ? "Record a review" : "Correct a review"}
      />
      <PageHeading
        title={
          correcting === null
            ? "How do filtering and monitoring work here?"
            : "What should the record of this review say?"
        }
        lead={`Four standards, ${FILTERING_CHECKS.length} checks, and what was tested where. Leave open what nobody looked at: it stands as not checked.`}
        asAt={`${school.name} · ${formatIsoDate(today)} · ${FILTERING_SOURCE.title}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="filtering" below />
      {answer?.isRefused && <ErrorSummary errors={summaryOf(refused)} />}
      {correcting === null && latest && (
        <Notice
          title={
            begin === null
              ? `The latest review was on ${formatIsoDate(latest.reviewedOn)}.`
              : `The form begins with what was found on ${formatIsoDate(begin.reviewedOn)}.`
          }
        >
          <p>
            {begin === null ? (
              <Anchor href={recordAddress(school.id, latest.reviewId)}>
                Start with its answers, and change what is different now
              </Anchor>
            ) : (
              <>
                Go through every answer before you record it.{" "}
                <Anchor href={recordAddress(school.id)}>Start with an empty form instead</Anchor>
              </>
            )}
          </p>
        </Notice>
      )}
      <ReviewForm
        key={parameters.get("from")}
        begin={begin}
        correcting={correcting}
        lines={answer?.lines ?? Math.max(TEST_LINES.first, used)}
        today={today}
        cancelHref={correcting === null ? here : reviewAddress(school.id, correcting)}
        refused={refused}
      />
    </>
  );
}

/** Which school, and of which review the address speaks. */
function asked({ params, request }: Pick<LoaderFunctionArgs, "params" | "request">) {
  const { searchParams } = new URL(request.url);
  const idIn = (name: string) => {
    const id = searchParams.get(name);
    return id === null ? null : routeId(id);
  };
  return {
    schoolId: routeId(params["schoolId"]),
    correct: idIn("correct"),
    from: idIn("from"),
  };
}
