import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { HubSummary, SchoolName } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { CreateHubForm, MoveSchoolForm } from "../../trust/hub-forms.tsx";
import { HubCard, SchoolsOfHub } from "../../trust/hub-card.tsx";
import { AdministrationSections } from "../../trust/administration-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Hubs - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const [hubs, schools] = await Promise.all([caller.hub.list(), caller.school.list()]);
    return { hubs, schools, mayArrange: rolePermits(actor.role, "arrange", "hub") };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const name = textIn(form, "name");
    const hubIn = () => routeId(textIn(form, "hubId"));
    switch (form.get("intent")) {
      case "create": {
        const outcome = await attempt(() => caller.hub.create({ name }));
        return outcome.done
          ? redirect("/hubs?done=created")
          : refuseForm("create", form, outcome, "name");
      }
      case "rename": {
        const hubId = hubIn();
        const outcome = await attempt(() => caller.hub.rename({ hubId, name }));
        return outcome.done
          ? redirect("/hubs?done=renamed")
          : refuseForm(`hub-${hubId}`, form, outcome, "name");
      }
      case "remove": {
        const hubId = hubIn();
        const outcome = await attempt(() => caller.hub.remove({ hubId }));
        return outcome.done
          ? redirect("/hubs?done=removed")
          : refuseForm(`hub-${hubId}`, form, outcome);
      }
      case "move": {
        const unanswered = missingChoice(form);
        if (unanswered) return refuseForm("move", form, { refusal: unanswered, status: 400 });
        const schoolId = routeId(textIn(form, "schoolId"));
        const hubId = form.get("toHub") === "none" ? null : routeId(textIn(form, "toHub"));
        const outcome = await attempt(() => caller.hub.assign({ schoolId, hubId }));
        return outcome.done ? redirect("/hubs?done=moved") : refuseForm("move", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Hubs() {
  const { hubs, schools, mayArrange } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const outside = schoolsInNoHub(schools, hubs);
  return (
    <>
      <PageHeading
        title={heading(hubs.length, outside.length)}
        lead="A hub lead sees the schools of their hub, and can act for them."
      />
      <AdministrationSections current="hubs" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            created: "The hub is made. Now move schools into it.",
            renamed: "The hub has its new name.",
            removed: "The hub is removed.",
            moved: "The school has moved, from today.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {hubs.length === 0 ? (
        <EmptyState title="Do you need hubs?">
          <p>
            Small trusts don&rsquo;t. Where somebody looks after a group of schools, make that group
            a hub.
          </p>
        </EmptyState>
      ) : (
        <div className="hub-cards">
          {hubs.map((hub) => (
            <HubCard key={hub.id} hub={hub} mayArrange={mayArrange} refused={refused} />
          ))}
          {mayArrange && outside.length > 0 && (
            <section aria-labelledby="outside" className="hub-card">
              <h2 id="outside">In no hub</h2>
              <SchoolsOfHub schools={outside} mayArrange={mayArrange} />
            </section>
          )}
        </div>
      )}
      {hubs.length > 0 && (
        <DownloadLinks what="which school is in which hub" href={exportAddress("/hubs")} />
      )}
      {mayArrange && hubs.length > 0 && (
        <section aria-labelledby="move" className="page-section">
          <h2 id="move">Move a school</h2>
          <MoveSchoolForm
            schools={schools}
            hubs={hubs}
            schoolId={parameters.get("school") ?? undefined}
            refused={refused}
          />
        </section>
      )}
      {mayArrange && (
        <section aria-labelledby="create" className="page-section">
          <h2 id="create">Make a hub</h2>
          <CreateHubForm refused={refused} />
        </section>
      )}
    </>
  );
}

/** The form's two choices have no value until somebody chooses. */
function missingChoice(form: FormData): RefusedForm["refusal"] | null {
  const fieldErrors = {
    ...(!form.get("schoolId") && { schoolId: "Choose a school." }),
    ...(!form.get("toHub") && { toHub: "Choose where it goes." }),
  };
  const [message] = Object.values(fieldErrors);
  return message === undefined ? null : { message, fieldErrors };
}

function schoolsInNoHub(schools: readonly SchoolName[], hubs: readonly HubSummary[]) {
  const inHubs = new Set(hubs.flatMap((hub) => hub.schools.map(({ id }) => id)));
  return schools.filter(({ id }) => !inHubs.has(id));
}

function heading(hubs: number, outside: number): string {
  if (hubs === 0) return "There is no hub yet";
  const there = hubs === 1 ? "There is 1 hub" : `There are ${hubs} hubs`;
  if (outside === 0) return `${there}, and every school is in one`;
  return `${there}; ${outside === 1 ? "1 school is" : `${outside} schools are`} in none`;
}
