import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
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
import { asMember } from "../../request/visit.server.ts";
import { AboutRequirement } from "../../training/about-requirement.tsx";
import { standingAddress, trainingAddress } from "../../training/addresses.ts";
import { standingSentence } from "../../training/cell-words.ts";
import { optionalDay, readBooking, readRecord } from "../../training/read-record.ts";
import { StandingForms } from "../../training/standing-forms.tsx";
import { StandingHistory } from "../../training/standing-history.tsx";
import { SchoolTrainingSections } from "../../training/training-sections.tsx";
import { takeBackForm, whyItIsWrong } from "../../training/why-it-is-wrong.tsx";
import { typedDay } from "../../request/typed-day.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.page.requirement.title ?? "Training"} of one person - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.training.standing(addressIn(args.params)),
    isOwnSchool: actor.scope === "school",
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { training } }) => {
    const { schoolId, staffMemberId, requirementCode } = addressIn(args.params);
    const here = standingAddress(schoolId, staffMemberId, requirementCode);
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "record": {
        const outcome = await attempt(() => training.record({ schoolId, ...readRecord(form) }));
        return outcome.done
          ? redirect(`${here}?done=recorded`)
          : refuseForm("record", form, outcome, "completedOn");
      }
      case "book": {
        const outcome = await attempt(() => training.book({ schoolId, ...readBooking(form) }));
        return outcome.done
          ? redirect(`${here}?done=booked`)
          : refuseForm("book", form, outcome, "bookedFor");
      }
      case "exempt": {
        const outcome = await attempt(() =>
          training.exempt({
            schoolId,
            staffMemberId,
            requirementCode,
            reason: textIn(form, "reason"),
            from: typedDay(form.get("from")),
            until: optionalDay(form, "until"),
          }),
        );
        return outcome.done
          ? redirect(`${here}?done=exempt`)
          : refuseForm("exempt", form, outcome, "reason");
      }
      case "cancel-booking": {
        const bookingId = routeId(textIn(form, "bookingId"));
        const outcome = await attempt(() => training.cancelBooking({ schoolId, bookingId }));
        return outcome.done
          ? redirect(`${here}?done=cancelled`)
          : refuseForm("cancel-booking", form, outcome);
      }
      case "withdraw-completion": {
        const completionId = routeId(textIn(form, "id"));
        const reason = textIn(form, "reason");
        const outcome = await attempt(() =>
          training.withdrawCompletion({ schoolId, completionId, reason }),
        );
        return outcome.done
          ? redirect(`${here}?done=taken-back`)
          : refuseForm(takeBackForm("completion", completionId), form, outcome, "reason");
      }
      case "withdraw-exemption": {
        const exemptionId = routeId(textIn(form, "id"));
        const reason = textIn(form, "reason");
        const outcome = await attempt(() =>
          training.withdrawExemption({ schoolId, exemptionId, reason }),
        );
        return outcome.done
          ? redirect(`${here}?done=asked-again`)
          : refuseForm(takeBackForm("exemption", exemptionId), form, outcome, "reason");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function TrainingStanding() {
  const { page, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, person, requirement, cell, today } = page;
  const here = standingAddress(school.id, person.id, requirement.code);
  const [kind, id] = (parameters.get("back") ?? "").split(".");
  const toTakeBack =
    kind === "completion"
      ? page.completions.find((each) => each.id === id && each.withdrawnAt === null)
      : page.exemptions.find((each) => each.id === id && each.withdrawnAt === null);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/training", label: "Training" }]),
          { href: `/schools/${school.id}`, label: school.name },
          { href: trainingAddress(school.id), label: "Training" },
        ]}
        current={`${person.name}, ${requirement.title}`}
      />
      <PageHeading
        title={`${person.name}: ${standingSentence(requirement.title, cell)}`}
        lead={whyAsked(page)}
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
      />
      <SchoolTrainingSections schoolId={school.id} current="people" below />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {toTakeBack && (kind === "completion" || kind === "exemption") && (
        <QuestionApartPage asked={whyItIsWrong(here, kind, toTakeBack.id)} refused={refused} />
      )}
      <StandingForms page={page} refused={refused} />
      <div className="section-pair">
        <section aria-labelledby="history" className="page-section">
          <h2 id="history">What was recorded</h2>
          <StandingHistory page={page} here={here} />
        </section>
        <section aria-labelledby="rule" className="page-section">
          <h2 id="rule">The rule</h2>
          <AboutRequirement requirement={requirement} />
        </section>
      </div>
    </>
  );
}

/** "Asked of them as teaching staff and prevent lead; at the school since 1 September 2024." */
function whyAsked({
  person,
  cell,
  requirement,
}: ReturnType<typeof useLoaderData<typeof loader>>["page"]) {
  const titles = [STAFF_GROUP_TITLES[person.group], ...person.roles].join(", ");
  const since =
    person.startedOn === null ? "" : `, at the school since ${formatIsoDate(person.startedOn)}`;
  const booked = cell?.bookedFor ? ` Booked for ${formatIsoDate(cell.bookedFor)}.` : "";
  return `${titles}${since}. It lasts: ${requirement.lastsInWords.toLowerCase()}.${booked}`;
}

const outcomes = {
  recorded: "It is recorded.",
  booked: "It is booked. Record it once it is done.",
  exempt: "They are exempt, and counted apart.",
  cancelled: "The booking is cancelled.",
  "taken-back": "It is taken back, and no longer counts.",
  "asked-again": "The exemption is withdrawn. It is asked of them again.",
};

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  staffMemberId: routeId(params["staffMemberId"]),
  requirementCode: params["requirementCode"] ?? "",
});
