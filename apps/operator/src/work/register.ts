import { formatIsoDate } from "@safeboard/compliance/dates";
import { type GiasExtract, registerChangeKinds } from "@safeboard/domain/gias";
import { applyRegister, compareRegister, type RegisterUpdate } from "@safeboard/domain/register";
import { confirm } from "../ask.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, dayOfMoment, print } from "../output.ts";
import { Refused } from "../refused.ts";
import { readRegisterFiles } from "../register-files.ts";

/** Of each kind, so many of the register's changes are listed unless all are asked for. */
const FIRST = 10;

export interface RegisterOptions {
  asAt?: string;
  all?: true;
  yes?: true;
}

export const showRegister = (): Promise<void> => withInstallation(show);

/** Prints what a download would change. Nothing is changed. @param names of the download, and of its links file */
export async function showDifference(
  names: readonly string[],
  options: RegisterOptions,
): Promise<void> {
  const extract = await readRegisterFiles(names, options.asAt);
  await withInstallation(async (installation) =>
    printUpdate(await compareRegister(installation, extract), options),
  );
}

/** Prints what a download changes, asks, and applies it. @param names of the download, and of its links file */
export async function applyDownload(
  names: readonly string[],
  options: RegisterOptions,
): Promise<void> {
  const extract = await readRegisterFiles(names, options.asAt);
  await withInstallation((installation) => apply(installation, extract, options));
}

async function show({ operator }: Installation): Promise<void> {
  const register = await operator.readRegister();
  if (!register) throw new Refused("No register is loaded.");
  const { asAt, source, loadedAt, trusts, schools } = register;
  print(`As at     ${formatIsoDate(asAt)}`);
  print(`Holds     ${counted(trusts, "academy trust")}, ${counted(schools, "open school")}`);
  print(`Source    Department for Education, ${source}`);
  print("Licence   Contains public sector information licensed under the Open Government Licence");
  print(
    "          v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  );
  print(`Loaded    ${dayOfMoment(loadedAt)}`);
}

async function apply(
  installation: Installation,
  extract: GiasExtract,
  options: RegisterOptions,
): Promise<void> {
  const update = await compareRegister(installation, extract);
  printUpdate(update, options);
  print();
  const day = formatIsoDate(update.asAt);
  if (!options.yes && !(await confirm(`Apply the register of ${day}?`))) {
    throw new Refused("Nothing was changed.");
  }
  const outcomes = await applyRegister(installation.ownerUrl, installation, extract, update);
  print(`The register of ${day} is in use now.`);
  for (const { name, applied, waiting, refused } of outcomes) {
    print(`${name}: ${refused ?? `${counted(applied, "change")} applied`}`);
    for (const { words } of waiting) {
      print(`  Waiting for the trust's lead to release the school: ${words}`);
    }
    if (refused) process.exitCode = 1;
  }
}

function printUpdate(
  { asAt, replaces, trusts, schools, changes, setUp, notRead }: RegisterUpdate,
  { all }: RegisterOptions,
): void {
  const first = all ? Infinity : FIRST;
  print(
    `Register of ${formatIsoDate(asAt)}: ${counted(trusts, "academy trust")}, ${counted(schools, "open school")}.`,
  );
  if (replaces) print(`In use: the register of ${formatIsoDate(replaces)}.`);
  print();
  print("In the trusts that are set up");
  if (setUp.length === 0) print("  No trust is set up yet.");
  for (const { trust, trustFound, changes: own } of setUp) {
    const outcome = trustFound
      ? own.length === 0
        ? "nothing changes"
        : counted(own.length, "change")
      : "not named in the file, so it stays as it is";
    print(`  ${trust.name} (UID ${trust.uid}): ${outcome}`);
    for (const { words } of own) print(`    ${words}`);
  }
  print();
  print("In the whole register");
  for (const kind of registerChangeKinds) {
    const ofKind = changes.filter((change) => change.kind === kind);
    print(`  Schools ${kind}: ${ofKind.length.toLocaleString("en-GB")}`);
    printFirst(
      ofKind.map(({ words }) => words),
      first,
    );
  }
  if (notRead.length > 0) {
    print(`  Not read: ${counted(notRead.length, "place")} of the file`);
    printFirst(
      notRead.map(({ line, reason }) => `Line ${line}: ${reason}`),
      first,
    );
  }
}

function printFirst(lines: readonly string[], first: number): void {
  for (const line of lines.slice(0, first)) print(`    ${line}`);
  if (lines.length > first) {
    print(`    and ${(lines.length - first).toLocaleString("en-GB")} more (--all lists them)`);
  }
}
