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
import {
  createAcknowledgement,
  createAcknowledgementLink,
  createAcknowledgementRequest,
  createStaffMember,
} from "@safeboard/database/factories/staff";
import { createTrust } from "@safeboard/database/factories/trusts";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { versionStep } from "@safeboard/database/tables/policies";
import { publication } from "@safeboard/database/tables/policy-life";
import { giasExtract, giasSchool, giasTrust } from "@safeboard/database/tables/reference";
import { hub } from "@safeboard/database/tables/tenancy";
import type { ExampleIds } from "./procedure-examples.ts";
import { uploadInBulk } from "./procedure-examples-bulk-uploads.fixture.ts";
import { contradictAndSubscribe } from "./procedure-examples-asking.fixture.ts";
import { expectOfVersion } from "./procedure-examples-expectations.fixture.ts";
import { sendModel } from "./procedure-examples-models.fixture.ts";
import { callAs, joinAs, TODAY, type TrustStory } from "./trust-story.fixture.ts";

/** A register with one trust of two schools that isn't set up yet. @param owner a connection that may write reference data */
export async function loadRegisterWith(owner: Database, uid: string): Promise<void> {
  await withActor(owner, { kind: "operator" }, async (transaction) => {
    await transaction
      .insert(giasExtract)
      .values({ asAt: "2026-11-01", source: "Get Information About Schools" })
      .onConflictDoNothing();
    await transaction
      .insert(giasTrust)
      .values({ uid, name: `Weald Trust ${uid}`, groupType: "multi_academy_trust" });
    const school = {
      phase: "Primary",
      schoolType: "Academy converter",
      localAuthority: "Kent",
      trustUid: uid,
      joinedOn: "2020-09-01",
      predecessorUrns: [],
      successorUrns: [],
      pupils: 240,
      pupilsAsAt: "2026-10-01",
    };
    await transaction.insert(giasSchool).values([
      { ...school, urn: newUrn(), name: "Elmfield School" },
      { ...school, urn: newUrn(), name: "Fairholme Junior School" },
    ]);
  });
}

type ReleaseIds = Pick<ExampleIds, "releasedSchoolId" | "releaseId">;

/** A school that its lead has released to another trust. */
export async function releaseSchool(story: TrustStory, schoolId: string): Promise<ReleaseIds> {
  const released = { schoolId, leavingOn: "2026-12-31" };
  const { releaseId } = await story.as("trust_lead").release.create(released);
  return { releasedSchoolId: schoolId, releaseId };
}

/** Everything that an example can be about, at one of the trust's schools. */
export async function prepareExamples(
  { database, owner }: { database: Database; owner: Database },
  story: TrustStory,
  { schoolId, ...others }: Pick<ExampleIds, "schoolId" | "otherSchoolId"> & ReleaseIds,
): Promise<ExampleIds> {
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
  return {
    trustId: trust.id,
    schoolId,
    versionId,
    appointmentId,
    requestId,
    ...others,
    ...(await askStaff(database, story, schoolId)),
    ...(await contradictAndSubscribe(database, story, schoolId)),
    ...(await expectOfVersion(database, story, { schoolId, versionId })),
    ...(await bringPoliciesOnTheirWay(database, story, schoolId)),
    ...(await uploadInBulk(database, story, schoolId)),
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
  return {
    trustId: randomUUID(),
    schoolId: randomUUID(),
    versionId: randomUUID(),
    appointmentId: randomUUID(),
    requestId: randomUUID(),
    otherSchoolId: randomUUID(),
    releasedSchoolId: randomUUID(),
    releaseId: randomUUID(),
    askedVersionId: randomUUID(),
    acknowledgementRequestId: randomUUID(),
    staffMemberId: randomUUID(),
    askId: randomUUID(),
    linkToken: randomUUID(),
    contradictionKey: `person.${randomUUID()}`,
    settlementId: randomUUID(),
    feedToken: randomUUID(),
    acknowledgementId: randomUUID(),
    checkedVersionId: randomUUID(),
    reviewVersionId: randomUUID(),
    publishedVersionId: randomUUID(),
    rulingId: randomUUID(),
    promiseId: randomUUID(),
    ownSetId: "no-such-set",
    bulkId: randomUUID(),
    bulkFileId: randomUUID(),
    openBulkId: randomUUID(),
    modelId: randomUUID(),
    modelVersionId: randomUUID(),
    draftModelVersionId: randomUUID(),
    pushId: randomUUID(),
    membershipId: randomUUID(),
    invitationId: randomUUID(),
    hubId: randomUUID(),
    releaseCode: randomUUID(),
    uid: "1",
    fingerprint: "0".repeat(64),
  };
}

type AskedIds = Pick<
  ExampleIds,
  | "askedVersionId"
  | "acknowledgementRequestId"
  | "staffMemberId"
  | "askId"
  | "linkToken"
  | "acknowledgementId"
>;

/** Two teachers are asked to read the behaviour policy, one of whom has; a third and a caretaker have joined since. */
async function askStaff(
  database: Database,
  { system }: TrustStory,
  schoolId: string,
): Promise<AskedIds> {
  const { versionId } = await createPolicyVersion(database, system, {
    schoolId,
    kind: "behaviour",
    pages: [`Behaviour policy of ${schoolId}`],
    confirmedOn: "2026-09-14",
  });
  const employ = (name: string, group: "teaching" | "support" = "teaching") =>
    createStaffMember(database, system, { schoolId, name, group });
  const staffMemberIds = [await employ("Nia Price"), await employ("Jon Okafor")];
  const { requestId, askIds } = await createAcknowledgementRequest(database, system, {
    schoolId,
    versionId,
    askedOn: "2026-11-10",
    staffMemberIds,
  });
  await employ("Ivo Kerr");
  await employ("Petra Lund", "support");
  const [askId = "", confirmed = ""] = askIds;
  const linkToken = randomUUID();
  await createAcknowledgementLink(database, system, {
    schoolId,
    askId,
    tokenHash: createHash("sha256").update(linkToken).digest("hex"),
    expiresAt: new Date("2027-01-10T00:00:00Z"),
  });
  return {
    askedVersionId: versionId,
    acknowledgementRequestId: requestId,
    staffMemberId: staffMemberIds[0] ?? "",
    askId,
    linkToken,
    acknowledgementId: await createAcknowledgement(database, system, {
      schoolId,
      askId: confirmed,
      confirmedOn: "2026-11-12",
    }),
  };
}

type LifeIds = Pick<ExampleIds, "checkedVersionId" | "reviewVersionId" | "publishedVersionId">;

/** A policy that was checked, one that lies before the governors, and one that is on the school's website. */
async function bringPoliciesOnTheirWay(
  database: Database,
  { system, trust }: TrustStory,
  schoolId: string,
): Promise<LifeIds> {
  const create = async (kind: string, confirmedOn?: string) => {
    const pages = [`The ${kind} policy of ${schoolId}`];
    const details = { schoolId, kind, pages, ...(confirmedOn ? { confirmedOn } : {}) };
    return (await createPolicyVersion(database, system, details)).versionId;
  };
  const place = { trustId: trust.id, schoolId, recordedBy: "Robin Marlowe" };
  const [checkedVersionId, reviewVersionId, publishedVersionId] = [
    await create("anti_bullying"),
    await create("acceptable_use"),
    await create("mobile_phones", "2026-09-14"),
  ];
  await withActor(database, system, async (transaction) => {
    const step = (versionId: string, kind: "confirmed" | "sent_for_review", minute: number) => ({
      ...place,
      id: randomUUID(),
      versionId,
      kind,
      on: "2026-11-10",
      recordedAt: new Date(Date.UTC(2026, 10, 10, 9, minute)),
    });
    await transaction
      .insert(versionStep)
      .values([
        step(checkedVersionId, "confirmed", 0),
        step(reviewVersionId, "confirmed", 1),
        step(reviewVersionId, "sent_for_review", 2),
      ]);
    await transaction.insert(publication).values({
      ...place,
      id: randomUUID(),
      versionId: publishedVersionId,
      webAddress: "https://www.ashdown.example/policies",
      publishedOn: "2026-09-20",
      change: "first",
    });
  });
  return { checkedVersionId, reviewVersionId, publishedVersionId };
}

async function releasedElsewhere(database: Database): Promise<string> {
  const third = await createTrust(database, { schools: ["Grange Park Primary School"] });
  const lead = await joinAs(database, third, "trust_lead", { displayName: "Ruth Ormsby" });
  const schoolId = third.schools[0]?.id ?? "";
  const released = { schoolId, leavingOn: "2026-12-31" };
  const { code } = await callAs(database, lead).release.create(released);
  return code;
}

function newUrn(): string {
  return String(randomInt(100_000, 1_000_000));
}
