import { formatIsoDate } from "@safeboard/compliance/dates";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, dayOfMoment, print, printTable, progress } from "../output.ts";

export interface NewTrust {
  uid: string;
  lead: string;
  name?: string;
}

/** Sets a trust up and prints its lead's one-time link. */
export const createTrust = (wanted: NewTrust): Promise<void> =>
  withInstallation((installation) => create(installation, wanted));

export const listTrusts = (): Promise<void> => withInstallation(list);

/** @param words of a trust's name, or its UID */
export const findTrusts = (words: readonly string[]): Promise<void> =>
  withInstallation((installation) => find(installation, words.join(" ")));

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
