import { afterAll, expect, it } from "vitest";
import { contextStatements } from "../context.ts";
import { applicationRole } from "../role-names.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { actors } from "./actors.ts";
import { populate } from "./populated-database.ts";

const { ownerUrl } = await createTestDatabase();
const populated = await populate(ownerUrl);
const { sql, tables } = populated;
afterAll(() => sql.end());

/** Tables of which a trustee selects at least one row, where every table has a row of the trust and of the person. */
async function readBy(who: keyof typeof actors): Promise<string[]> {
  const actor = actors[who];
  if (!actor) throw new Error(`Nobody is called ${who}.`);
  const read: string[] = [];
  for (const { name } of tables) {
    await sql.unsafe("begin");
    try {
      await sql.unsafe(`set local role ${applicationRole}; ${contextStatements(actor)}`).simple();
      const [row] = await sql.unsafe(`select 1 from ${name} limit 1`);
      if (row) read.push(name);
    } catch (error) {
      // No right to every column of it: password hashes and the like.
      if ((error as { code?: string }).code !== "42501") throw error;
    } finally {
      await sql.unsafe("rollback");
    }
  }
  return read.toSorted();
}

it("a trustee reads their trust's name, their own access, the public registers and what is written for the board: no more", async () => {
  // Whoever makes this list longer says why trustees may read it.
  expect(await readBy("a trustee")).toEqual([
    "board_figure",
    "calendar_feed",
    "credential",
    "gias_extract",
    "gias_school",
    "gias_trust",
    "membership",
    "membership_school",
    // A person's own views of the overview: a trustee has no page on which to save one.
    "overview_view",
    "platform_operator",
    // Published editions, what is asked of them, who has read them and the chair's signature.
    "report_edition",
    "report_question",
    "report_question_step",
    "report_reading",
    "report_sign_off",
    "trust",
    "user_account",
  ]);
});
