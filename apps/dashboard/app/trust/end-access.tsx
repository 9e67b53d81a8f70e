import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DialogLink } from "@safeboard/ui/dialog";
import { roleTitle } from "../components/role-title.ts";
import type { TrustMembership } from "../domain-answers.ts";

const questionAbout = ({ displayName }: TrustMembership) => `End the access of ${displayName}?`;

/** Asks before it ends a membership: in a dialog, or on a page of its own without scripts. */
export function EndAccessLink({ member }: { member: TrustMembership }) {
  return (
    <DialogLink
      href={`/access?end=${member.id}`}
      title={questionAbout(member)}
      dialog={<Confirmation member={member} />}
    >
      End access<span className="heard-only"> of {member.displayName}</span>
    </DialogLink>
  );
}

export function EndAccessPage({ member }: { member: TrustMembership }) {
  return <Confirmation member={member} question={questionAbout(member)} cancelHref="/access" />;
}

function Confirmation({
  member: { id, displayName, role },
  ...page
}: {
  member: TrustMembership;
  question?: string;
  cancelHref?: string;
}) {
  return (
    <ConfirmForm
      {...page}
      danger
      consequences={
        <p>
          {displayName} can no longer see anything as {roleTitle(role).toLowerCase()}, from their
          next click. What they did stays in the record. They come back only by a new invitation.
        </p>
      }
      confirm="End access"
      action="/access"
    >
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="membershipId" value={id} />
    </ConfirmForm>
  );
}
