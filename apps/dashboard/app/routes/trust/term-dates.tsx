import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { HistoryList } from "@safeboard/ui/history-list";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { AdministrationSections } from "../../trust/administration-sections.tsx";
import { TermDatesForm, TERM_DATES_FORM } from "../../trust/term-dates-form.tsx";
import { termDatesAddress, typedTermDates } from "../../trust/typed-term-dates.ts";
import { UsualTerms } from "../../trust/usual-terms.tsx";

export const meta: MetaFunction = () => [{ title: "Term dates - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => {
    const year = new URL(args.request.url).searchParams.get("year");
    return caller.settings.termDates(year === null ? {} : { year });
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const year = textIn(form, "year");
    const takesBack = form.get("intent") === "take_back";
    const outcome = await attempt(() =>
      caller.settings.saveTermDates({ year, typed: takesBack ? null : typedTermDates(form) }),
    );
    if (!outcome.done) return refuseForm(TERM_DATES_FORM, form, outcome, "autumn1First");
    return redirect(`${termDatesAddress(year)}&done=${takesBack ? "taken_back" : "saved"}`);
  });

export default function TermDates() {
  const { years, chosen, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { name, given, decisions } = chosen;
  return (
    <>
      <PageHeading
        title={
          given
            ? `In ${name} pupils are in school on ${given.schoolDays} days, by your trust’s term dates`
            : `Your trust has given no term dates for ${name}: the usual terms count`
        }
        lead="They decide what a school day is, so by when a severe incident needs a decision; which half-term and term an incident counts in; and when a policy that is due “in the spring term” is overdue."
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <AdministrationSections current="term-dates" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            saved:
              "The term dates are saved. Figures by term follow within a minute; past days keep what held then.",
            taken_back: "The dates are taken back: the usual terms count for this year.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      <SectionNavigation
        label="Academic year"
        links={years.map((year) => ({
          href: termDatesAddress(year.name),
          label: year.isGiven ? `${year.name}, given` : year.name,
          ...(year.isChosen && { current: "page" as const }),
        }))}
      />
      <UsualTerms chosen={chosen} />
      <section aria-labelledby="dates" className="page-section">
        <h2 id="dates">Term dates of {name}</h2>
        <TermDatesForm chosen={chosen} refused={refused} />
      </section>
      {decisions.length > 0 && (
        <section aria-labelledby="history" className="page-section">
          <h2 id="history">History</h2>
          <HistoryList
            events={decisions.map(({ id, given: then, inForceFrom, recordedBy, recordedAt }) => ({
              id,
              on: inForceFrom,
              words: then
                ? `Given: ${formatIsoDate(then.halfTerms[0]?.first ?? "")} to ${formatIsoDate(then.halfTerms[5]?.last ?? "")}`
                : "Taken back",
              detail: `By ${recordedBy} on ${dayOfMoment(recordedAt)}`,
            }))}
          />
        </section>
      )}
    </>
  );
}
