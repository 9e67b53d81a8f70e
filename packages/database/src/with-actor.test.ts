import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect as dial, createServer } from "node:net";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ConnectionLost, TransactionRolledBack, withActor, withinUnits } from "./actor.ts";
import type { Transaction } from "./actor.ts";
import { connect } from "./connect.ts";
import { createStaffMember } from "./factories/create-staff.ts";
import { createTrust } from "./factories/create-trust.ts";
import { staffMember } from "./tables/staff.ts";
import { hub, trust, unit } from "./tables/tenancy.ts";
import { createTestDatabase } from "./testing/test-database.ts";
import { onServer } from "./testing/test-cluster.ts";

const { database, ownerUrl } = await createTestDatabase();

const newHub = (trustId: string, name: string) => ({ trustId, id: randomUUID(), name });

async function hubNames(transaction: Transaction, trustId: string): Promise<string[]> {
  const hubs = await transaction
    .select()
    .from(hub)
    .where(eq(hub.trustId, trustId))
    .orderBy(hub.name);
  return hubs.map(({ name }) => name);
}

/** Ends the server's side of the transaction's connection, as a restart of the server does. */
async function cutOff(transaction: Transaction): Promise<void> {
  const [row] = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await onServer(
    ownerUrl,
    (session) => session`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`,
  );
}

/** A way to the server that can be reset as a dead machine's connections are. */
async function cuttableLine() {
  const { hostname, port } = new URL(database.url);
  const sockets = new Set<Socket>();
  const line = createServer((socket) => {
    const server = dial(Number(port), hostname);
    for (const end of [socket, server]) end.on("error", () => end.destroy());
    sockets.add(socket.on("close", () => server.destroy()));
    socket.pipe(server).pipe(socket);
  });
  await once(line.listen(0, "127.0.0.1"), "listening");
  const url = new URL(database.url);
  url.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
  return {
    url: url.href,
    reset: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    close: () => new Promise((resolve) => line.close(resolve)),
  };
}

describe("a transaction with an actor", () => {
  it("can do a part as somebody who sees fewer schools, and never one that it doesn't see", async () => {
    const { system, schools } = await createTrust(database, {
      schools: ["Ashdown Vale", "Birling Gap"],
    });
    const { system: stranger } = await createTrust(database, { schools: ["Coldharbour"] });
    for (const { id: schoolId, name } of schools) {
      await createStaffMember(database, system, { schoolId, name: `Head of ${name}` });
    }
    const names = await withActor(database, system, async (transaction) => {
      const seen = async () => {
        const staff = await transaction.select().from(staffMember).orderBy(staffMember.name);
        return staff.map(({ name }) => name);
      };
      const first = schools[0]?.id ?? "";
      const one = await withinUnits(transaction, system, [first], seen);
      const others = await withinUnits(transaction, system, stranger.schoolIds, seen);
      return { one, others, after: await seen() };
    });
    expect(names).toEqual({
      one: ["Head of Ashdown Vale"],
      others: [],
      after: ["Head of Ashdown Vale", "Head of Birling Gap"],
    });
  });

  it("shows a trust its own schools, and nothing to somebody unknown", async () => {
    const { system } = await createTrust(database, { schools: ["Ashdown Vale", "Birling Gap"] });
    const names = await withActor(database, system, (transaction) =>
      transaction.select({ name: unit.name }).from(unit).orderBy(unit.name),
    );
    expect(names.map(({ name }) => name)).toEqual(["Ashdown Vale", "Birling Gap", "Central team"]);

    const none = await withActor(database, { kind: "visitor" }, (transaction) =>
      transaction.select().from(unit),
    );
    expect(none).toEqual([]);
  });

  it("leaves no context behind on its connection", async () => {
    const { system } = await createTrust(database);
    await withActor(database, system, (transaction) => transaction.select().from(trust));
    const seen = await Promise.all(
      Array.from({ length: 8 }, () =>
        withActor(database, { kind: "visitor" }, (transaction) => transaction.select().from(trust)),
      ),
    );
    expect(seen.flat()).toEqual([]);
  });

  it("keeps what was written when the work is done", async () => {
    const { system } = await createTrust(database);
    await withActor(database, system, (transaction) =>
      transaction.insert(hub).values(newHub(system.trustId, "Coast")),
    );
    expect(
      await withActor(database, system, (transaction) => hubNames(transaction, system.trustId)),
    ).toEqual(["Coast"]);
  });

  it("keeps nothing when the work throws, and throws what the work threw", async () => {
    const { system } = await createTrust(database);
    const change = withActor(database, system, async (transaction) => {
      await transaction.insert(hub).values(newHub(system.trustId, "Coast"));
      throw new RangeError("The school changed its mind.");
    });
    await expect(change).rejects.toThrow(RangeError);
    expect(
      await withActor(database, system, (transaction) => hubNames(transaction, system.trustId)),
    ).toEqual([]);
  });

  it("tells what Postgres refused without repeating what was to be written", async () => {
    const { system, trust: own } = await createTrust(database);
    const secret = "The minutes of the governors' meeting";
    const change = withActor(database, system, (transaction) =>
      transaction.insert(trust).values({ ...own, name: secret }),
    );
    const error: unknown = await change.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "23505" });
    expect(String(error)).not.toContain(secret);
  });

  it("says so when an error was swallowed and Postgres kept nothing", async () => {
    const { system } = await createTrust(database);
    const change = withActor(database, system, async (transaction) => {
      await transaction.insert(hub).values(newHub(system.trustId, "Coast"));
      await transaction.execute(sql`select 1 / 0`).catch(() => "swallowed");
    });
    await expect(change).rejects.toThrow(TransactionRolledBack);
  });

  it("refuses a statement that comes after its transaction was over", async () => {
    const { system } = await createTrust(database);
    const kept = await withActor(database, system, async (transaction) => ({ transaction }));
    const late = async () => kept.transaction.select().from(trust);
    await expect(late()).rejects.toMatchObject({
      cause: { message: expect.stringContaining("an await is missing") },
    });
  });

  it("refuses an actor whose ids are not ids before Postgres hears of them", async () => {
    const work = () => Promise.reject(new Error("The work must not begin."));
    const forged = "'; set local role safeboard_owner; --";
    await expect(withActor(database, { kind: "visitor", userId: forged }, work)).rejects.toThrow(
      TypeError,
    );
    await expect(
      withActor(database, { kind: "visitor", sessionHash: forged }, work),
    ).rejects.toThrow(TypeError);
    const system = { kind: "system" as const, trustId: randomUUID(), schoolIds: [forged] };
    await expect(withActor(database, system, work)).rejects.toThrow(TypeError);
  });

  it("carries throttle keys of any spelling unharmed", async () => {
    const keys = [`o'neill"\\@example.org`, "{a,b}", "null", "", "'; drop table trust; --"];
    const [row] = await withActor(
      database,
      { kind: "visitor", throttleKeys: keys },
      (transaction) =>
        transaction.execute<{ keys: string[] }>(
          sql`select to_jsonb(current_setting('app.throttle_keys')::text[]) as keys`,
        ),
    );
    expect(row?.keys).toEqual(keys);
  });
});

describe("when the connection is lost", () => {
  it("during the work, that is said, nothing is kept, and the next transaction has a connection", async () => {
    const { system } = await createTrust(database);
    const change = withActor(database, system, async (transaction) => {
      await transaction.insert(hub).values(newHub(system.trustId, "Coast"));
      await cutOff(transaction);
      await transaction.insert(hub).values(newHub(system.trustId, "Downs"));
    });
    await expect(change).rejects.toThrow(ConnectionLost);
    expect(
      await withActor(database, system, (transaction) => hubNames(transaction, system.trustId)),
    ).toEqual([]);
  });

  it("by a reset in the midst of a statement, that is said at once and not waited for", async () => {
    const { system } = await createTrust(database);
    const line = await cuttableLine();
    const onLine = connect({ url: line.url, maximumConnections: 1 });
    const change = withActor(onLine, system, async (transaction) => {
      await transaction.insert(hub).values(newHub(system.trustId, "Coast"));
      const sleeping = transaction.execute(sql`select pg_sleep(60)`);
      line.reset();
      await sleeping;
    });
    await expect(change).rejects.toThrow(ConnectionLost);
    expect(
      await withActor(onLine, system, (transaction) => hubNames(transaction, system.trustId)),
    ).toEqual([]);
    await onLine.close();
    await line.close();
  });

  it("before the COMMIT, that is not taken for success", async () => {
    const { system } = await createTrust(database);
    const change = withActor(database, system, async (transaction) => {
      await transaction.insert(hub).values(newHub(system.trustId, "Coast"));
      await cutOff(transaction);
    });
    await expect(change).rejects.toThrow(ConnectionLost);
  });

  it("on every connection of the pool, all of them are made again", async () => {
    const { system } = await createTrust(database);
    const look = () =>
      withActor(database, system, (transaction) => transaction.select().from(trust));
    await Promise.all(Array.from({ length: 12 }, look));
    await onServer(
      ownerUrl,
      (session) =>
        session`select pg_terminate_backend(pid, 5000) from pg_stat_activity
              where application_name = 'safeboard' and datname = current_database()`,
    );
    // A connection may learn of its end only by being used, so one failure each is allowed.
    const first = await Promise.allSettled(Array.from({ length: 12 }, look));
    const failures = first.filter((outcome) => outcome.status === "rejected");
    expect(failures.every(({ reason }) => reason instanceof ConnectionLost)).toBe(true);
    const second = await Promise.all(Array.from({ length: 12 }, look));
    expect(second.every((trusts) => trusts.length === 1)).toBe(true);
  });
});
