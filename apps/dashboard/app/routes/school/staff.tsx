import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";
import { AddStaffForm } from "../../staff/add-staff-form.tsx";
import { changeForm, ChangeStaffPage } from "../../staff/change-staff-page.tsx";
import { pasteSummary, PasteStaffForm } from "../../staff/paste-staff-form.tsx";
import { FilterStaff } from "../../staff/filter-staff.tsx";
import { leaveForm, whenSomebodyLeaves } from "../../staff/record-leaving.tsx";
import { staffFilterIn, staffStanding } from "../../staff/staff-filter.ts";
import { StaffSections } from "../../staff/staff-sections.tsx";
import { groupsInWords, staffSentence } from "../../staff/staff-sentence.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Staff, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await caller.staff.list({ schoolId: routeId(args.params["schoolId"]) })),
    isOwnSchool: actor.scope === "school",
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const here = `/schools/${schoolId}/staff`;
    switch (form.get("intent")) {
      case "add": {
        const outcome = await attempt(() => caller.staff.add({ schoolId, ...personIn(form) }));
        return outcome.done
          ? redirect(`${here}?done=added`)
          : refuseForm("add", form, outcome, "name");
      }
      case "paste": {
        const outcome = await attempt(() =>
          caller.staff.addList({ schoolId, lines: textIn(form, "lines") }),
        );
        return outcome.done
          ? redirect(`${here}?done=list-added`)
          : refuseForm("paste", form, outcome, "lines");
      }
      case "change": {
        const staffMemberId = routeId(textIn(form, "staffMemberId"));
        const leftOn = optionalDay(form, "leftOn");
        const outcome = await attempt(() =>
          caller.staff.change({ schoolId, staffMemberId, ...personIn(form), leftOn }),
        );
        return outcome.done
          ? redirect(`${here}?done=changed`)
          : refuseForm(changeForm(staffMemberId), form, outcome, "name");
      }
      case "leave": {
        const staffMemberId = routeId(textIn(form, "staffMemberId"));
        const on = typedDay(form.get("on"));
        const outcome = await attempt(() => caller.staff.leave({ schoolId, staffMemberId, on }));
        return outcome.done
          ? redirect(`${here}?done=left`)
          : refuseForm(leaveForm(staffMemberId), form, outcome, "on");
      }
      case "remove": {
        const staffMemberId = routeId(textIn(form, "staffMemberId"));
        const outcome = await attempt(() => caller.staff.remove({ schoolId, staffMemberId }));
        return outcome.done
          ? redirect(`${here}?done=removed`)
          : refuseForm("remove", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Staff() {
  const { school, staff, isOwnSchool, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const present = staff.filter((person) => staffStanding(person, today) !== "left");
  const filter = staffFilterIn(parameters);
  const toChange = staff.find(({ id }) => id === parameters.get("change"));
  const toLeave = present.find(
    ({ id, leftOn }) => id === parameters.get("leave") && leftOn === null,
  );
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Staff"
      />
      <PageHeading
        title={`${school.name}: ${staffSentence(present.length)}`}
        lead={groupsInWords(present) || "Add those who read policies and confirm that they did."}
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          <ButtonGroup>
            <ButtonLink kind="quiet" href="#add">
              Add somebody
            </ButtonLink>
            <ButtonLink kind="quiet" href="#paste">
              Paste a list
            </ButtonLink>
            <ButtonLink kind="quiet" href={`/schools/${school.id}/imports/new?kind=staff`}>
              Import a file
            </ButtonLink>
          </ButtonGroup>
        }
      />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary
        errors={refused?.form === "paste" ? pasteSummary(refused) : summaryOf(refused)}
      />
      {toChange && <ChangeStaffPage schoolId={school.id} person={toChange} refused={refused} />}
      {toLeave && (
        <QuestionApartPage
          asked={whenSomebodyLeaves(school.id, toLeave, today)}
          refused={refused}
        />
      )}
      {staff.length > 0 && <FilterStaff {...{ schoolId: school.id, staff, filter, today }} />}
      <StaffSections {...{ schoolId: school.id, staff, filter, today }} />
      <div className="section-pair">
        <section aria-labelledby="paste" className="page-section">
          <h2 id="paste">Paste a list</h2>
          <PasteStaffForm schoolId={school.id} refused={refused} />
        </section>
        <section aria-labelledby="add" className="page-section">
          <h2 id="add">Add somebody</h2>
          <AddStaffForm schoolId={school.id} refused={refused} />
        </section>
      </div>
    </>
  );
}

const outcomes = {
  added: "They are on the staff list.",
  "list-added": "Everybody in the list is on the staff list.",
  changed: "What you changed is saved.",
  left: "The last day is recorded.",
  removed: "They are off the staff list.",
};

const optionalDay = (form: FormData, name: string) =>
  textIn(form, name).trim() === "" ? "" : typedDay(form.get(name)) || "unreadable";

function personIn(form: FormData) {
  return {
    name: textIn(form, "name"),
    email: textIn(form, "email"),
    reference: textIn(form, "reference"),
    group: textIn(form, "group") as StaffGroup,
    startedOn: optionalDay(form, "startedOn"),
  };
}
