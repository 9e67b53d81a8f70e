import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import type { ReactNode } from "react";
import { OutcomeNotice } from "../components/outcome-notice.tsx";
import { summaryOf, type RefusedForm } from "../request/refused-form.ts";
import { AskingSections } from "./asking-sections.tsx";

/** How a school's pages of requests and contradictions begin: where one is, the answer, and what was just done. */
export function SchoolAskingHeading({
  school,
  isOwnSchool,
  current,
  answer,
  lead,
  actions,
  today,
  outcomes,
  refused,
}: {
  school: { id: string; name: string };
  isOwnSchool: boolean;
  current: "requests" | "contradictions";
  /** In a sentence, after the school's name. */
  answer: string;
  lead?: string;
  actions?: ReactNode;
  today: string;
  /** What may have been done, by the page's `done`. */
  outcomes: Readonly<Record<string, string>>;
  refused: RefusedForm | undefined;
}) {
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current={current === "requests" ? "Requests" : "Contradictions"}
      />
      <PageHeading
        title={`${school.name}: ${answer}`}
        lead={lead}
        asAt={`As at ${formatIsoDate(today)}`}
        actions={actions}
      />
      <AskingSections current={current} schoolId={school.id} />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
    </>
  );
}
