import { z } from "zod";
import { askNewPassword } from "../ask.ts";
import { withInstallation } from "../installation.ts";
import { print } from "../output.ts";
import { Refused } from "../refused.ts";

export interface NewOperator {
  email: string;
  name: string;
}

/** @throws Refused when it is no email address, there is an account for it already, or the password is too weak */
export async function createOperator({ email, name }: NewOperator): Promise<void> {
  if (!z.email().safeParse(email).success) {
    throw new Refused(`--email: "${email}" is not an email address.`);
  }
  await withInstallation(async ({ identity, configuration }) => {
    if (await identity.findUser(email)) throw taken(email);
    const password = await askNewPassword();
    const created = await identity.createPlatformOperator({ email, displayName: name, password });
    if (created.outcome === "too_weak") throw new Refused(created.reason);
    if (created.outcome === "email_taken") throw taken(email);
    print(`${name} can sign in at ${configuration.origin}/sign-in as ${email}.`);
  });
}

const taken = (email: string) => new Refused(`There is an account for ${email} already.`);
