import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";
import {
  acknowledgedInWords,
  adoptionInWords,
  inOneSentence,
  policiesAnswer,
  type ProfilePolicy,
  policyStatus,
  publicationInWords,
  versionInWords,
} from "./profile-words.ts";

/** What is in force, who approved it, where it is published, and how many of the staff have confirmed that they read it. */
export function PoliciesSection({ profile }: { profile: SchoolProfile }) {
  const { policies, school, asAt } = profile;
  const { held, notHere } = policies;
  return (
    <ProfileSection
      section="policies"
      answer={policiesAnswer(policies)}
      source={`From the trust’s register of policies and the versions that the school has uploaded, as at ${formatIsoDate(asAt)}.`}
      evidence={{
        href: `/schools/${school.id}/policies`,
        label: "Every policy, with its versions",
      }}
      schoolId={school.id}
    >
      {held.length > 0 && (
        <DataTable
          caption="Policies in force"
          captionHidden
          narrow="cards"
          rows={held}
          rowKey={({ type }) => type.code}
          rowHeading={{
            heading: "Policy",
            cell: ({ type, ...policy }) => (
              <>
                <Anchor href={`/schools/${school.id}/policies/kind/${type.code}`}>
                  {type.name}
                </Anchor>
                <span className="row-note">{versionInWords({ type, ...policy })}</span>
              </>
            ),
          }}
          columns={[
            {
              id: "approved",
              heading: "Approved by",
              cell: (policy) => adoptionInWords(policy) || "Not recorded",
            },
            { id: "review", heading: "Next review", cell: (policy) => <Review policy={policy} /> },
            { id: "website", heading: "Published", cell: publicationInWords },
            { id: "staff", heading: "Staff who confirmed", short: true, cell: acknowledgedInWords },
          ]}
        />
      )}
      {notHere.length > 0 && (
        <p className="profile-note">
          In the trust’s register and not recorded here: {inOneSentence(notHere)}.
        </p>
      )}
    </ProfileSection>
  );
}

function Review({ policy }: { policy: ProfilePolicy }) {
  const { status, words } = policyStatus(policy);
  return <Status status={status}>{words}</Status>;
}
