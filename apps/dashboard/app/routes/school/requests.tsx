import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { answerForm, RequestCard } from "../../asking/request-card.tsx";
import { SchoolAskingHeading } from "../../asking/school-heading.tsx";
import { exportAddress } from "../../components/export-address.ts";
import type { SchoolRequests } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import type { RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Requests, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.request.ofSchool({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    may: {
      answer: rolePermits(actor.role, "answer", "request"),
      withdraw: rolePermits(actor.role, "withdraw", "request"),
    },
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const requestId = routeId(textIn(form, "requestId"));
    const here = `/schools/${schoolId}/requests`;
    switch (form.get("intent")) {
      case "answer": {
        const answer = textIn(form, "answer");
        const outcome = await attempt(() => caller.request.answer({ schoolId, requestId, answer }));
        return outcome.done
          ? redirect(`${here}?done=answered`)
          : refuseForm(answerForm(requestId), form, outcome, "answer");
      }
      case "withdraw": {
        const outcome = await attempt(() => caller.request.withdraw({ schoolId, requestId }));
        return outcome.done
          ? redirect(`${here}?done=taken-back`)
          : refuseForm("withdraw", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Requests() {
  const { page, isOwnSchool, may, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, requests } = page;
  const waits = ({ standing }: SchoolRequests["requests"][number]) =>
    standing === "open" || standing === "ignored";
  const waiting = requests.filter(waits);
  const done = requests.filter((request) => !waits(request));
  const cards = (shown: SchoolRequests["requests"]) => (
    <div className="asked-cards">
      {shown.map((request) => (
        <RequestCard key={request.id} request={request} may={may} refused={refused} />
      ))}
    </div>
  );
  return (
    <>
      <SchoolAskingHeading
        school={school}
        isOwnSchool={isOwnSchool}
        current="requests"
        answer={inSentence(waiting)}
        actions={
          may.withdraw && (
            <ButtonLink kind="quiet" href={`/requests/ask?school=${school.id}`}>
              Ask for something
            </ButtonLink>
          )
        }
        today={today}
        outcomes={{
          answered: "The answer is sent. The trust’s lead sees it with the request.",
          "taken-back": "The request is taken back.",
        }}
        refused={refused}
      />
      {requests.length === 0 && (
        <EmptyState title="The trust has asked for nothing">
          <p>What it asks for stands here, with the day by which it is to be done.</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className="page-section">
          <h2 id="waiting">Waiting for an answer</h2>
          {cards(waiting)}
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done" className="page-section">
          <h2 id="done">Answered or taken back</h2>
          {cards(done)}
        </section>
      )}
      {requests.length > 0 && (
        <DownloadLinks what="all requests" href={exportAddress(`/schools/${school.id}/requests`)} />
      )}
    </>
  );
}

function inSentence(waiting: SchoolRequests["requests"]): string {
  const late = waiting.filter(({ standing }) => standing === "ignored").length;
  if (waiting.length === 0) return "nothing that the trust asked for waits for an answer";
  const what = waiting.length === 1 ? "one request waits" : `${waiting.length} requests wait`;
  if (late === 0) return `${what} for an answer`;
  if (late < waiting.length) return `${what} for an answer, ${late} of them past the day`;
  return `${what} for an answer, past ${late === 1 ? "its" : "their"} day`;
}
