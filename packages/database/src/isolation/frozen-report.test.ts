/**
 * Every way to alter what a board was told, tried with the application's connection on behalf of everybody who could ask:
 * a published edition, what trustees asked of it, who has read it and the chair's signature stay as they were written.
 */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { type Actor, type Member, withActor } from "../actor.ts";
import { applicationUrl } from "../application-url.ts";
import { contextStatements } from "../context.ts";
import { createTrust } from "../factories/create-trust.ts";
import { applicationRole, ownerRole } from "../role-names.ts";
import {
  report,
  reportEdition,
  reportQuestion,
  reportQuestionStep,
  reportReading,
  reportSignOff,
} from "../tables/reports.ts";
import { createTestDatabase } from "../testing/test-database.ts";

const { database, ownerUrl } = await createTestDatabase();
const own = await createTrust(database, { name: "Chalk Downs Trust", schools: ["Ashdown Vale"] });
const other = await createTrust(database, { name: "Weald Trust", schools: ["Ditchling"] });
const [trustId, elsewhere] = [own.trust.id, other.trust.id];
const [reportId, userId] = [randomUUID(), randomUUID()];
await publish();

const attacker = postgres(applicationUrl(ownerUrl), { max: 1, onnotice: () => {} });
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => Promise.all([attacker.end(), owner.end()]));

const TABLES = {
  report: "title = 'Better news'",
  report_step: "note = 'Nobody saw this.'",
  report_edition: `frozen = '{}', sha256 = '${"0".repeat(64)}'`,
  report_question: "question = 'Is all well?'",
  report_question_step: "words = 'It was always so.'",
  report_reading: "read_by = 'Somebody else'",
  report_sign_off: "minute_reference = '2026/12, 1'",
} as const;

const lead: Member = {
  kind: "member",
  membershipId: randomUUID(),
  trustId,
  userId,
  displayName: "Priya Lathom",
  role: "trust_lead",
  scope: "trust",
  schoolIds: own.system.schoolIds,
};
const who: Readonly<Record<string, Actor>> = {
  "the system": own.system,
  "the trust's lead": lead,
  "a trustee": { ...lead, role: "trustee", scope: "board", schoolIds: [] },
  "a school's admin": { ...lead, role: "school_admin", scope: "school" },
  "another trust's lead": { ...lead, trustId: elsewhere, schoolIds: other.system.schoolIds },
  "the system in another trust": other.system,
  "an operator": { kind: "operator" },
  "somebody unknown": { kind: "visitor", userId },
};

/** Tries statements in a transaction of the actor's and keeps what they did: the error's code, or null. */
async function attack(actor: Actor, statements: string): Promise<string | null> {
  try {
    await attacker.unsafe(`begin; ${contextStatements(actor)} ${statements}; commit`).simple();
    return null;
  } catch (error) {
    await attacker.unsafe("rollback");
    return (error as { code?: string }).code ?? "no code";
  }
}

/** All that is kept of the report, as its owner's superuser reads it. */
const kept = () =>
  owner.begin(async (sql) => {
    const rows: Record<string, unknown> = {};
    for (const name of Object.keys(TABLES)) {
      rows[name] = await sql.unsafe(`select * from ${name} order by 1, 2, 3`);
    }
    return JSON.stringify(rows);
  });

const forbidden = "42501";
const tables = Object.keys(TABLES) as (keyof typeof TABLES)[];

describe.each(Object.entries(who))("%s", (_name, actor) => {
  it.each(tables)("neither changes, deletes nor empties %s", async (table) => {
    const before = await kept();
    for (const statement of [
      `update ${table} set ${TABLES[table]}`,
      `update ${table} set trust_id = '${elsewhere}'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
      `merge into ${table} using (select 1) one on true when matched then delete`,
      `with gone as (delete from ${table} returning 1) select * from gone`,
      `select from ${table} for update`,
      `copy ${table} from '/dev/null'`,
    ]) {
      expect(await attack(actor, statement), statement).toBe(forbidden);
    }
    expect(await kept()).toBe(before);
  });

  it("puts nothing in the place of an edition that there is", async () => {
    const before = await kept();
    const again = `insert into report_edition (trust_id, report_id, number, title, period_title, period_start, period_end,
      as_at, published_on, published_by, frozen, sha256)
      values ('${trustId}', '${reportId}', 1, 'Better news', 'Autumn 2026', '2026-09-01', '2026-12-31',
      '2026-11-22', '2026-11-22', 'Priya Lathom', '{}', '${"0".repeat(64)}')`;
    expect(await attack(actor, again)).toMatch(/^(42501|23505)$/u);
    expect([forbidden, null]).toContain(await attack(actor, `${again} on conflict do nothing`));
    expect(
      await attack(
        actor,
        `${again} on conflict (trust_id, report_id, number) do update set frozen = excluded.frozen`,
      ),
    ).toBe(forbidden);
    expect(await kept()).toBe(before);
  });
});

describe("the application's connection", () => {
  it.each([
    ["becomes the owner", `set role ${ownerRole}; delete from report_edition`],
    ["skips triggers and foreign keys", "set session_replication_role = replica"],
    ["goes past row security", "set local row_security = off; delete from report_edition"],
    [
      "gives itself the right",
      `grant update on report_edition to ${applicationRole}; update report_edition set title = 'x'`,
    ],
    ["writes a policy", "create policy mine on report_edition for update using (true)"],
    ["lifts row security", "alter table report_edition disable row level security"],
    ["switches triggers off", "alter table report_edition disable trigger all"],
    ["writes a rule", "create rule r as on insert to report_edition do instead nothing"],
    ["writes a trigger", "create trigger t before insert on report_edition execute function now()"],
    ["renames the table", "alter table report_edition rename to old_edition"],
    ["hides it behind another", "create temporary table report_edition (trust_id uuid)"],
    ["moves it", "alter table report_edition set schema pg_temp"],
    ["drops it", "drop table report_edition cascade"],
    ["drops what it holds", "alter table report_edition drop column frozen"],
    ["rewrites what it holds", "alter table report_edition alter column frozen type text using ''"],
    [
      "gives it a value of its own",
      "alter table report_edition alter column title set default 'x'",
    ],
    ["takes the table", `alter table report_edition owner to ${applicationRole}`],
    ["opens it again", "call isolation.allow('update', 'report_edition', 'true')"],
  ])("never %s", async (_title, statement) => {
    const before = await kept();
    expect(await attack(own.system, statement)).toMatch(/^(42501|42P01)$/u);
    expect(await kept()).toBe(before);
  });
});

it("an edition goes with nothing that it hangs on: neither its report nor its trust can be deleted from under it", async () => {
  const before = await kept();
  for (const statement of [
    `delete from report where id = '${reportId}'`,
    `delete from trust where id = '${trustId}'`,
    `update trust set id = '${randomUUID()}' where id = '${trustId}'`,
  ]) {
    expect(await attack(own.system, statement), statement).toBe(forbidden);
    // Nor by whoever owns the tables: what was said of an edition keeps it.
    await expect(owner.unsafe(statement)).rejects.toMatchObject({ code: "23503" });
  }
  expect(await kept()).toBe(before);
});

async function publish(): Promise<void> {
  const about = { trustId, reportId };
  const [questionId, day] = [randomUUID(), "2026-11-22"];
  const by = { userId, byName: "Priya Lathom" };
  await withActor(database, own.system, async (transaction) => {
    const named = {
      title: "Online safety report",
      periodTitle: "Autumn 2026",
      periodStart: "2026-09-01",
      periodEnd: "2026-12-31",
    };
    await transaction
      .insert(report)
      .values({ trustId, id: reportId, ...named, startedBy: by.byName });
    await transaction.insert(reportEdition).values({
      ...about,
      ...named,
      number: 1,
      asAt: day,
      publishedOn: day,
      publishedBy: by.byName,
      frozen: { told: "the truth" },
      sha256: "a".repeat(64),
    });
    const ofEdition = { ...about, edition: 1, userId };
    await transaction
      .insert(reportQuestion)
      .values({ ...ofEdition, id: questionId, question: "Why?", askedBy: "Noel Farndon" });
    await transaction.insert(reportQuestionStep).values({
      ...about,
      ...by,
      questionId,
      id: randomUUID(),
      kind: "closed",
      words: "It was said.",
      minuteReference: "2026/11, 7",
    });
    await transaction.insert(reportReading).values({ ...ofEdition, readBy: "Noel Farndon" });
    await transaction.insert(reportSignOff).values({
      ...ofEdition,
      minuteReference: "2026/11, 7",
      metOn: day,
      signedBy: "Greta Skelwith",
    });
  });
}
