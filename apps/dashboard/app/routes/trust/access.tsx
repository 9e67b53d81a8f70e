import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { DomainInputs } from "@safeboard/domain";
import { ButtonLink } from "@safeboard/ui/button";
import { CopyableLink } from "@safeboard/ui/copyable-link";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { ownOrigin } from "../../request/own-origin.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { EndAccessPage } from "../../trust/end-access.tsx";
import { InvitationTable } from "../../trust/invitation-table.tsx";
import { InviteForm } from "../../trust/invite-form.tsx";
import { MemberTable } from "../../trust/member-table.tsx";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { AdministrationSections } from "../../trust/administration-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Who has access - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const [members, invitations, schools, hubs] = await Promise.all([
      caller.membership.list(),
      caller.invitation.list(),
      caller.school.list(),
      caller.hub.list(),
    ]);
    return { members, invitations, schools, hubs };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "invite": {
        const outcome = await attempt(() => caller.invitation.create(invitationIn(form)));
        if (!outcome.done) return refuseForm("invite", form, outcome);
        const { token, expiresAt } = outcome.value;
        // The link is in this one answer and nowhere else: only its hash is kept.
        return data({
          made: {
            forWhom: textIn(form, "displayName"),
            url: `${ownOrigin(args.request)}/invitation/${token}`,
            expiresAt,
          },
        });
      }
      case "end": {
        const membershipId = routeId(textIn(form, "membershipId"));
        const outcome = await attempt(() => caller.membership.end({ membershipId }));
        return outcome.done ? redirect("/access?done=ended") : refuseForm("end", form, outcome);
      }
      case "revoke": {
        const invitationId = routeId(textIn(form, "invitationId"));
        const outcome = await attempt(() => caller.invitation.revoke({ invitationId }));
        return outcome.done
          ? redirect("/access?done=taken-back")
          : refuseForm("revoke", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Access() {
  const { members, invitations, schools, hubs } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const { refused, made } = answer;
  const toEnd = members.find(({ id, isOwn }) => id === parameters.get("end") && !isOwn);
  return (
    <>
      <PageHeading
        title={heading(members.length, invitations.length)}
        actions={
          <ButtonLink kind="quiet" href="#invite">
            Invite somebody
          </ButtonLink>
        }
      />
      <AdministrationSections current="access" />
      {!refused && !made && (
        <OutcomeNotice
          outcomes={{
            ended: "The access is ended.",
            "taken-back": "The invitation is taken back.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {made && <InvitationLink {...made} />}
      {toEnd && <EndAccessPage member={toEnd} />}
      <section aria-labelledby="members" className="page-section">
        <h2 id="members">People with access</h2>
        <MemberTable members={members} />
        <DownloadLinks href={exportAddress("/access")} />
      </section>
      {invitations.length > 0 && (
        <section aria-labelledby="invitations" className="page-section">
          <h2 id="invitations">Invitations not accepted yet</h2>
          <InvitationTable invitations={invitations} />
          <DownloadLinks href={exportAddress("/access", undefined, "invitations")} />
        </section>
      )}
      <section aria-labelledby="invite" className="page-section">
        <h2 id="invite">Invite somebody</h2>
        <p>
          You get a link to hand over yourself, in person or from your own email: Safeboard sends no
          email yet. It works once, for 14 days.
        </p>
        <InviteForm schools={schools} hubs={hubs} refused={refused} />
      </section>
    </>
  );
}

interface MadeInvitation {
  forWhom: string;
  url: string;
  expiresAt: Date;
}

interface Answer {
  refused?: RefusedForm;
  made?: MadeInvitation;
}

function InvitationLink({ forWhom, url, expiresAt }: MadeInvitation) {
  return (
    <Notice tone="success" title={`The invitation for ${forWhom} is ready`} announce>
      <CopyableLink
        id="invitation-link"
        label="Give them this link"
        hint={`It works once, until ${dayOfMoment(expiresAt)}. Copy it now: it can’t be shown again.`}
        url={url}
      />
    </Notice>
  );
}

function invitationIn(form: FormData) {
  return {
    displayName: textIn(form, "displayName"),
    email: textIn(form, "email"),
    role: textIn(form, "role") as DomainInputs["invitation"]["create"]["role"],
    schoolIds: form.getAll("schoolIds").map(String),
    hubId: textIn(form, "hubId") || null,
  };
}

function heading(people: number, open: number): string {
  const have = people === 1 ? "1 person has access" : `${people} people have access`;
  if (open === 0) return have;
  return `${have}; ${open === 1 ? "1 invitation is" : `${open} invitations are`} open`;
}
