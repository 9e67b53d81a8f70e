import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import {
  commitment,
  contradictionSettlement,
  expectationCheck,
  expectationRuling,
} from "@safeboard/database/tables/expectations";
import { approval, publication, publicationCheck } from "@safeboard/database/tables/policy-life";
import { asc, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { atSchool, type SchoolAddress, type SchoolTable } from "../schools/at-school.ts";
import { packedRow } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledVersion = SchoolBundle["policies"][number]["versions"][number];
type LifeOfVersion = Required<
  Pick<
    BundledVersion,
    "approvals" | "publications" | "check" | "rulings" | "commitments" | "acknowledgementRequests"
  >
>;

/**
 * Reads what has happened to the versions of a school's policies, all of it at once.
 *
 * What a school made of a model stays behind: the model is the old trust's, and the new one can't see it.
 *
 * @returns what belongs to a version, by its id
 */
export async function collectLife(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<(versionId: string) => LifeOfVersion> {
  const [approvals, publications, checks, findings, rulings, commitments, requests, asks, answers] =
    await Promise.all([
      rowsOf(transaction, approval, school),
      rowsOf(transaction, publication, school),
      rowsOf(transaction, publicationCheck, school),
      rowsOf(transaction, expectationCheck, school),
      rowsOf(transaction, expectationRuling, school),
      rowsOf(transaction, commitment, school),
      rowsOf(transaction, acknowledgementRequest, school),
      rowsOf(transaction, acknowledgementAsk, school),
      rowsOf(transaction, acknowledgement, school),
    ]);
  const of = <Row extends { versionId: string }>(rows: readonly Row[], versionId: string) =>
    rows.filter((row) => row.versionId === versionId);
  return (versionId) => ({
    approvals: of(approvals, versionId).map(packedRow),
    publications: of(publications, versionId).map((row) => ({
      ...packedRow(row),
      checks: checks.filter(({ publicationId }) => publicationId === row.id).map(packedRow),
    })),
    check: of(findings, versionId).map(packedRow).at(-1) ?? null,
    rulings: of(rulings, versionId).map(packedRow),
    commitments: of(commitments, versionId).map(packedRow),
    acknowledgementRequests: of(requests, versionId).map((row) => ({
      ...packedRow(row),
      asks: asks
        .filter(({ requestId }) => requestId === row.id)
        .map((ask) => ({
          ...packedRow(ask),
          acknowledgements: answers.filter(({ askId }) => askId === ask.id).map(packedRow),
        })),
    })),
  });
}

/** Everybody on the school's staff list, and how contradictions between its papers were settled. */
export async function collectStaffAndSettlements(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<Pick<SchoolBundle, "staff" | "settlements">> {
  const [staff, settlements] = await Promise.all([
    rowsOf(transaction, staffMember, school),
    rowsOf(transaction, contradictionSettlement, school),
  ]);
  return { staff: staff.map(packedRow), settlements: settlements.map(packedRow) };
}

/** A school's rows of a table, in the order in which they were recorded. */
export async function rowsOf<Table extends PgTable & SchoolTable & { recordedAt: PgColumn }>(
  transaction: Transaction,
  table: Table,
  school: SchoolAddress,
): Promise<Table["$inferSelect"][]> {
  const anyTable: PgTable = table;
  const [where, order]: [SQL | undefined, SQL] = [atSchool(table, school), asc(table.recordedAt)];
  const rows: unknown = await transaction.select().from(anyTable).where(where).orderBy(order);
  return rows as Table["$inferSelect"][];
}
