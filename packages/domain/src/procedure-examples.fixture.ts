/** Makes the rows that the procedures' examples are about. */
import { createHash, randomInt, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createAppointment, createRequest } from "@safeboard/database/factories/appointments";
import {
  createInvitation,
  createMembership,
  createUser,
} from "@safeboard/database/factories/people";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { hub } from "@safeboard/database/tables/tenancy";
import { askStaff } from "./procedure-examples/asked-staff.fixture.ts";
import { contradictAndSubscribe } from "./procedure-examples/asking.fixture.ts";
import { uploadInBulk } from "./procedure-examples/bulk-uploads.fixture.ts";
import { type ExampleIds, exampleIds } from "./procedure-examples/example-ids.ts";
import { expectOfVersion } from "./procedure-examples/expectations.fixture.ts";
import { reviewFiltering } from "./procedure-examples/filtering.fixture.ts";
import { importRows } from "./procedure-examples/imports.fixture.ts";
import { recordIncidents } from "./procedure-examples/incidents.fixture.ts";
import { countPupils } from "./procedure-examples/rolls.fixture.ts";
import { saveExampleView } from "./procedure-examples/views.fixture.ts";
import { sendModel } from "./procedure-examples/models.fixture.ts";
import { agreePlans } from "./procedure-examples/plans.fixture.ts";
import { showPractice } from "./procedure-examples/practice.fixture.ts";
import { bringPoliciesOnTheirWay } from "./procedure-examples/policies-on-their-way.fixture.ts";
import { loadRegisterWith } from "./procedure-examples/register.fixture.ts";
import { reportToBoard } from "./procedure-examples/reports.fixture.ts";
import { releasedElsewhere, type ReleaseIds } from "./procedure-examples/releases.fixture.ts";
import { employNamesakes } from "./procedure-examples/namesakes.fixture.ts";
import { trainStaff } from "./procedure-examples/training.fixture.ts";
import { callAs, TODAY, type TrustStory } from "./trust-story.fixture.ts";

/** Everything that an example can be about, at one of the trust's schools. */
export async function prepareExamples(
  { database, owner }: { database: Database; owner: Database },
  story: TrustStory,
  { schoolId, ...others }: Pick<ExampleIds, "schoolId" | "otherSchoolId">,
): Promise<Omit<ExampleIds, keyof ReleaseIds>> {
  const { system, trust } = story;
  const uid = String(randomInt(10_000_000, 99_999_999));
  await loadRegisterWith(owner, uid);
  const pages = [`Online Safety Policy of ${schoolId}`];
  const { versionId } = await createPolicyVersion(database, system, { schoolId, pages });
  const appointmentId = await createAppointment(database, system, {
    schoolId,
    role: "online_safety_coordinator",
    personName: "Mr J Okafor",
  });
  const requestId = await createRequest(database, system, { schoolId, askedOn: TODAY });
  const user = await createUser(database, { displayName: "Tess Holloway" });
  const governor = { user, role: "governor", schoolIds: [schoolId] } as const;
  const membership = await createMembership(database, system, governor);
  const invitation = await createInvitation(database, system, {
    tokenHash: createHash("sha256").update(randomUUID()).digest("hex"),
    role: "trustee",
    expiresAt: new Date("2026-12-24T00:00:00Z"),
  });
  const hubId = randomUUID();
  await withActor(database, system, (transaction) =>
    transaction.insert(hub).values({ trustId: trust.id, id: hubId, name: `Hub ${hubId}` }),
  );
  const compared = await callAs(database, { kind: "operator" }).operator.giasDifference({
    trustId: trust.id,
  });
  const asked = await askStaff(database, story, schoolId);
  const incidents = await recordIncidents(database, story, schoolId);
  return {
    trustId: trust.id,
    schoolId,
    versionId,
    appointmentId,
    requestId,
    ...others,
    ...asked,
    ...(await employNamesakes(database, story, {
      schoolId,
      otherSchoolId: others.otherSchoolId,
    })),
    ...(await trainStaff(database, story, { schoolId, staffMemberId: asked.staffMemberId })),
    ...incidents,
    ...(await agreePlans(database, story, { schoolId, caseId: incidents.caseId })),
    ...(await countPupils(story, schoolId)),
    ...(await saveExampleView(story, schoolId)),
    ...(await reviewFiltering(story, schoolId)),
    ...(await contradictAndSubscribe(database, story, schoolId)),
    ...(await expectOfVersion(database, story, { schoolId, versionId })),
    ...(await showPractice(story, schoolId)),
    ...(await reportToBoard(database, story)),
    ...(await bringPoliciesOnTheirWay(database, story, schoolId)),
    ...(await uploadInBulk(database, story, schoolId)),
    ...(await importRows(database, story, schoolId)),
    ...(await sendModel(database, story, schoolId)),
    membershipId: membership.id,
    invitationId: invitation.id,
    hubId,
    releaseCode: await releasedElsewhere(database),
    uid,
    fingerprint: compared.fingerprint,
  };
}

/** Ids of the right form that lead nowhere. */
export function inventedIds(): ExampleIds {
  const ids = Object.keys(exampleIds).map((name) => [name, randomUUID()]);
  return {
    ...(Object.fromEntries(ids) as ExampleIds),
    contradictionKey: `person.${randomUUID()}`,
    ownSetId: "no-such-set",
    ownRequirementCode: "no_such_requirement",
    schoolRequirementCode: "no_such_addition",
    ownCourseCode: "no_such_course",
    uid: "1",
    fingerprint: "0".repeat(64),
  };
}
