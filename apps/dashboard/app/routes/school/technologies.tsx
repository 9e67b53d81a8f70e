import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { AssessmentsMade } from "../../practice/assessments-made.tsx";
import { attachFromForm, bringsFile } from "../../practice/attach-from-form.server.ts";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import {
  readAssessment,
  readRegistered,
  readStopped,
  readWithdrawn,
} from "../../practice/read-technology-form.ts";
import { AssessForm, RegisterForm } from "../../practice/technology-forms.tsx";
import { TakenOffRegister, WithdrawForm } from "../../practice/technology-withdrawal.tsx";
import { technologiesSentence, TechnologyTable } from "../../practice/technology-table.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Technologies, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.technology.list({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayRecord: rolePermits(actor.role, "record", "technology"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const here = `/schools/${schoolId}/technologies`;
    if (bringsFile(args.request)) {
      const { assessmentId, page } = assessmentAsked(args.request, here);
      return attachFromForm(args.request, `${page}&done=attached`, (file) =>
        attempt(() => caller.technology.attach({ schoolId, assessmentId, ...file })),
      );
    }
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "register": {
        const outcome = await attempt(() =>
          caller.technology.register({ schoolId, ...readRegistered(form) }),
        );
        return outcome.done
          ? redirect(`${here}?done=registered&assess=${outcome.value.technologyId}#assess`)
          : refuseForm("register", form, outcome, "name");
      }
      case "assess": {
        const given = readAssessment(form);
        const outcome = await attempt(() => caller.technology.assess({ schoolId, ...given }));
        return outcome.done
          ? redirect(`${here}?done=assessed&assess=${given.technologyId}`)
          : refuseForm("assess", form, outcome, "assessedOn");
      }
      case "stop": {
        const outcome = await attempt(() =>
          caller.technology.stop({ schoolId, ...readStopped(form) }),
        );
        return outcome.done
          ? redirect(`${here}?done=stopped`)
          : refuseForm("stop", form, outcome, "inUseUntil");
      }
      case "withdraw": {
        const outcome = await attempt(() =>
          caller.technology.withdraw({ schoolId, ...readWithdrawn(form) }),
        );
        return outcome.done
          ? redirect(`${here}?done=withdrawn`)
          : refuseForm("withdraw", form, outcome, "reason");
      }
      case "detach": {
        const { assessmentId, page } = assessmentAsked(args.request, here);
        const fileId = routeId(textIn(form, "fileId"));
        await caller.technology.detach({ schoolId, assessmentId, fileId });
        return redirect(`${page}&done=detached`);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

/** The assessment that the forms of files are about, and its technology's part of the page. */
function assessmentAsked(request: Request, here: string) {
  const asked = new URL(request.url).searchParams;
  return {
    assessmentId: routeId(asked.get("assessment") ?? undefined),
    page: `${here}?assess=${routeId(asked.get("assess") ?? undefined)}`,
  };
}

export default function SchoolTechnologies() {
  const { page, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const answer = useActionData<typeof action>();
  const refused: RefusedForm | undefined =
    answer && "refused" in answer ? answer.refused : undefined;
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  const { school, technologies, today } = page;
  const here = `/schools/${school.id}/technologies`;
  const asked = refused?.typed["technologyId"]?.[0] ?? parameters.get("assess");
  const assessed = technologies.find(({ id, ofTrust }) => id === asked && !ofTrust);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/technologies", label: "Technologies" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Technologies"
      />
      <PageHeading
        title={technologiesSentence(technologies)}
        lead="Platforms, apps and services that are used with pupils: what was decided of each, and when it is looked at again. What the trust has for all schools, the trust assesses."
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="technologies" />
      {!answer && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary
        errors={problem ? [{ fieldId: "file", message: problem }] : summaryOf(refused)}
      />
      {technologies.length > 0 && (
        <section aria-labelledby="register" className="page-section">
          <h2 id="register">The register</h2>
          <TechnologyTable
            technologies={technologies}
            here={here}
            mayAssess={({ ofTrust }) => mayRecord && !ofTrust}
          />
          <DownloadLinks href={exportAddress(here)} />
        </section>
      )}
      {mayRecord && assessed && (
        <>
          <AssessmentsMade technology={assessed} here={here} problem={problem} />
          <AssessForm technology={assessed} today={today} here={here} refused={refused} />
          <WithdrawForm technology={assessed} refused={refused} />
        </>
      )}
      {mayRecord && !assessed && (
        <section aria-labelledby="add" className="page-section">
          <h2 id="add">Add one</h2>
          <RegisterForm refused={refused} />
        </section>
      )}
      <TakenOffRegister takenBack={page.takenBack} />
    </>
  );
}

const outcomes = {
  registered: "It is on the register. Record its assessment below.",
  assessed: "The assessment is recorded. What belongs to it can be attached below.",
  stopped: "It counts as used no longer.",
  withdrawn: "It is off the register. The entry stays readable below.",
  attached: "The file is attached to the assessment.",
  detached: "The file is taken back.",
};
