import { sql } from "drizzle-orm";
import type { RowsAtSchool } from "../import-kind.ts";

/** The rows of a run about one school, named `said`. */
export const saidAtSchool = ({ trustId, unitId, runId, schoolId }: RowsAtSchool) =>
  sql`said.trust_id = ${trustId}::uuid and said.school_id = ${unitId}::uuid and said.run_id = ${runId}::uuid
    and said.target_school_id = ${schoolId}::uuid`;

/** A table's rows of that school, under the name that it has in the statement. */
export const ofSchool = (table: string, { trustId, schoolId }: RowsAtSchool) => {
  const name = sql.identifier(table);
  return sql`${name}.trust_id = ${trustId}::uuid and ${name}.school_id = ${schoolId}::uuid`;
};
