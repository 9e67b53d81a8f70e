import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { trainingAddress } from "../../training/addresses.ts";
import { readBooking, readRecord } from "../../training/read-record.ts";
import { BookForm, RecordForm } from "../../training/record-form.tsx";
import { SchoolTrainingSections } from "../../training/training-sections.tsx";
import { whomToTick } from "../../training/whom-to-tick.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Record training, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, courses } = await caller.training.schoolRequirements({ schoolId });
    requirePermission(actor, "record", "training");
    const today = args.context.services.today();
    const { staff } = await caller.staff.list({ schoolId });
    return {
      school,
      courses,
      today,
      people: staff.filter(({ leftOn }) => leftOn === null || leftOn >= today),
      isOwnSchool: actor.scope === "school",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const matrix = trainingAddress(schoolId);
    switch (form.get("intent")) {
      case "record": {
        const outcome = await attempt(() =>
          caller.training.record({ schoolId, ...readRecord(form) }),
        );
        return outcome.done
          ? redirect(`${matrix}?done=recorded`)
          : refuseForm("record", form, outcome, "staffMemberIds");
      }
      case "book": {
        const outcome = await attempt(() =>
          caller.training.book({ schoolId, ...readBooking(form) }),
        );
        return outcome.done
          ? redirect(`${matrix}?done=booked`)
          : refuseForm("book", form, outcome, "staffMemberIds");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function RecordTraining() {
  const { school, courses, people, today, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { key } = useLocation();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const here = `${trainingAddress(school.id)}/record`;
  const isBooking = parameters.get("for") === "booking";
  const { ticked, chosen, toggled } = whomToTick(people, parameters);
  const form = {
    people,
    courses,
    ticked,
    course: parameters.get("course") ?? undefined,
    today,
    refused,
  };
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/training", label: "Training" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: trainingAddress(school.id), label: "Training" },
        ]}
        current={isBooking ? "Book" : "Record"}
      />
      <PageHeading
        title={
          isBooking ? "Who has a place on a course to come?" : "Who did which course, and when?"
        }
        lead={
          isBooking
            ? "A booking shows that somebody is on the way. It counts once it is done and recorded."
            : "For one person, or for a whole staff meeting at once: tick whoever was there."
        }
        asAt={`${school.name} · ${formatIsoDate(today)}`}
      />
      <SchoolTrainingSections schoolId={school.id} current="record" />
      <ErrorSummary errors={summaryOf(refused)} />
      {people.length === 0 ? (
        <EmptyState
          title="Your staff list comes first"
          action={<ButtonLink href={`/schools/${school.id}/staff`}>Enter your staff</ButtonLink>}
        >
          <p>Training is recorded for the people on it.</p>
        </EmptyState>
      ) : (
        <>
          <FilterChips
            label="Done, or to come"
            groups={[
              {
                name: "What",
                chips: [
                  { label: "It is done", current: !isBooking, href: here },
                  { label: "It is to come", current: isBooking, href: `${here}?for=booking` },
                ],
              },
            ]}
          />
          <FilterChips
            label="Tick everybody in a group"
            groups={[
              {
                name: "Tick everybody in",
                chips: STAFF_GROUPS.flatMap((group) => {
                  const members = people.filter((person) => person.group === group).length;
                  return members === 0
                    ? []
                    : [
                        {
                          label: STAFF_GROUP_TITLES[group],
                          count: members,
                          current: chosen.includes(group),
                          href: `${here}?${toggled(group)}`,
                        },
                      ];
                }),
              },
            ]}
          />
          <section aria-label={isBooking ? "Book" : "Record"} className="page-section" key={key}>
            {isBooking ? <BookForm {...form} /> : <RecordForm {...form} />}
          </section>
        </>
      )}
    </>
  );
}
