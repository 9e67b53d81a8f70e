import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { acknowledgementsAddress } from "../../acknowledgement/acknowledgements-address.ts";
import { AcknowledgementsTrail } from "../../acknowledgement/acknowledgements-trail.tsx";
import { LinksMade, type MadeLink } from "../../acknowledgement/links-made.tsx";
import { LinksTable } from "../../acknowledgement/links-table.tsx";
import { qrCode } from "../../acknowledgement/qr-code.server.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { ownOrigin } from "../../request/own-origin.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Personal links, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => caller.acknowledgement.ofVersion(addressIn(args.params)));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { acknowledgement } }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const intent = form.get("intent");
    switch (intent) {
      case "make-all":
      case "make-one": {
        const askIds = intent === "make-one" ? [routeId(textIn(form, "askId"))] : undefined;
        const outcome = await attempt(() =>
          acknowledgement.makeLinks({ ...address, ...(askIds && { askIds }) }),
        );
        if (!outcome.done) return refuseForm("links", form, outcome);
        const { links, expiresAt } = outcome.value;
        // They are in this one answer and nowhere else: only their hashes are kept.
        const made = links.map(({ token, ...person }): MadeLink => {
          const url = `${ownOrigin(args.request)}/read/${token}`;
          return { ...person, url, qr: qrCode(url) };
        });
        return data({ made: { links: made, expiresAt } });
      }
      case "revoke": {
        const askId = routeId(textIn(form, "askId"));
        const outcome = await attempt(() => acknowledgement.revokeLink({ ...address, askId }));
        return outcome.done
          ? redirect(`${acknowledgementsAddress(address, "links")}?done=taken-back`)
          : refuseForm("links", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

interface Answer {
  refused?: RefusedForm;
  made?: { links: MadeLink[]; expiresAt: Date };
}

export default function AcknowledgementLinks() {
  const page = useLoaderData<typeof loader>();
  const { refused, made }: Answer = useActionData<typeof action>() ?? {};
  const { school, version, people } = page;
  const address = { schoolId: school.id, versionId: version.versionId };
  const here = acknowledgementsAddress(address, "links");
  const waiting = people.filter(({ state }) => state === "waiting" || state === "overdue");
  const without = waiting.filter(({ linkUntil }) => linkUntil === null).length;
  return (
    <>
      <div className="on-screen">
        <AcknowledgementsTrail page={page} below="Personal links" />
        <PageHeading
          title={headingOf(waiting.length, without)}
          lead={
            waiting.length > 0 && version.isToBeRead
              ? `A link opens ${version.title}, version ${version.number}, for one person, with a button to confirm. Hand it over yourself: Safeboard sends no email yet.`
              : undefined
          }
          actions={
            version.isToBeRead &&
            without > 0 && (
              <Form method="post" action={here}>
                <Button name="intent" value="make-all">
                  {without === 1 ? "Make the missing link" : `Make the ${without} missing links`}
                </Button>
              </Form>
            )
          }
        />
        {!refused && !made && (
          <OutcomeNotice
            outcomes={{ "taken-back": "The link is taken back: it opens nothing now." }}
          />
        )}
        <ErrorSummary errors={summaryOf(refused)} />
      </div>
      {made && <LinksMade page={page} {...made} />}
      {waiting.length > 0 && version.isToBeRead ? (
        <section aria-labelledby="links" className="page-section on-screen">
          <h2 id="links">Who is still to confirm</h2>
          <LinksTable here={here} people={waiting} />
        </section>
      ) : (
        <p>
          <Anchor href={acknowledgementsAddress(address)}>Back to who has read it</Anchor>
        </p>
      )}
    </>
  );
}

function headingOf(waiting: number, without: number): string {
  if (waiting === 0) return "Nobody has to confirm, so nobody needs a link";
  if (without === 0) return "Everybody who has to confirm has a link";
  return without === 1 ? "1 person has no link yet" : `${without} people have no link yet`;
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
