import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { acknowledgementSentence } from "@safeboard/compliance/acknowledgement";
import { formatIsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { acknowledgementsAddress } from "../../acknowledgement/acknowledgements-address.ts";
import { AcknowledgementsTrail } from "../../acknowledgement/acknowledgements-trail.tsx";
import { AskForm } from "../../acknowledgement/ask-form.tsx";
import { ConfirmedTable } from "../../acknowledgement/confirmed-table.tsx";
import { GroupsTable } from "../../acknowledgement/groups-table.tsx";
import { RequestsTable } from "../../acknowledgement/requests-table.tsx";
import { WaitingTable } from "../../acknowledgement/waiting-table.tsx";
import {
  whyAConfirmationIsWrong,
  withdrawForm,
} from "../../acknowledgement/withdraw-confirmation.tsx";
import { WithdrawnTable } from "../../acknowledgement/withdrawn-table.tsx";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import type { AcknowledgementsPage } from "../../domain-answers.ts";
import { VersionSections } from "../../policy/version-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn, textsIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Who has read it, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.acknowledgement.ofVersion(addressIn(args.params)),
    mayChange: rolePermits(actor.role, "record", "acknowledgement"),
    mayReadPeople: rolePermits(actor.role, "readPeople", "acknowledgement"),
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { acknowledgement } }) => {
    const address = addressIn(args.params);
    const here = acknowledgementsAddress(address);
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "ask": {
        const outcome = await attempt(() => acknowledgement.ask({ ...address, ...askedIn(form) }));
        return outcome.done
          ? redirect(`${here}?done=asked`)
          : refuseForm("ask", form, outcome, "groups");
      }
      case "ask-joiners": {
        const outcome = await attempt(() => acknowledgement.askJoiners(address));
        return outcome.done
          ? redirect(`${here}?done=joiners-asked`)
          : refuseForm("ask-joiners", form, outcome);
      }
      case "withdraw-request": {
        const requestId = routeId(textIn(form, "requestId"));
        const outcome = await attempt(() =>
          acknowledgement.withdrawRequest({ ...address, requestId }),
        );
        return outcome.done
          ? redirect(`${here}?done=request-taken-back`)
          : refuseForm("withdraw-request", form, outcome);
      }
      case "withdraw": {
        const acknowledgementId = routeId(textIn(form, "acknowledgementId"));
        const reason = textIn(form, "reason");
        const outcome = await attempt(() =>
          acknowledgement.withdraw({ ...address, acknowledgementId, reason }),
        );
        return outcome.done
          ? redirect(`${here}?done=taken-back`)
          : refuseForm(withdrawForm(acknowledgementId), form, outcome, "reason");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Acknowledgements() {
  const { page, mayChange, mayReadPeople, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, version, counts, requests, people, withdrawn } = page;
  const address = { schoolId: school.id, versionId: version.versionId };
  const here = acknowledgementsAddress(address);
  const mayAsk = mayChange && version.isToBeRead;
  const waiting = people.filter(({ state }) => state === "waiting" || state === "overdue");
  const confirmed = people.filter(({ state }) => state === "confirmed");
  const gone = people.length - waiting.length - confirmed.length;
  const wrong = confirmed.find(({ confirmation }) => confirmation?.id === parameters.get("wrong"));
  return (
    <>
      <AcknowledgementsTrail page={page} />
      <PageHeading
        title={headingOf(page)}
        lead={leadOf(page)}
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
        actions={mayAsk && waiting.length > 0 && <Ways {...address} />}
      />
      <VersionSections {...address} current="acknowledgements" />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayChange && wrong && (
        <QuestionApartPage asked={whyAConfirmationIsWrong(here, wrong)} refused={refused} />
      )}
      {mayAsk && page.joiners > 0 && <Joiners here={here} joiners={page.joiners} />}
      {counts.required > 0 && (
        <section aria-labelledby="groups" className="page-section">
          <h2 id="groups">By group</h2>
          <GroupsTable page={page} />
          <DownloadLinks href={exportAddress(here, undefined, "groups")} />
        </section>
      )}
      {mayReadPeople && waiting.length > 0 && (
        <section aria-labelledby="waiting" className="page-section">
          <h2 id="waiting">Still to confirm</h2>
          <WaitingTable people={waiting} />
          <DownloadLinks what="everybody asked" href={exportAddress(here)} />
          {gone > 0 && (
            <p className="form-note">
              {gone === 1 ? "1 more person" : `${gone} more people`} left before they confirmed, and
              {gone === 1 ? " is" : " are"} asked no longer.
            </p>
          )}
        </section>
      )}
      {mayReadPeople && confirmed.length > 0 && (
        <section aria-labelledby="confirmed" className="page-section">
          <h2 id="confirmed">Have confirmed</h2>
          <ConfirmedTable here={here} people={confirmed} />
          <DownloadLinks what="everybody asked" href={exportAddress(here)} />
        </section>
      )}
      {mayReadPeople && withdrawn.length > 0 && (
        <section aria-labelledby="withdrawn" className="page-section">
          <h2 id="withdrawn">Confirmations taken back</h2>
          <WithdrawnTable withdrawn={withdrawn} />
          <DownloadLinks href={exportAddress(here, undefined, "withdrawn")} />
        </section>
      )}
      {requests.length > 0 && (
        <section aria-labelledby="requests" className="page-section">
          <h2 id="requests">What was asked</h2>
          <RequestsTable here={here} requests={requests} mayChange={mayAsk} />
          <DownloadLinks href={exportAddress(here, undefined, "requests")} />
        </section>
      )}
      {mayAsk && !page.hasStaff && (
        <EmptyState
          title="Your staff list comes first"
          action={<ButtonLink href={`/schools/${school.id}/staff`}>Enter your staff</ButtonLink>}
        >
          <p>Paste it from a spreadsheet: a name and a group for each person are enough.</p>
        </EmptyState>
      )}
      {mayAsk && page.notAsked.length > 0 && (
        <section aria-labelledby="ask" className="page-section">
          <h2 id="ask">{requests.length > 0 ? "Ask more people" : "Ask staff to read it"}</h2>
          <p>
            Everybody on the{" "}
            <Anchor href={`/schools/${school.id}/staff`}>staff list of {school.name}</Anchor> who
            has not been asked yet, by group.
          </p>
          <AskForm here={here} notAsked={page.notAsked} today={today} refused={refused} />
        </section>
      )}
    </>
  );
}

/** The three ways to confirm. */
function Ways(address: { schoolId: string; versionId: string }) {
  return (
    <ButtonGroup>
      <ButtonLink href={acknowledgementsAddress(address, "links")}>Personal links</ButtonLink>
      <ButtonLink kind="quiet" href={acknowledgementsAddress(address, "device")}>
        Shared device
      </ButtonLink>
      <ButtonLink kind="quiet" href={acknowledgementsAddress(address, "sheet")}>
        Sheet to sign
      </ButtonLink>
    </ButtonGroup>
  );
}

function Joiners({ here, joiners }: { here: string; joiners: number }) {
  return (
    <Notice
      title={
        joiners === 1
          ? "1 person has joined since these groups were asked"
          : `${joiners} people have joined since these groups were asked`
      }
    >
      <Form method="post" action={here}>
        <Button kind="quiet" name="intent" value="ask-joiners">
          {joiners === 1 ? "Ask them too" : `Ask these ${joiners} too`}
        </Button>
      </Form>
    </Notice>
  );
}

function headingOf({ counts, requests, version }: AcknowledgementsPage): string {
  if (requests.length === 0) return `Nobody has been asked to read version ${version.number} yet`;
  return acknowledgementSentence(counts);
}

function leadOf({ version }: AcknowledgementsPage): string {
  const what = `${version.title}, version ${version.number}`;
  if (version.isToBeRead) return what;
  return version.status === "superseded"
    ? `${what}. A later version has replaced it: this is who had confirmed it.`
    : `${what}. Only an approved policy can be asked about.`;
}

const outcomes = {
  asked: "They are asked. Now hand out links, a device or a sheet.",
  "joiners-asked": "Those who have joined are asked too.",
  "request-taken-back": "The request is taken back.",
  "taken-back": "The confirmation is taken back.",
};

function askedIn(form: FormData) {
  const dueOn = textIn(form, "dueOn").trim();
  return {
    groups: textsIn(form, "groups") as StaffGroup[],
    dueOn: dueOn === "" ? "" : typedDay(dueOn) || "unreadable",
    message: textIn(form, "message"),
  };
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
