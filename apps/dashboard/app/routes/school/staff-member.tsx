import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { PageHeading } from "@safeboard/ui/page-heading";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { PersonRecords } from "../../staff/person-records.tsx";
import { PersonReading } from "../../staff/person-reading.tsx";
import { PersonTraining } from "../../staff/person-training.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded?.page.person.name ?? "Staff"}, ${loaded?.page.school.name ?? "school"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const address = {
      schoolId: routeId(args.params["schoolId"]),
      staffMemberId: routeId(args.params["staffMemberId"]),
    };
    const page = await caller.staff.read(address);
    return {
      page,
      training: (await caller.training.ofPerson(address)).requirements,
      isOwnSchool: actor.scope === "school",
      today: args.context.services.today(),
    };
  });

export default function StaffMember() {
  const { page, training, isOwnSchool, today } = useLoaderData<typeof loader>();
  const { school, person, roles, asked, records } = page;
  const staff = `/schools/${school.id}/staff`;
  const behind = training.filter(({ cell }) => cell.status === "needs_action").length;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: staff, label: "Staff" },
        ]}
        current={person.name}
      />
      <PageHeading
        title={`${person.name}: ${trainingSentence(behind, training.length)}`}
        lead={postInWords(person, today)}
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          <ButtonGroup>
            <ButtonLink kind="quiet" href={`${staff}?change=${person.id}`}>
              Change what is recorded
            </ButtonLink>
          </ButtonGroup>
        }
      />
      <PersonTraining schoolId={school.id} staffMemberId={person.id} requirements={training} />
      {roles.length > 0 && (
        <section aria-labelledby="roles" className="page-section">
          <h2 id="roles">Roles</h2>
          <ul className="change-list">
            {roles.map(({ appointmentId, title, from, to }) => (
              <li key={appointmentId}>
                {title}, from {formatIsoDate(from)}
                {to && ` to ${formatIsoDate(to)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <PersonReading schoolId={school.id} staffMemberId={person.id} asked={asked} />
      <PersonRecords records={records} />
    </>
  );
}

function trainingSentence(behind: number, asked: number): string {
  if (asked === 0) return "no training is asked of them today";
  if (behind === 0) return "no training needs action";
  return behind === 1 ? "1 course needs action" : `${behind} courses need action`;
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>["page"]["person"];

function postInWords(
  { group, startedOn, leftOn, email, reference }: Person,
  today: string,
): string {
  const parts = [
    STAFF_GROUP_TITLES[group],
    startedOn && `${startedOn > today ? "from" : "since"} ${formatIsoDate(startedOn)}`,
    leftOn && `until ${formatIsoDate(leftOn)}`,
    email,
    reference && `reference ${reference}`,
  ];
  return parts.filter(Boolean).join(", ");
}
