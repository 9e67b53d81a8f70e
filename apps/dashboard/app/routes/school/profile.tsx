import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { PROFILE_SECTIONS, type ProfileSection } from "@safeboard/compliance/school-profile";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { PageHeading } from "@safeboard/ui/page-heading";
import type { ComponentType } from "react";
import { PrintButton } from "../../acknowledgement/print-button.tsx";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { roleTitle } from "../../components/role-title.ts";
import type { SchoolProfile } from "../../domain-answers.ts";
import { ActionsSection } from "../../profile/actions-section.tsx";
import { profileAddress, sectionsAsked } from "../../profile/addresses.ts";
import { ExpectationsSection } from "../../profile/expectations-section.tsx";
import { FilteringSection } from "../../profile/filtering-section.tsx";
import { IncidentsSection } from "../../profile/incidents-section.tsx";
import { NeedsSection } from "../../profile/needs-section.tsx";
import { PeopleSection } from "../../profile/people-section.tsx";
import { PoliciesSection } from "../../profile/policies-section.tsx";
import { ProfileFacts } from "../../profile/profile-facts.tsx";
import { inOneSentence } from "../../profile/profile-words.ts";
import { PromisesSection } from "../../profile/promises-section.tsx";
import { SectionChooser } from "../../profile/section-chooser.tsx";
import { TrainingSection } from "../../profile/training-section.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Profile of ${loaded?.profile.school.name ?? "a school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    profile: await caller.school.profile({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    role: actor.role,
  }));

const SECTIONS: Readonly<Record<ProfileSection, ComponentType<{ profile: SchoolProfile }>>> = {
  people: PeopleSection,
  policies: PoliciesSection,
  expectations: ExpectationsSection,
  training: TrainingSection,
  filtering: FilteringSection,
  promises: PromisesSection,
  incidents: IncidentsSection,
  actions: ActionsSection,
};

/** Short tables stand in two columns, wide ones before and after them: the order is that of the sections. */
const PLACES: Readonly<Record<ProfileSection, "before" | "columns" | "after">> = {
  people: "before",
  policies: "before",
  expectations: "columns",
  training: "columns",
  filtering: "columns",
  promises: "columns",
  incidents: "after",
  actions: "after",
};

function Sections({
  profile,
  codes,
}: {
  profile: SchoolProfile;
  codes: readonly ProfileSection[];
}) {
  return codes.map((code) => {
    const Section = SECTIONS[code];
    return <Section key={code} profile={profile} />;
  });
}

/** What a headteacher shows an inspector: on a screen, or on two sides of paper. */
export default function Profile() {
  const { profile, isOwnSchool, role } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { shown, leftOut } = sectionsAsked(parameters);
  const { school, summary, asAt, madeBy } = profile;
  return (
    <div className="profile">
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Profile"
      />
      <PageHeading
        title={`${school.name}: ${summary}`}
        lead="How the school keeps its pupils safe online: what is asked of it, what is in place, and what is being put right."
        asAt={`As at ${formatIsoDate(asAt)}`}
        actions={<PrintButton>Print this page</PrintButton>}
      />
      <ProfileFacts profile={profile} />
      <SectionChooser shown={shown} action={profileAddress(school.id)} />
      <div className="profile-sections">
        <NeedsSection profile={profile} />
        <Sections profile={profile} codes={shown.filter((code) => PLACES[code] === "before")} />
        <div className="profile-columns">
          <Sections profile={profile} codes={shown.filter((code) => PLACES[code] === "columns")} />
        </div>
        <Sections profile={profile} codes={shown.filter((code) => PLACES[code] === "after")} />
      </div>
      <footer className="profile-foot">
        <p>
          Everything on this page is as at {formatIsoDate(asAt)}, from what is recorded in
          Safeboard. Made by {madeBy} ({inSentence(roleTitle(role))}).
        </p>
        {leftOut.length > 0 && (
          <p>
            Left out of this copy:{" "}
            {inOneSentence(leftOut.map((code) => inSentence(PROFILE_SECTIONS.title(code))))}. The
            sentence at the top, and what is not in place, are of everything.
          </p>
        )}
      </footer>
    </div>
  );
}
