import type { Transaction } from "@safeboard/database/actor";
import { incident, incidentDecision } from "@safeboard/database/tables/incidents";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { sameSchool } from "../schools/at-school.ts";

/** For a query of incidents: whether anything that still stands was decided about the case. */
export const hasDecision = (transaction: Transaction) =>
  exists(
    transaction
      .select({ one: sql`1` })
      .from(incidentDecision)
      .where(
        and(
          sameSchool(incidentDecision, incident),
          eq(incidentDecision.incidentId, incident.caseId),
          isNull(incidentDecision.withdrawnAt),
        ),
      ),
  );
