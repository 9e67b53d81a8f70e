import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const { ownerUrl } = await createTestDatabase();
const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

it("lets only the first of several that start together fill an empty database", async () => {
  await sql`create table filled (by_process int)`;
  const fillWhenEmpty = (process: number) =>
    oneAtATime(ownerUrl, async () => {
      const found = await sql`select from filled`;
      if (found.length === 0) await sql`insert into filled values (${process})`;
    });
  await Promise.all([1, 2, 3, 4].map((process) => fillWhenEmpty(process)));
  expect(await sql`select from filled`).toHaveLength(1);
});

it("lets the next one in when the work fails", async () => {
  const fail = () => oneAtATime(ownerUrl, () => Promise.reject(new Error("no such policy")));
  await expect(fail()).rejects.toThrow("no such policy");
  await expect(fail()).rejects.toThrow("no such policy");
});
