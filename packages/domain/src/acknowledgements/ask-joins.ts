/** For joins: how what people were asked, whom, and what they confirmed belong together. */
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { policyVersion } from "@safeboard/database/tables/policies";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, eq, isNull } from "drizzle-orm";
import { sameSchool } from "../schools/at-school.ts";

export const requestOfAsk = and(
  sameSchool(acknowledgementRequest, acknowledgementAsk),
  eq(acknowledgementRequest.id, acknowledgementAsk.requestId),
);

export const versionOfRequest = and(
  sameSchool(policyVersion, acknowledgementRequest),
  eq(policyVersion.id, acknowledgementRequest.versionId),
);

export const staffMemberOfAsk = and(
  sameSchool(staffMember, acknowledgementAsk),
  eq(staffMember.id, acknowledgementAsk.staffMemberId),
);

export const askOfConfirmation = and(
  sameSchool(acknowledgementAsk, acknowledgement),
  eq(acknowledgementAsk.id, acknowledgement.askId),
);

/** What stands of an ask's confirmation; one that was taken back doesn't. */
export const confirmationOfAsk = and(askOfConfirmation, isNull(acknowledgement.withdrawnAt));
