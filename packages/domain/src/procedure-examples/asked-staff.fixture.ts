import { createHash, randomUUID } from "node:crypto";
import type { Database } from "@safeboard/database/connect";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import {
  createAcknowledgement,
  createAcknowledgementLink,
  createAcknowledgementRequest,
  createStaffMember,
} from "@safeboard/database/factories/staff";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

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
export async function askStaff(
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
