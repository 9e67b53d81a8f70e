/** Every way in which a table's protection could be written wrongly, as statements that do so. */
import { applicationRole } from "../role-names.ts";
import { tableRules } from "../table-rules.ts";
import type { Policy } from "./catalogue.ts";
import type { Attempt } from "./matrix-cells.ts";
import { strongest } from "./matrix-cells.ts";
import type { Command } from "./oracle.ts";
import type { PopulatedTable } from "./populated-database.ts";

export interface Mutant {
  table: string;
  /** What kind of mistake: the numbers killed are counted by it. */
  mistake: string;
  what: string;
  /** Where it is made: a command with the part of its policy, a privilege, or the table. */
  part: string;
  statement: string;
  /** The part of the table's matrix in which it must show. */
  shows: { attempt: Attempt; who?: string };
}

const commands: readonly Command[] = ["select", "insert", "update", "delete"];

export function mutantsOf(table: PopulatedTable): Mutant[] {
  const own = table.policies.filter(({ roles }) => roles.includes(applicationRole));
  return [
    ...own.flatMap((policy) => clauseMutants(table, policy)),
    ...(table.secured ? securityMutants(table) : []),
    ...grantMutants(table),
  ];
}

/** One comparison with the context left out, or the whole condition. */
function clauseMutants(table: PopulatedTable, policy: Policy): Mutant[] {
  const command = policy.command as Command;
  return (["using", "check"] as const).flatMap((part) => {
    const condition = policy[part];
    if (condition === null) return [];
    const words = part === "using" ? "using" : "with check";
    const mutant = (mistake: string, mutated: string): Mutant => ({
      table: table.name,
      mistake,
      what: `${words.toUpperCase()} of ${command}: ${mistake}`,
      part: `${command} ${part}`,
      statement: `alter policy ${policy.name} on ${table.name} ${words} (${mutated})`,
      shows: { attempt: command === "update" && part === "check" ? "move" : command },
    });
    return [
      ...clausesOf(condition)
        .filter(({ setting }) => !isEquivalent(policy, part, setting))
        .map(({ setting, text }) =>
          mutant(`no ${setting} clause`, condition.replace(text, "true")),
        ),
      mutant(`${words.toUpperCase()} true`, "true"),
    ];
  });
}

// The scope is the transaction's and not the row's. Where USING demands it of every row, WITH CHECK
// of the same UPDATE is never reached without it, so a check that leaves it out is no mistake.
function isEquivalent(policy: Policy, part: "using" | "check", setting: string): boolean {
  return (
    policy.command === "update" &&
    part === "check" &&
    setting === "scope" &&
    policy.using === policy.check &&
    !policy.check?.includes(" OR ")
  );
}

function securityMutants(table: PopulatedTable): Mutant[] {
  const rules = tableRules[table.name];
  const mutant = (mistake: string, statement: string, shows: Mutant["shows"]): Mutant => ({
    table: table.name,
    mistake,
    what: mistake,
    part: "table",
    statement,
    shows,
  });
  return [
    mutant("not forced", `alter table ${table.name} no force row level security`, {
      attempt: "select",
      who: "the owner",
    }),
    mutant("not enabled", `alter table ${table.name} disable row level security`, {
      attempt: "select",
    }),
    ...commands
      .filter((command) => rules?.[command] !== undefined)
      .map((command) =>
        mutant(
          "a second policy",
          `create policy second on ${table.name} for ${command} to ${applicationRole} ` +
            (command === "insert" ? "with check (true)" : "using (true)"),
          { attempt: command },
        ),
      ),
  ];
}

function grantMutants(table: PopulatedTable): Mutant[] {
  const rules = tableRules[table.name];
  const updatable = new Set(rules?.updateColumns);
  const mutant = (what: string, attempt: Attempt): Mutant => ({
    table: table.name,
    mistake: "an extra grant",
    what: `an extra grant of ${what}`,
    part: what,
    statement: `grant ${what} on ${table.name} to ${applicationRole}`,
    shows: { attempt, who: strongest },
  });
  return [
    mutant("truncate", "privilege"),
    ...commands
      .filter((command) => command !== "update" && rules?.[command] === undefined)
      .map((command) => mutant(command, command)),
    ...(rules?.selectColumns === undefined ? [] : [mutant("select", "privilege")]),
    ...table.columns
      .filter(({ name }) => !updatable.has(name))
      .map(({ name }) => mutant(`update (${name})`, "privilege")),
  ];
}

/** The smallest bracketed parts of a condition that compare something with the context. */
function clausesOf(condition: string): { setting: string; text: string }[] {
  const clauses: { setting: string; text: string }[] = [];
  const opened: { at: number; taken: boolean }[] = [];
  for (let at = 0; at < condition.length; at += 1) {
    if (condition[at] === "(") opened.push({ at, taken: false });
    if (condition[at] !== ")") continue;
    const bracket = opened.pop();
    if (bracket === undefined) continue;
    const text = condition.slice(bracket.at, at + 1);
    const setting = /current_setting\('app\.(\w+)'/.exec(text)?.[1];
    const isClause = !bracket.taken && setting !== undefined && text.includes(" = ");
    if (isClause) clauses.push({ setting, text });
    const outer = opened.at(-1);
    if (outer !== undefined && (isClause || bracket.taken)) outer.taken = true;
  }
  return clauses;
}
