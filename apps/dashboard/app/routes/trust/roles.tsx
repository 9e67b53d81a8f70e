import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NATIONAL_ROLES } from "@safeboard/compliance/asked-roles";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import type { RoleAsked, RoleList } from "../../domain-answers.ts";
import { PeopleSections } from "../../people/people-sections.tsx";
import { readRole } from "../../people/read-role.ts";
import { RoleForm } from "../../people/role-form.tsx";
import {
  forcesInWords,
  mayGiveUp,
  RolesTable,
  whenARoleIsGivenUp,
} from "../../people/roles-table.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Roles asked of schools - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const [list, { schools }] = await Promise.all([
      caller.role.list(),
      caller.people.acrossSchools({}),
    ]);
    return {
      list,
      phases: [...new Set(schools.flatMap(({ phase }) => phase ?? []))].toSorted(),
      change: parameters.get("change"),
      adds: parameters.get("add") === "role",
      giveUp: parameters.get("give-up"),
      mayArrange: rolePermits(actor.role, "arrange", "role"),
      today: args.context.services.today(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "save": {
        const outcome = await attempt(() => caller.role.save(readRole(form)));
        if (!outcome.done) return refuseForm("role", form, outcome, "title");
        return redirect(`/people/roles?done=saved#${outcome.value.code}`);
      }
      case "retire": {
        const outcome = await attempt(() => caller.role.retire({ code: textIn(form, "code") }));
        if (!outcome.done) return refuseForm("retire", form, outcome);
        return redirect("/people/roles?done=retired");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Roles() {
  const { list, phases, change, adds, giveUp, mayArrange, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { asked, notAsked } = list;
  const changed = roleOf(refused?.typed["code"]?.[0] ?? change, list);
  const toGiveUp = asked.find((role) => role.code === giveUp && mayGiveUp(role));
  return (
    <>
      <PageHeading
        title={`Schools are asked to fill ${asked.length} roles`}
        lead={`${forcesInWords(asked)}. The national list comes with the product; the trust can change it and add roles of its own.`}
        actions={
          mayArrange && (
            <ButtonLink kind="quiet" href="/people/roles?add=role#form">
              Add a role
            </ButtonLink>
          )
        }
      />
      <PeopleSections current="roles" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            saved: "Saved. Schools are asked for it as it stands here.",
            retired: "Schools are asked for it no more. Whoever holds it stays on record.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayArrange && toGiveUp && <QuestionApartPage asked={whenARoleIsGivenUp(toGiveUp)} />}
      {mayArrange && (changed || adds || refused?.form === "role") && (
        <section aria-labelledby="form" className="page-section edit-in-place">
          <h2 id="form">
            {changed ? `${changed.title}: what is asked` : "Add a role of the trust’s own"}
          </h2>
          <RoleForm role={changed} phases={phases} today={today} refused={refused} />
        </section>
      )}
      <RolesTable roles={asked} mayArrange={mayArrange} />
      <DownloadLinks href={exportAddress("/people/roles")} />
      {notAsked.length > 0 && <NotAsked notAsked={notAsked} mayArrange={mayArrange} />}
    </>
  );
}

/** One that is asked, or one of the national list that isn't and is to be again. */
function roleOf(code: string | null, { asked }: RoleList): RoleAsked | null {
  const role = asked.find((each) => each.code === code);
  if (role) return role;
  const national = NATIONAL_ROLES.find((each) => each.code === code);
  return national ? { ...national, from: "national" } : null;
}

function NotAsked({
  notAsked,
  mayArrange,
}: {
  notAsked: RoleList["notAsked"];
  mayArrange: boolean;
}) {
  return (
    <section aria-labelledby="not-asked" className="page-section">
      <h2 id="not-asked">Of the national list, and not asked by this trust</h2>
      <ul className="change-list">
        {notAsked.map(({ code, title }) => (
          <li key={code}>
            {mayArrange ? (
              <Anchor href={`/people/roles?change=${code}#form`}>Ask for it again: {title}</Anchor>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
