/**
 * What must hold of every table, said of what `catalogue.ts` reads. Each gate gives its findings in
 * words; none means that it holds.
 */
import { applicationRole, signInRole } from "../role-names.ts";
import { tableRules } from "../table-rules.ts";
import type { Policy, Table } from "./catalogue.ts";

const commands = ["select", "insert", "update", "delete"] as const;

const isTenants = (table: Table) => table.columns.some(({ name }) => name === "trust_id");

/** Tables with rows of somebody's own; the rest are the same for all, or the owner's. */
const mustBeSecured = (table: Table) =>
  !["reference", "internal"].includes(tableRules[table.name]?.kind ?? "");

export function unregisteredTables(tables: readonly Table[]): string[] {
  const found = new Set(tables.map(({ name }) => name));
  return [
    ...tables
      .filter(({ name }) => tableRules[name] === undefined)
      .map(({ name }) => `${name} has no rules in table-rules/`),
    ...Object.keys(tableRules)
      .filter((name) => !found.has(name))
      .map((name) => `${name} has rules and is not in the database`),
  ];
}

export function unsecuredTables(tables: readonly Table[]): string[] {
  return tables
    .filter(mustBeSecured)
    .flatMap((table) => [
      ...(table.secured ? [] : [`${table.name} has no row level security`]),
      ...(table.forced ? [] : [`${table.name} does not force it on its owner`]),
    ]);
}

/** One permissive policy for each command that is granted, and none for any other. */
export function surplusPolicies(tables: readonly Table[]): string[] {
  const roles = [...new Set(tables.flatMap(({ policies }) => policies.flatMap((p) => p.roles)))];
  const misdirected = roles.filter((role) => ![applicationRole, signInRole].includes(role));
  return [
    ...misdirected.map((role) => `a policy is for ${role}`),
    ...tables.filter(mustBeSecured).flatMap((table) =>
      commands.flatMap((command) => {
        const own = table.policies.filter(
          (policy) =>
            policy.roles.includes(applicationRole) && [command, "all"].includes(policy.command),
        );
        const expected = tableRules[table.name]?.[command] === undefined ? 0 : 1;
        const finding = `${table.name} has ${own.length} policies for ${command}, not ${expected}`;
        return own.length === expected ? [] : [finding];
      }),
    ),
    ...everyPolicy(tables)
      .filter(({ policy }) => !policy.permissive)
      .map(({ table, policy }) => `${table.name}: ${policy.name} is restrictive`),
  ];
}

/** Conditions that a sharded Postgres can carry out, the same before and after the command. */
export function illFormedPolicies(tables: readonly Table[]): string[] {
  return everyPolicy(tables).flatMap(({ table, policy }) => {
    const at = `${table.name}: ${policy.name}`;
    const conditions = `${policy.using ?? ""} ${policy.check ?? ""}`;
    const parts = { select: [1, 0], insert: [0, 1], update: [1, 1], delete: [1, 0], all: [1, 1] };
    const [using, check] = parts[policy.command];
    return [
      ...(/\bselect\b/i.test(conditions) ? [`${at} has a sub-select`] : []),
      ...((policy.using === null) === (using === 1) ? [`${at}: USING is missing or too many`] : []),
      ...((policy.check === null) === (check === 1) ? [`${at}: CHECK is missing or too many`] : []),
      ...(policy.command === "update" && policy.using !== policy.check
        ? [`${at}: USING and CHECK differ`]
        : []),
    ];
  });
}

const ownUnit =
  "((trust_id = (NULLIF(current_setting('app.trust_id'::text, true), ''::text))::uuid) AND " +
  "(school_id = ANY ((NULLIF(current_setting('app.school_ids'::text, true), ''::text))::uuid[])))";

/** A unit table's policies are the one condition that stays an index condition, word for word. */
export function unusualUnitPolicies(tables: readonly Table[]): string[] {
  const bySystem = ownUnit.replace(
    /\)$/,
    " AND (NULLIF(current_setting('app.scope'::text, true), ''::text) = ANY ('{system}'::text[])))",
  );
  return everyPolicy(tables)
    .filter(({ table }) => tableRules[table.name]?.kind === "unit")
    .filter(({ table, policy }) => {
      const closing =
        policy.command === "delete" && tableRules[table.name]?.delete === "own_unit_by_system";
      return (policy.using ?? policy.check) !== (closing ? bySystem : ownUnit);
    })
    .map(({ table, policy }) => `${table.name}: ${policy.name} is not the unit policy`);
}

/** So that a row references neither another trust's row nor another school's, and a key tells neither. */
export function keysThatLeaveTheUnit(tables: readonly Table[]): string[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return tables.filter(isTenants).flatMap((table) => [
    ...table.uniqueKeys
      .filter((columns) => keyStart(table).some((column, place) => columns[place] !== column))
      .map((columns) => `${table.name}: the key (${columns.join(", ")}) is not the unit's own`),
    ...table.foreignKeys.flatMap((key) => {
      const parent = byName.get(key.parent);
      const at = `${table.name}: the reference to ${key.parent}`;
      const target = (column: string) => key.parentColumns[key.columns.indexOf(column)];
      const trustColumn = key.parent === "trust" ? "id" : "trust_id";
      const bound = parent?.columns.some(({ name }) => name === "school_id") ?? false;
      return [
        ...(key.columns[0] === "trust_id" && target("trust_id") === trustColumn
          ? []
          : [`${at} does not begin with the trust`]),
        ...(bound && target("school_id") !== "school_id" ? [`${at} leaves the school`] : []),
        ...(key.parent === "unit" && target("school_id") !== "id" ? [`${at} is not its own`] : []),
      ];
    }),
  ]);
}

/** What every key of a table must begin with. What is the whole trust's may be unique in the trust. */
const keyStart = (table: Table): string[] =>
  tableRules[table.name]?.kind === "unit" ? ["trust_id", "school_id"] : ["trust_id"];

/** Postgres changes and deletes the rows that refer to a row without asking their policies. */
export function referencesThatCascade(tables: readonly Table[]): string[] {
  return tables.flatMap((table) =>
    table.foreignKeys
      .filter(({ cascades }) => cascades)
      .map(({ parent }) => `${table.name} changes when ${parent} does`),
  );
}

/** A person's tables lead to persons only. */
export function personsBoundToTrusts(tables: readonly Table[]): string[] {
  return tables
    .filter(({ name }) => tableRules[name]?.kind === "person")
    .flatMap((table) =>
      table.foreignKeys
        .filter(({ parent }) => tableRules[parent]?.kind !== "person")
        .map(({ parent }) => `${table.name} refers to ${parent}`),
    );
}

export function tablesWithTriggers(tables: readonly Table[]): string[] {
  return tables.filter(({ hasTriggers }) => hasTriggers).map(({ name }) => `${name} has a trigger`);
}

function everyPolicy(tables: readonly Table[]): { table: Table; policy: Policy }[] {
  return tables.flatMap((table) =>
    table.policies
      .filter(({ roles }) => !roles.includes(signInRole))
      .map((policy) => ({ table, policy })),
  );
}
