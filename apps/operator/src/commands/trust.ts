import { formatIsoDate } from "@safeboard/compliance/dates";
import { Command } from "commander";
import { print, printTable, counted, dayOfMoment, progress } from "../output.ts";
import { type Installation, withInstallation } from "../installation.ts";

export function trustCommand(): Command {
  const trust = new Command("trust").description("set up trusts from the DfE's register");
  trust
    .command("create")
    .description(
      "Sets up a trust with all its schools, and prints a one-time link with which its safeguarding lead sets a password.",
    )
    .requiredOption("--uid <number>", "the trust's UID in Get Information About Schools")
    .requiredOption("--lead <email>", "the safeguarding lead's work email address")
    .option("--name <name>", "the lead's name")
    .action((options: NewTrust) =>
      withInstallation((installation) => create(installation, options)),
    );
  trust
    .command("list")
    .description("Lists the trusts that are set up.")
    .action(() => withInstallation(list));
  trust
    .command("find")
    .description("Finds academy trusts in the register, by words of their name or by UID.")
    .argument("<text...>", "words of the name, or a UID")
    .action((words: string[]) =>
      withInstallation((installation) => find(installation, words.join(" "))),
    );
  return trust;
}

interface NewTrust {
  uid: string;
  lead: string;
  name?: string;
}

async function create(
  { operator, configuration }: Installation,
  { uid, lead, name: leadName }: NewTrust,
): Promise<void> {
  const created = await operator.createTrust({
    uid,
    leadEmail: lead,
    ...(leadName !== undefined && { leadName }),
  });
  const { name, schools, asAt, token, expiresAt } = created;
  print(
    `${name} is set up with ${counted(schools, "school")}, from the register as at ${formatIsoDate(asAt)}.`,
  );
  print();
  print(`Give ${leadName ?? lead} this link to set a password. It works once, until`);
  print(`${dayOfMoment(expiresAt)}, and can't be shown again:`);
  print();
  print(`  ${configuration.origin}/invitation/${token}`);
  const trusts = await operator.listTrusts();
  if (trusts.some(({ isDemonstration }) => isDemonstration)) {
    progress(
      "\nThis database also holds the demonstration, which can't be started afresh from now on: real records are never removed that way.",
    );
  }
}

async function list({ operator }: Installation): Promise<void> {
  const trusts = await operator.listTrusts();
  if (trusts.length === 0) {
    progress("No trust is set up yet. Set one up: npm run safeboard -- trust create --help");
    return;
  }
  printTable(
    ["UID", "Trust", "Set up"],
    trusts.map(({ uid, name, isDemonstration, setUpAt }) => [
      uid,
      isDemonstration ? `${name} (demonstration)` : name,
      dayOfMoment(setUpAt),
    ]),
  );
}

async function find({ operator }: Installation, search: string): Promise<void> {
  const found = await operator.findTrusts({ search });
  if (found.length === 0) {
    progress(`The register has no academy trust under "${search}".`);
    process.exitCode = 1;
    return;
  }
  printTable(
    ["UID", "Trust", "Schools", "Here"],
    found.map(({ uid, name, schools, trustId }) => [
      uid,
      name,
      String(schools),
      trustId ? "set up" : "",
    ]),
  );
}
