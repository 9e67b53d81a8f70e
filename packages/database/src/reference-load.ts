import postgres from "postgres";
import { ownerRole } from "./role-names.ts";

/** A day's register of trusts and schools, in the shape of the reference tables. */
export interface Register {
  asAt: string;
  source: string;
  trusts: readonly RegisterTrust[];
  schools: readonly RegisterSchool[];
}

export interface RegisterTrust {
  uid: string;
  name: string;
  groupType: string;
  companiesHouseNumber: string | null;
}

export interface RegisterSchool {
  urn: string;
  name: string;
  phase: string;
  type: string;
  localAuthority: string;
  trustUid: string | null;
  joinedOn: string | null;
  openedOn: string | null;
  closedOn: string | null;
  predecessorUrns: readonly string[];
  successorUrns: readonly string[];
  pupils: number | null;
  pupilsAsAt: string | null;
}

/**
 * Loads a register over the one that is there, in one transaction. Trusts that the new one names get exactly the
 * schools that it gives them; trusts that it doesn't name stay as they were; what it is silent on (pupils, in a file
 * of group links) is kept from before. Loading the same day twice changes nothing.
 *
 * @param ownerUrl who owns the database: the application may only read the register
 * @returns false when this day is loaded already
 */
export async function loadRegister(ownerUrl: string, register: Register): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (transaction) => {
      await transaction.unsafe(`set local role ${ownerRole}`);
      const inserted = await transaction`
        insert into gias_extract (as_at, source) values (${register.asAt}, ${register.source})
        on conflict do nothing returning as_at`;
      if (inserted.length === 0) return false;
      const trusts = transaction.json(register.trusts.map((trust) => ({ ...trust })));
      const schools = transaction.json(register.schools.map((school) => ({ ...school })));
      await transaction`
        insert into gias_trust (uid, name, group_type, companies_house_number)
        select uid, name, "groupType", "companiesHouseNumber"
        from jsonb_to_recordset(${trusts})
          as given (uid text, name text, "groupType" text, "companiesHouseNumber" text)
        on conflict (uid) do update set
          name = excluded.name,
          group_type = excluded.group_type,
          companies_house_number =
            coalesce(excluded.companies_house_number, gias_trust.companies_house_number)`;
      await transaction`
        update gias_school set trust_uid = null, joined_on = null
        where trust_uid in (select uid from jsonb_to_recordset(${trusts}) as given (uid text))`;
      await transaction`
        insert into gias_school (
          urn, name, phase, school_type, local_authority, trust_uid, joined_on, opened_on, closed_on,
          predecessor_urns, successor_urns, pupils, pupils_as_at)
        select
          urn, name, phase, type, "localAuthority", "trustUid", "joinedOn", "openedOn", "closedOn",
          "predecessorUrns", "successorUrns", pupils, "pupilsAsAt"
        from jsonb_to_recordset(${schools}) as given (
          urn text, name text, phase text, type text, "localAuthority" text, "trustUid" text,
          "joinedOn" date, "openedOn" date, "closedOn" date, "predecessorUrns" text[],
          "successorUrns" text[], pupils integer, "pupilsAsAt" date)
        on conflict (urn) do update set
          name = excluded.name,
          phase = excluded.phase,
          school_type = excluded.school_type,
          local_authority = excluded.local_authority,
          trust_uid = excluded.trust_uid,
          joined_on = excluded.joined_on,
          opened_on = coalesce(excluded.opened_on, gias_school.opened_on),
          closed_on = coalesce(excluded.closed_on, gias_school.closed_on),
          predecessor_urns = case when excluded.predecessor_urns = '{}'
            then gias_school.predecessor_urns else excluded.predecessor_urns end,
          successor_urns = case when excluded.successor_urns = '{}'
            then gias_school.successor_urns else excluded.successor_urns end,
          pupils = coalesce(excluded.pupils, gias_school.pupils),
          pupils_as_at = coalesce(excluded.pupils_as_at, gias_school.pupils_as_at)`;
      return true;
    });
  } finally {
    await sql.end();
  }
}
