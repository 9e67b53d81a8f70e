import { Form } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import type { ReactNode } from "react";
import type { PlanDraft } from "../domain-answers.ts";
import { incidentTrail } from "../incidents/incident-trail.ts";
import { type fieldsOf, type RefusedForm, summaryOf } from "../request/refused-form.ts";
import { AboutField } from "./about-field.tsx";
import { plansAddress } from "./addresses.ts";

/** The page on which something that follows from an incident is written down: what it is about, then its own fields. */
export function FollowUpForm({
  draft: { school, about },
  isOwnSchool,
  refused,
  fields,
  current,
  title,
  lead,
  submit,
  children,
}: {
  draft: PlanDraft;
  isOwnSchool: boolean;
  refused: RefusedForm | undefined;
  fields: ReturnType<typeof fieldsOf>;
  /** The page's name in the trail. */
  current: string;
  title: string;
  lead: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <>
      <Breadcrumbs
        trail={[
          ...incidentTrail(school, isOwnSchool),
          { href: plansAddress(school.id), label: "Response plans" },
        ]}
        current={current}
      />
      <PageHeading title={title} lead={lead} />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <AboutField about={about} fields={fields} />
        {children}
        <Button>{submit}</Button>
      </Form>
    </>
  );
}
