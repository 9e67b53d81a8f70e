import {
  type AcknowledgedHow,
  type AcknowledgementCounts,
  countAcknowledgements,
} from "@safeboard/compliance/acknowledgement";
import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { rolePermits } from "../permissions.ts";
import { requireSchool } from "../schools/require-school.ts";
import { findJoiners } from "./ask-joiners.ts";
import {
  type AskedOfVersion,
  type AskedStaff,
  loadAskedOfVersion,
  type VersionAddress,
} from "./asked-people.ts";
import { type CarriedFrom, loadCarriedFrom } from "./carried-from.ts";
import { loadVersionToRead, type VersionToRead } from "./version-to-read.ts";
import { isInPost, whoToAsk } from "./who-to-ask.ts";

export const readAcknowledgementsInput = z.object({ schoolId: identifier, versionId: identifier });

export interface AcknowledgementsPage {
  school: { id: string; name: string };
  version: Pick<
    VersionToRead,
    "versionId" | "title" | "kind" | "kindName" | "number" | "status" | "isToBeRead"
  >;
  counts: AcknowledgementCounts;
  /** Groups in which somebody was asked. */
  byGroup: { group: StaffGroup; counts: AcknowledgementCounts }[];
  requests: {
    id: string;
    groups: StaffGroup[];
    askedOn: string;
    askedBy: string;
    dueOn: string | null;
    message: string | null;
    asked: number;
  }[];
  /** How many have come into these groups since they were asked. */
  joiners: number;
  /** How many at the school today have not been asked, in each group where somebody has not. */
  notAsked: { group: StaffGroup; people: number }[];
  hasStaff: boolean;
  /** By name; none for those who read counts only. */
  people: PersonAsked[];
  withdrawn: WithdrawnConfirmation[];
}

export interface PersonAsked extends AskedStaff {
  /** For a confirmation that was given for an earlier version. */
  carriedFrom: CarriedFrom | null;
}

export interface WithdrawnConfirmation {
  id: string;
  name: string;
  how: AcknowledgedHow;
  confirmedOn: string;
  withdrawnBy: string;
  withdrawnAt: Date;
  because: string;
}

/** Required and actual: who was asked to confirm a version, and who has. A governor reads the counts without names. */
export async function readAcknowledgements(
  context: MemberContext,
  { schoolId, versionId }: z.infer<typeof readAcknowledgementsInput>,
): Promise<AcknowledgementsPage> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  const mayReadPeople = rolePermits(actor.role, "readPeople", "acknowledgement");
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    const asked = await loadAskedOfVersion(transaction, address, context);
    const { requests, people, staff } = asked;
    return {
      school: { id: school.id, name: school.name },
      version: {
        versionId,
        title: version.title,
        kind: version.kind,
        kindName: version.kindName,
        number: version.number,
        status: version.status,
        isToBeRead: version.isToBeRead,
      },
      counts: countAcknowledgements(people, today),
      byGroup: STAFF_GROUPS.flatMap((group) => {
        const counts = countAcknowledgements(
          people.filter((person) => person.group === group),
          today,
        );
        return counts.required === 0 ? [] : [{ group, counts }];
      }),
      requests: requests.map((request) => ({
        id: request.id,
        groups: request.groups,
        askedOn: request.askedOn,
        askedBy: request.recordedBy,
        dueOn: request.dueOn,
        message: request.message,
        asked: people.filter(({ requestId }) => requestId === request.id).length,
      })),
      joiners: version.isToBeRead ? findJoiners(asked, today).length : 0,
      notAsked: countNotAsked(asked, today),
      hasStaff: staff.some((member) => isInPost(member, today)),
      people: mayReadPeople ? await withOrigins(transaction, address, people) : [],
      withdrawn: mayReadPeople ? listWithdrawn(asked) : [],
    };
  });
}

function countNotAsked(
  { staff, people }: AskedOfVersion,
  today: string,
): AcknowledgementsPage["notAsked"] {
  const alreadyAsked = new Set(people.map(({ staffMemberId }) => staffMemberId));
  return STAFF_GROUPS.flatMap((group) => {
    const number = whoToAsk(staff, { groups: [group], alreadyAsked, today }).length;
    return number === 0 ? [] : [{ group, people: number }];
  });
}

async function withOrigins(
  transaction: Transaction,
  address: VersionAddress,
  people: readonly AskedStaff[],
): Promise<PersonAsked[]> {
  const origins = await loadCarriedFrom(
    transaction,
    address,
    people.flatMap(({ confirmation }) => confirmation?.carriedFrom ?? []),
  );
  return people.map((person) => ({
    ...person,
    carriedFrom: origins.get(person.confirmation?.carriedFrom ?? "") ?? null,
  }));
}

function listWithdrawn({ withdrawn, people }: AskedOfVersion): WithdrawnConfirmation[] {
  return withdrawn.flatMap((confirmation) => {
    const { id, askId, how, confirmedOn, withdrawnAt, withdrawnBy, withdrawnBecause } =
      confirmation;
    const person = people.find((each) => each.askId === askId);
    if (!person || !withdrawnAt) return [];
    return [
      {
        id,
        name: person.name,
        how,
        confirmedOn,
        withdrawnBy: withdrawnBy ?? "",
        withdrawnAt,
        because: withdrawnBecause ?? "",
      },
    ];
  });
}
