import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DocumentView } from "@safeboard/ui/document-view";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { acknowledgementsAddress } from "../../acknowledgement/acknowledgements-address.ts";
import { OutsidePage } from "../../components/outside-page.tsx";
import { WhatWentWrong } from "../../components/what-went-wrong.tsx";
import type { PersonAsked } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Tap your name, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

/** For a device that is handed round: no navigation, and of everybody the name alone. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const address = addressIn(args.params);
    const { people, ...page } = await caller.acknowledgement.ofVersion(address);
    if (!rolePermits(actor.role, "record", "acknowledgement")) {
      throw new Response(null, { status: 403 });
    }
    const { pages } = await caller.policy.version(address);
    return {
      page: { school: page.school, version: page.version },
      names: people.map(({ askId, name, state }) => ({ askId, name, state })),
      pages,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const askId = routeId(textIn(form, "askId"));
    const outcome = await attempt(() =>
      caller.acknowledgement.confirmOnDevice({ ...address, askId }),
    );
    return outcome.done
      ? redirect(`${acknowledgementsAddress(address, "device")}?thanks=${askId}`)
      : refuseForm("device", form, outcome);
  });

type Name = Pick<PersonAsked, "askId" | "name" | "state">;

export default function AcknowledgementDevice() {
  const { page, names, pages } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, version } = page;
  const here = acknowledgementsAddress(
    { schoolId: school.id, versionId: version.versionId },
    "device",
  );
  const waiting = names.filter(({ state }) => state === "waiting" || state === "overdue");
  const person = waiting.find(({ askId }) => askId === parameters.get("person"));
  const thanked = names.find(({ askId }) => askId === parameters.get("thanks"));
  return (
    <OutsidePage>
      {person && version.isToBeRead ? (
        <ReadAndConfirm page={page} person={person} pages={pages} here={here} refused={refused} />
      ) : (
        <>
          <PageHeading
            title={
              version.isToBeRead && waiting.length > 0 ? "Tap your name" : "Nobody has to confirm"
            }
            lead={`${version.title}, ${school.name}. Only those are listed who are still to confirm.`}
          />
          {thanked && thanked.state === "confirmed" && (
            <Notice tone="success" title={`Thank you, ${thanked.name}. It is recorded.`} announce>
              <p>Pass the device on, or hand it back.</p>
            </Notice>
          )}
          {version.isToBeRead && <Names here={here} names={waiting} />}
          <p className="device-end">
            <Anchor href={here.replace(/\/device$/u, "")}>
              Finish: back to the school’s pages
            </Anchor>
          </p>
        </>
      )}
    </OutsidePage>
  );
}

function Names({ here, names }: { here: string; names: readonly Name[] }) {
  return (
    <ul className="device-names">
      {names.map(({ askId, name }) => (
        <li key={askId}>
          <Anchor href={`${here}?person=${askId}`}>{name}</Anchor>
        </li>
      ))}
    </ul>
  );
}

function ReadAndConfirm({
  page: { version },
  person: { askId, name },
  pages,
  here,
  refused,
}: {
  page: { version: { title: string; number: number } };
  person: Name;
  pages: readonly string[];
  here: string;
  refused: RefusedForm | undefined;
}) {
  return (
    <div className="reading-column">
      <PageHeading title={name} lead={`Please read ${version.title}, and confirm below it.`} />
      <ErrorSummary errors={summaryOf(refused)} />
      <DocumentView title={`The text of ${version.title}`} pages={pages} marks={[]} />
      <Form method="post" action={`${here}?person=${askId}`} className="read-and-confirm">
        <input type="hidden" name="askId" value={askId} />
        <ButtonGroup>
          <Button>I am {name}: I have read and understood it</Button>
          <Anchor href={here}>That is not me</Anchor>
        </ButtonGroup>
      </Form>
    </div>
  );
}

export function ErrorBoundary() {
  return (
    <OutsidePage>
      <WhatWentWrong />
    </OutsidePage>
  );
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
