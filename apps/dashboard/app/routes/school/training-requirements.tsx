import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { trainingAddress } from "../../training/addresses.ts";
import { readRequirement } from "../../training/read-requirement.ts";
import { requirementForm, RequirementForm } from "../../training/requirement-form.tsx";
import { RequirementTable } from "../../training/requirement-table.tsx";
import { SchoolTrainingSections } from "../../training/training-sections.tsx";
import { whenARequirementIsGivenUp } from "../../training/when-given-up.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `What training is asked, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.training.schoolRequirements({
      schoolId: routeId(args.params["schoolId"]),
    }),
    isOwnSchool: actor.scope === "school",
    mayAdd: rolePermits(actor.role, "add", "training"),
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const here = `${trainingAddress(schoolId)}/requirements`;
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "save": {
        const input = readRequirement(form);
        const outcome = await attempt(() =>
          caller.training.saveSchoolRequirement({ schoolId, ...input }),
        );
        return outcome.done
          ? redirect(`${here}?done=${input.code === null ? "added" : "saved"}`)
          : refuseForm(requirementForm(input.code), form, outcome, "title");
      }
      case "retire": {
        const code = textIn(form, "code");
        const outcome = await attempt(() =>
          caller.training.retireSchoolRequirement({ schoolId, code }),
        );
        return outcome.done
          ? redirect(`${here}?done=retired`)
          : refuseForm(requirementForm(code), form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function SchoolRequirements() {
  const { page, isOwnSchool, mayAdd, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { key } = useLocation();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, requirements } = page;
  const here = `${trainingAddress(school.id)}/requirements`;
  const own = requirements.filter(({ from }) => from === "school");
  const changedCode = refused?.typed["code"]?.[0] ?? parameters.get("change");
  const toGiveUp = own.find(({ code }) => code === parameters.get("give-up"));
  const changed = own.find(({ code }) => code === changedCode);
  const addsOne = refused
    ? refused.form === requirementForm(null)
    : !changed && parameters.get("add") === "requirement";
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/training", label: "Training" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: trainingAddress(school.id), label: "Training" },
        ]}
        current="What is asked"
      />
      <PageHeading
        title={`${school.name} asks for ${counted(requirements.length)}, ${own.length === 0 ? "none" : own.length} of its own`}
        lead="The national list and what the trust adds to it are the same at every school. A school can ask for more."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          mayAdd && (
            <ButtonLink kind="quiet" href={`${here}?add=requirement#add`}>
              Ask for something of your own
            </ButtonLink>
          )
        }
      />
      <SchoolTrainingSections schoolId={school.id} current="requirements" />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayAdd && toGiveUp && (
        <QuestionApartPage asked={whenARequirementIsGivenUp(toGiveUp, here)} />
      )}
      {mayAdd && changed && (
        <section aria-labelledby="change" className="page-section" key={`change-${key}`}>
          <h2 id="change">Change {changed.title}</h2>
          <RequirementForm {...{ page, changed, today, here, refused }} />
        </section>
      )}
      {mayAdd && addsOne && (
        <section aria-labelledby="add" className="page-section" key={`add-${key}`}>
          <h2 id="add">Ask for something of your own</h2>
          <RequirementForm {...{ page, changed: undefined, today, here, refused }} />
        </section>
      )}
      <section aria-labelledby="asked" className="page-section">
        <h2 id="asked">What is asked</h2>
        <RequirementTable
          caption="Training that is asked at the school"
          requirements={requirements}
          here={here}
          editHref={({ code, from }) =>
            mayAdd && from === "school" ? `${here}?change=${encodeURIComponent(code)}` : undefined
          }
        />
        <DownloadLinks href={exportAddress(here)} />
      </section>
    </>
  );
}

const counted = (requirements: number): string =>
  requirements === 1 ? "1 kind of training" : `${requirements} kinds of training`;

const outcomes = {
  added: "It is asked from now on.",
  saved: "The change is saved.",
  retired: "It is asked no longer. What people did stays on record.",
};
