import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { DomainCaller } from "@safeboard/domain";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { ReleaseSummary } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";
import { CodeForm, OfferForm, type Offer } from "../../trust/joining-forms.tsx";
import { openOffer, orWrongCode } from "../../trust/open-offer.server.ts";
import { ReleaseCode, ReleaseForm, type MadeRelease } from "../../trust/release-form.tsx";
import { ReleaseTable } from "../../trust/release-table.tsx";
import { AdministrationSections } from "../../trust/administration-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Schools joining and leaving - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const [releases, schools] = await Promise.all([caller.release.list(), caller.school.list()]);
    return { releases, schools };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "release":
        return release(caller, form);
      case "cancel": {
        const schoolId = routeId(textIn(form, "schoolId"));
        const releaseId = routeId(textIn(form, "releaseId"));
        const outcome = await attempt(() => caller.release.cancel({ schoolId, releaseId }));
        return outcome.done
          ? redirect("/moves?done=cancelled")
          : refuseForm("cancel", form, outcome);
      }
      case "inspect": {
        // By post: a code in an address would stay in histories and logs.
        const code = textIn(form, "code").trim();
        const outcome = await attempt(() => openOffer(caller, code));
        if (!outcome.done) return refuseForm("inspect", form, outcome, "code");
        return data({ offer: { school: outcome.value, code } });
      }
      case "accept":
        return accept(caller, form);
      default:
        throw new Response(null, { status: 400 });
    }
  });

async function release(caller: DomainCaller, form: FormData) {
  if (!form.get("schoolId")) {
    const message = "Choose a school.";
    const refusal = { message, fieldErrors: { schoolId: message } };
    return refuseForm("release", form, { refusal, status: 400 });
  }
  const schoolId = routeId(textIn(form, "schoolId"));
  const leavingOn = typedDay(form.get("leavingOn"));
  const outcome = await attempt(() => caller.release.create({ schoolId, leavingOn }));
  if (!outcome.done) return refuseForm("release", form, outcome, "schoolId");
  const { code, expiresAt } = outcome.value;
  const schools = await caller.school.list();
  const school = schools.find(({ id }) => id === schoolId)?.name ?? "The school";
  // The code is in this one answer and nowhere else: only its hash is kept.
  return data({ made: { school, code, expiresAt } });
}

async function accept(caller: DomainCaller, form: FormData) {
  const code = textIn(form, "code");
  const newUrn = textIn(form, "newUrn").trim();
  const outcome = await attempt(() =>
    orWrongCode(() => caller.release.accept({ code, ...(newUrn !== "" && { newUrn }) })),
  );
  if (outcome.done) return redirect(`/schools/${outcome.value.schoolId}`);
  const offer = await attempt(() => openOffer(caller, code));
  if (!offer.done) return refuseForm("inspect", form, offer, "code");
  const answer = refuseForm("accept", form, outcome, "newUrn");
  return data({ ...answer.data, offer: { school: offer.value, code } }, outcome.status);
}

export default function Moves() {
  const { releases, schools } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const { refused, made, offer } = answer;
  return (
    <>
      <PageHeading
        title={heading(releases)}
        lead="A school moves with its policies, their documents and its people. Your copy closes on its last day."
      />
      <AdministrationSections current="moves" />
      {!refused && !made && !offer && (
        <OutcomeNotice outcomes={{ cancelled: "The release is cancelled. Its code is void." }} />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {made && <ReleaseCode {...made} />}
      <section aria-labelledby="joining" className="page-section">
        <h2 id="joining">
          {offer ? `Does ${offer.school.name} join this trust?` : "A school joins"}
        </h2>
        {offer ? <OfferForm offer={offer} refused={refused} /> : <CodeForm refused={refused} />}
      </section>
      <section aria-labelledby="leaving" className="page-section">
        <h2 id="leaving">A school leaves</h2>
        <p>
          You get a code for the other trust. Nothing changes until they enter it; until then you
          can cancel.
        </p>
        <ReleaseForm schools={schools} refused={refused} />
      </section>
      {releases.length > 0 && (
        <section aria-labelledby="releases" className="page-section">
          <h2 id="releases">Schools that you released</h2>
          <ReleaseTable releases={releases} />
          <DownloadLinks href={exportAddress("/moves")} />
        </section>
      )}
    </>
  );
}

interface Answer {
  refused?: RefusedForm;
  made?: MadeRelease;
  offer?: Offer;
}

function heading(releases: readonly ReleaseSummary[]): string {
  const leaving = releases.filter(({ state }) => state === "open" || state === "accepted");
  const names = [...new Set(leaving.map(({ school }) => school.name))];
  if (names.length === 0) return "No school is leaving";
  if (names.length > 3) return `${names.length} schools are leaving`;
  const listed = new Intl.ListFormat("en-GB").format(names);
  return `${listed} ${names.length === 1 ? "is" : "are"} leaving`;
}
