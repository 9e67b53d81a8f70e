import type { IsoDate } from "@safeboard/compliance/dates";
import { policyTypeName, type PolicyType } from "@safeboard/compliance/policy-types";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { type Transaction, withActor } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { appointment } from "@safeboard/database/tables/people";
import { policy, policyVersion } from "@safeboard/database/tables/policies";
import { staffRecord } from "@safeboard/database/tables/staff";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import {
  confirmationOfAsk,
  requestOfAsk,
  versionOfRequest,
} from "../acknowledgements/ask-joins.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadRoles } from "../people/load-roles.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { atSchool, sameSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import type { ListedStaffMember } from "./list-staff.ts";
import { requireStaffMember } from "./staff-at-school.ts";

export const readStaffMemberInput = z.object({ schoolId: identifier, staffMemberId: identifier });

export interface AskedToRead {
  versionId: string;
  /** "Online safety policy". */
  policy: string;
  number: number;
  askedOn: IsoDate;
  dueOn: IsoDate | null;
  confirmedOn: IsoDate | null;
}

/** What was recorded of somebody at a moment. */
export interface StaffRecord {
  id: string;
  group: StaffGroup;
  startedOn: IsoDate | null;
  leftOn: IsoDate | null;
  isListed: boolean;
  recordedAt: Date;
  recordedBy: string;
}

export interface StaffMemberPage {
  school: { id: string; name: string };
  person: ListedStaffMember;
  /** The roles that they hold, held or will hold here, the latest first. */
  roles: { appointmentId: string; title: string; from: IsoDate; to: IsoDate | null }[];
  /** What they were asked to read, the latest first. */
  asked: AskedToRead[];
  /** What was recorded of them, the latest first. */
  records: StaffRecord[];
}

type StaffMemberAddress = SchoolAddress & { staffMemberId: string };

/** One person of a school's staff list: what is recorded of them, and what was recorded before. */
export async function readStaffMember(
  { actor, database }: MemberContext,
  { schoolId, staffMemberId }: z.infer<typeof readStaffMemberInput>,
): Promise<StaffMemberPage> {
  const { trustId } = actor;
  const address = { trustId, schoolId, staffMemberId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const { id, name, email, reference, group, startedOn, leftOn } = await requireStaffMember(
      transaction,
      address,
    );
    const [{ titleOf }, held, types, asked, records] = await Promise.all([
      loadRoles(transaction, trustId),
      selectRoles(transaction, address),
      loadPolicyTypes(transaction, trustId),
      selectAsked(transaction, address),
      selectRecords(transaction, address),
    ]);
    return {
      school: { id: school.id, name: school.name },
      person: { id, name, email, reference, group, startedOn, leftOn },
      roles: held.map(({ role, ...times }) => ({ title: titleOf(role), ...times })),
      asked: asked.map((ask) => inWords(ask, types)),
      records,
    };
  });
}

type SelectedAsk = Awaited<ReturnType<typeof selectAsked>>[number];

function inWords({ kind, ...ask }: SelectedAsk, types: readonly PolicyType[]): AskedToRead {
  return { ...ask, policy: policyTypeName(types, kind) };
}

function selectRoles(transaction: Transaction, { staffMemberId, ...school }: StaffMemberAddress) {
  return transaction
    .select({
      appointmentId: appointment.id,
      role: appointment.role,
      from: appointment.from,
      to: appointment.to,
    })
    .from(appointment)
    .where(
      and(
        atSchool(appointment, school),
        eq(appointment.staffMemberId, staffMemberId),
        isNull(appointment.withdrawnAt),
      ),
    )
    .orderBy(desc(appointment.from), asc(appointment.id));
}

function selectAsked(transaction: Transaction, { staffMemberId, ...school }: StaffMemberAddress) {
  return transaction
    .select({
      versionId: policyVersion.id,
      kind: policy.kind,
      number: policyVersion.number,
      askedOn: acknowledgementRequest.askedOn,
      dueOn: acknowledgementRequest.dueOn,
      confirmedOn: acknowledgement.confirmedOn,
    })
    .from(acknowledgementAsk)
    .innerJoin(
      acknowledgementRequest,
      and(requestOfAsk, isNull(acknowledgementRequest.withdrawnAt)),
    )
    .innerJoin(policyVersion, versionOfRequest)
    .innerJoin(
      policy,
      and(sameSchool(policy, policyVersion), eq(policy.id, policyVersion.policyId)),
    )
    .leftJoin(acknowledgement, confirmationOfAsk)
    .where(
      and(
        atSchool(acknowledgementAsk, school),
        eq(acknowledgementAsk.staffMemberId, staffMemberId),
      ),
    )
    .orderBy(desc(acknowledgementRequest.askedOn), asc(acknowledgementAsk.id));
}

function selectRecords(transaction: Transaction, { staffMemberId, ...school }: StaffMemberAddress) {
  return transaction
    .select({
      id: staffRecord.id,
      group: staffRecord.group,
      startedOn: staffRecord.startedOn,
      leftOn: staffRecord.leftOn,
      isListed: staffRecord.isListed,
      recordedAt: staffRecord.recordedAt,
      recordedBy: staffRecord.recordedBy,
    })
    .from(staffRecord)
    .where(and(atSchool(staffRecord, school), eq(staffRecord.staffMemberId, staffMemberId)))
    .orderBy(desc(staffRecord.recordedAt), desc(staffRecord.id));
}
