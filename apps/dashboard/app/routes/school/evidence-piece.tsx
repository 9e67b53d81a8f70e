import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { YEAR_GROUPS } from "@safeboard/compliance/incidents";
import { evidenceKindTitle, PRACTICE_STATUS, PRACTICE_WORDS } from "@safeboard/compliance/practice";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { SummaryList } from "@safeboard/ui/summary-list";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { attachFromForm, bringsFile } from "../../practice/attach-from-form.server.ts";
import { AttachedFiles } from "../../practice/attached-files.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { figureInWords, untilInWords } from "../../practice/practice-words.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? `${evidenceKindTitle(loaded.page.kind)}, ${loaded.page.school.name}` : "Evidence"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.practice.readEvidence(addressIn(args.params)),
    isOwnSchool: actor.scope === "school",
    mayRecord: rolePermits(actor.role, "record", "evidence"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const here = `/schools/${address.schoolId}/evidence/${address.evidenceId}`;
    if (bringsFile(args.request)) {
      return attachFromForm(args.request, `${here}?done=attached`, (file) =>
        attempt(() => caller.practice.attach({ ...address, ...file })),
      );
    }
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "show":
      case "hide": {
        const shows = form.get("intent") === "show";
        const promiseId = routeId(textIn(form, "promiseId"));
        await caller.practice.link({ ...address, promiseId, shows });
        return redirect(`${here}?done=${shows ? "shown" : "hidden"}#promises`);
      }
      case "detach": {
        await caller.practice.detach({ ...address, fileId: routeId(textIn(form, "fileId")) });
        return redirect(`${here}?done=detached`);
      }
      case "withdraw": {
        await caller.practice.withdraw(address);
        return redirect(`/schools/${address.schoolId}/evidence?done=withdrawn`);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function EvidencePiece() {
  const { page, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { school, kind, happenedOn, validUntil, state, figures, note, files, promises } = page;
  const here = `/schools/${school.id}/evidence/${page.id}`;
  const shown = promises.filter(({ shows }) => shows);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/promises", label: "Promises" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: `/schools/${school.id}/evidence`, label: "Evidence" },
        ]}
        current={evidenceKindTitle(kind)}
      />
      <PageHeading
        title={`${evidenceKindTitle(kind)} on ${formatIsoDate(happenedOn)}: shows ${shown.length === 1 ? "1 promise" : `${shown.length} promises`}`}
        asAt={`Recorded by ${page.recordedBy}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="evidence" below />
      {!problem && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={problem ? [{ fieldId: "file", message: problem }] : []} />
      <SummaryList
        rows={[
          {
            key: "Standing",
            value: (
              <Status status={PRACTICE_STATUS[state]}>
                {state === "current" ? "Counts" : PRACTICE_WORDS[state]}
              </Status>
            ),
          },
          { key: "Counts until", value: untilInWords(validUntil) },
          ...figures.map((figure) => ({
            key: figure.yearGroup ? YEAR_GROUPS.title(figure.yearGroup) : "In numbers",
            value: figureInWords(kind, figure),
          })),
          ...(note ? [{ key: "What was done", value: note }] : []),
        ]}
      />
      <AttachedFiles
        files={files}
        here={here}
        headings={{ none: "No file shows it yet", some: "Files that show it" }}
        mayChange={mayRecord}
        problem={problem}
      />
      <section aria-labelledby="promises" className="page-section">
        <h2 id="promises">Promises that it shows</h2>
        {shown.length === 0 && <p>None of the current policies’ promises.</p>}
        <PromisesOf promises={shown} mayRecord={mayRecord} intent="hide" />
        {mayRecord && promises.length > shown.length && (
          <details>
            <summary>Does it show another promise?</summary>
            <PromisesOf
              promises={promises.filter(({ shows }) => !shows)}
              mayRecord={mayRecord}
              intent="show"
            />
          </details>
        )}
      </section>
      {mayRecord && (
        <section aria-labelledby="withdraw" className="page-section">
          <h2 id="withdraw">Take it back</h2>
          <p>It shows nothing any longer, and stays in the record of changes with your name.</p>
          <Form method="post">
            <Button kind="danger" name="intent" value="withdraw">
              Take this evidence back
            </Button>
          </Form>
        </section>
      )}
    </>
  );
}

function PromisesOf({
  promises,
  mayRecord,
  intent,
}: {
  promises: readonly { id: string; text: string; until: string | null }[];
  mayRecord: boolean;
  intent: "show" | "hide";
}) {
  return (
    <ul className="promised-list">
      {promises.map(({ id, text, until }) => (
        <li key={id} className="promised">
          <p>{text}</p>
          <div className="promised-standing">
            {intent === "hide" && <p>Counts until {untilInWords(until)}</p>}
            {mayRecord && (
              <Form method="post">
                <input type="hidden" name="promiseId" value={id} />
                <button className="promise-button" name="intent" value={intent}>
                  {intent === "hide" ? "It does not show this" : "It shows this, too"}
                  <span className="heard-only">: {text}</span>
                </button>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const outcomes = {
  recorded: "It is recorded. A file that shows it can be attached below.",
  attached: "The file is attached.",
  detached: "The file is taken back.",
  shown: "It shows this promise, too.",
  hidden: "It does not show this promise any longer.",
};

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  evidenceId: routeId(params["evidenceId"]),
});
