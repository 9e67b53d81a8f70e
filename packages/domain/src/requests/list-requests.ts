import type { RequestStanding } from "@safeboard/compliance/requests";
import { withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchools } from "../schools/at-school.ts";
import { byUrgency, type DescribedRequest, describeRequest } from "./described-request.ts";
import { loadRequestNames } from "./request-names.ts";

const STANDINGS = ["ignored", "open", "answered", "taken_back"] as const;

export const listRequestsInput = z.object({
  standing: z.enum(STANDINGS).optional(),
  schoolId: identifier.optional(),
});

/** A trust of forty schools asks a few hundred times a year. What is older is in the record of changes. */
const MOST = 1_000;

export interface RequestList {
  counts: Record<RequestStanding, number>;
  requests: (DescribedRequest & { schoolName: string })[];
}

/** What was asked of all the schools that the member sees: what was ignored first, then by the day by which it is due. */
export async function listRequests(
  { actor, database, today }: MemberContext,
  { standing, schoolId }: z.infer<typeof listRequestsInput>,
): Promise<RequestList> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [rows, schools, names] = await Promise.all([
      transaction
        .select()
        .from(request)
        .where(atSchools(request, { trustId, schoolId }))
        .orderBy(desc(request.recordedAt))
        .limit(MOST),
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"))),
      loadRequestNames(transaction, trustId),
    ]);
    const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
    const all = rows.map((row) => describeRequest(row, names, today));
    const count = (of: RequestStanding) => all.filter((each) => each.standing === of).length;
    return {
      counts: {
        ignored: count("ignored"),
        open: count("open"),
        answered: count("answered"),
        taken_back: count("taken_back"),
      },
      requests: all
        .filter((each) => !standing || each.standing === standing)
        .toSorted(byUrgency)
        .map((each) => ({ ...each, schoolName: nameOf.get(each.schoolId) ?? "" })),
    };
  });
}
