import { Command } from "commander";
import { askNewPassword } from "../ask.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { print } from "../output.ts";
import { Refused } from "../refused.ts";
import { z } from "zod";

interface NewOperator {
  email: string;
  name: string;
}

export function operatorCommand(): Command {
  const operator = new Command("operator").description(
    "people who set up trusts on the dashboard; they see no trust's data",
  );
  operator
    .command("create")
    .description(
      "Creates a platform operator's account. The password is asked for, or taken from the first line of standard input.",
    )
    .requiredOption("--email <email>", "what they sign in with")
    .requiredOption("--name <name>", "their name")
    .action((person: NewOperator) =>
      withInstallation((installation) => create(installation, person)),
    );
  return operator;
}

async function create(
  { identity, configuration }: Installation,
  { email, name }: NewOperator,
): Promise<void> {
  if (!z.email().safeParse(email).success) {
    throw new Refused(`--email: "${email}" is not an email address.`);
  }
  if (await identity.findUser(email)) throw taken(email);
  const password = await askNewPassword();
  const created = await identity.createPlatformOperator({ email, displayName: name, password });
  if (created.outcome === "too_weak") throw new Refused(created.reason);
  if (created.outcome === "email_taken") throw taken(email);
  print(`${name} can sign in at ${configuration.origin}/sign-in as ${email}.`);
}

const taken = (email: string) => new Refused(`There is an account for ${email} already.`);
