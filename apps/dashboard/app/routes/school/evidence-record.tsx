import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { EVIDENCE_KINDS, evidenceKindOf } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { EvidenceForm } from "../../practice/evidence-form.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { yearGroupsOf } from "../../practice/practice-words.ts";
import { readEvidenceForm } from "../../practice/read-evidence-form.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Record evidence, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const page = await caller.practice.promised({ schoolId });
    requirePermission(actor, "record", "evidence");
    const { school } = await caller.school.read({ schoolId });
    const { searchParams } = new URL(args.request.url);
    return {
      page,
      phase: school.phase,
      kind: searchParams.get("kind"),
      promiseId: searchParams.get("promise") ?? undefined,
      isOwnSchool: actor.scope === "school",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    if (form.get("intent") !== "record") throw new Response(null, { status: 400 });
    const outcome = await attempt(() =>
      caller.practice.record({ schoolId, ...readEvidenceForm(form) }),
    );
    if (!outcome.done) return refuseForm("record", form, outcome, "note");
    return redirect(`/schools/${schoolId}/evidence/${outcome.value.evidenceId}?done=recorded`);
  });

export default function RecordEvidence() {
  const { page, phase, promiseId, isOwnSchool, ...asked } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, promises, today } = page;
  const here = `/schools/${school.id}/evidence/record`;
  const kind = evidenceKindOf(refused?.typed["kind"]?.[0] ?? asked.kind ?? "");
  const promised = (code: string) => promises.filter((promise) => promise.kind === code).length;
  const kinds = EVIDENCE_KINDS.toSorted((one, other) => promised(other.code) - promised(one.code));
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/promises", label: "Promises" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: `/schools/${school.id}/evidence`, label: "Evidence" },
        ]}
        current="Record"
      />
      <PageHeading
        title={kind ? kind.title : "What was done?"}
        lead={
          kind
            ? kind.what
            : "Choose what you have in hand. What your policies promise most stands first."
        }
        asAt={`${school.name} · ${formatIsoDate(today)}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="record" />
      <ErrorSummary errors={summaryOf(refused)} />
      {kind ? (
        <>
          <p>
            <Anchor href={promiseId ? `${here}?promise=${promiseId}` : here}>
              It is something else
            </Anchor>
          </p>
          <EvidenceForm
            kind={kind}
            promises={promises}
            promiseId={promiseId}
            yearGroups={yearGroupsOf(phase)}
            today={today}
            refused={refused}
          />
        </>
      ) : (
        <ul className="promised-list">
          {kinds.map(({ code, title, what }) => (
            <li key={code} className="promised">
              <div className="promised-words">
                <Anchor href={`${here}?kind=${code}${promiseId ? `&promise=${promiseId}` : ""}`}>
                  {title}
                </Anchor>
                <p>{what}</p>
              </div>
              <p>
                {promised(code) === 0
                  ? "Not promised"
                  : promised(code) === 1
                    ? "1 promise"
                    : `${promised(code)} promises`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
