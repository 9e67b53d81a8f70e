import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import {
  canBeLeftOut,
  REPORT_SECTIONS,
  type ReportSectionCode,
  SECTION_QUESTIONS,
} from "@safeboard/compliance/board-report";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { TextArea } from "@safeboard/ui/text-area";
import { BOARD, draftAddress } from "../../reports/addresses.ts";
import { noteFields } from "../../reports/note-fields.ts";
import { NotesForm } from "../../reports/notes-form.tsx";
import { ReportBlocks } from "../../reports/report-blocks.tsx";
import { saveNotesFrom } from "../../reports/save-notes.server.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "A section of a board report - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const reportId = routeId(args.params["draftId"]);
    const code = sectionOf(args.params["section"]);
    const { report, leftOut, empty, revisions, notes } = await caller.report.draft({ reportId });
    const section = [...report.sections, ...leftOut, ...empty].find((one) => one.code === code);
    if (!section) throw new Response(null, { status: 404 });
    return {
      reportId,
      title: report.title,
      section,
      isLeftOut: leftOut.some((one) => one.code === code),
      saved: revisions[code] ?? null,
      notes,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const reportId = routeId(args.params["draftId"]);
    const form = await readForm(args.request);
    if (textIn(form, "intent") === "notes") {
      const saved = await saveNotesFrom(caller, reportId, form);
      return saved.done
        ? redirect(`${draftAddress(reportId)}?done=noted`)
        : refuseForm("notes", form, saved, noteFields(0).note);
    }
    const outcome = await attempt(() =>
      caller.report.saveSection({
        reportId,
        section: sectionOf(args.params["section"]),
        narrative: textIn(form, "narrative"),
        isLeftOut: textIn(form, "isLeftOut") === "yes",
        revision: Number(textIn(form, "revision")) || 0,
      }),
    );
    return outcome.done
      ? redirect(`${draftAddress(reportId)}?done=saved`)
      : refuseForm("section", form, outcome, "narrative");
  });

function sectionOf(code: string | undefined): ReportSectionCode {
  if (code !== undefined && REPORT_SECTIONS.has(code)) return code;
  throw new Response(null, { status: 404 });
}

export default function Section() {
  const { reportId, title, section, isLeftOut, saved, notes } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const fields = fieldsOf("section", refused);
  const leaveOut = fields.several("isLeftOut");
  // Whoever was refused because a colleague has saved since compares with that, and saves over it knowingly.
  const revision = saved?.revision ?? 0;
  const theirs = fields.wasRefused && section.narrative !== "" ? section.narrative : null;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: BOARD, label: "Board reports" },
          { href: draftAddress(reportId), label: title },
        ]}
        current={section.title}
      />
      <PageHeading title={section.title} lead={SECTION_QUESTIONS[section.code]} />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        {theirs && (
          <div className="report-narrative">
            <p>
              <strong>As {saved?.savedBy} has saved it:</strong>
            </p>
            <p>{theirs}</p>
          </div>
        )}
        <TextArea
          {...fields.one("narrative", section.narrative)}
          label="What you say beside the figures"
          hint="An empty line begins a paragraph; a line that begins with “- ” is an item of a list. No pupil may be known by it."
          optional
          rows={12}
        />
        {canBeLeftOut(section.code) && (
          <Checkboxes
            {...leaveOut}
            defaultValues={fields.wasRefused ? leaveOut.defaultValues : isLeftOut ? ["yes"] : []}
            legend="Is the section in the report?"
            choices={[{ value: "yes", label: "Leave it out" }]}
          />
        )}
        <Button>Save the section</Button>
      </Form>
      <NotesForm section={section} notes={notes} refused={refused} />
      {section.blocks.length > 0 && (
        <section aria-labelledby="filled" className="page-section report-body">
          <h2 id="filled">What the report shows beside it</h2>
          <ReportBlocks blocks={section.blocks} />
        </section>
      )}
    </>
  );
}
