import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { AnnounceEdition } from "../../expectations/announce-edition.tsx";
import { EditionCards } from "../../expectations/edition-cards.tsx";
import { EditionTable } from "../../expectations/edition-table.tsx";
import { ExpectationsSections } from "../../expectations/expectations-sections.tsx";
import { guidanceSentence } from "../../expectations/guidance-sentence.ts";
import { RulesComing } from "../../expectations/rules-coming.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Editions of the guidance - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.expectation.guidance(),
    mayArrange: rolePermits(actor.role, "arrange", "expectation"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const { pathname } = new URL(args.request.url);
    const editionId = textIn(form, "editionId");
    // A day that can't be read is left for the domain to refuse.
    const day = (name: string) => {
      const typed = textIn(form, name).trim();
      return typed === "" ? null : typedDay(typed);
    };
    const dates = { amberFrom: day("amberFrom"), redFrom: day("redFrom") };
    switch (form.get("intent")) {
      case "announce": {
        const input = { inForceFrom: day("inForceFrom"), ...dates };
        const outcome = await attempt(() => caller.expectation.saveGrace(input));
        if (outcome.done) return redirect(`${pathname}?done=announced`);
        return refuseForm("announce", form, outcome, "inForceFrom");
      }
      case "dates": {
        const outcome = await attempt(() => caller.expectation.saveGrace({ editionId, ...dates }));
        if (outcome.done) return redirect(`${pathname}?done=dates`);
        return refuseForm(`dates-${editionId}`, form, outcome, "amberFrom");
      }
      case "take_back": {
        const input = { editionId, takeBack: true };
        const outcome = await attempt(() => caller.expectation.saveGrace(input));
        if (outcome.done) return redirect(`${pathname}?done=taken_back`);
        return refuseForm(`dates-${editionId}`, form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Guidance() {
  const { page, mayArrange } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  return (
    <>
      <PageHeading
        title={guidanceSentence(page)}
        lead={`Nobody turns red overnight: what a new edition asks for is amber from its first day, and red ${page.graceDays} days later, unless you enter other dates.`}
        asAt={`As at ${formatIsoDate(page.asAt)}`}
      />
      <ExpectationsSections current="guidance" mayArrange={mayArrange} />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            announced: "The edition is on the list, with who will fall behind.",
            dates: "The dates count from now on.",
            taken_back: "The edition is off the list again.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      <EditionCards page={page} mayArrange={mayArrange} refused={refused} />
      <RulesComing rules={page.rules} asAt={page.asAt} />
      {mayArrange && (
        <section aria-labelledby="announce" className="page-section">
          <h2 id="announce">Announce an edition</h2>
          <AnnounceEdition refused={refused} />
        </section>
      )}
      <section aria-labelledby="editions" className="page-section">
        <h2 id="editions">All editions</h2>
        <EditionTable editions={page.editions} />
        <DownloadLinks href={exportAddress("/guidance")} />
      </section>
    </>
  );
}
