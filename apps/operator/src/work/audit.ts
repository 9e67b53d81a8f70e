import { linkAuditEvents, verifyAuditChain, type VerifiedChain } from "@safeboard/domain/jobs";
import { chooseTrusts } from "../choose-trusts.ts";
import { withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";

/** @param wanted one trust's UID or id; without it, all trusts */
export async function verifyAudit(wanted?: string): Promise<void> {
  await withInstallation(async (installation) => {
    for (const { id, name } of await chooseTrusts(installation, wanted)) {
      const verified = await verifyAuditChain(installation.database, id);
      print(`${name}: ${chainInWords(verified)}`);
      if (verified.brokenAt !== null) process.exitCode = 1;
    }
  });
}

/** @param wanted one trust's UID or id; without it, all trusts */
export async function linkAudit(wanted?: string): Promise<void> {
  await withInstallation(async (installation) => {
    for (const { id, name } of await chooseTrusts(installation, wanted)) {
      let [linked, more] = [0, 0];
      do {
        more = await linkAuditEvents(installation.database, id);
        linked += more;
      } while (more > 0);
      print(`${name}: ${counted(linked, "event")} sealed`);
    }
  });
}

export function chainInWords({ linked, waiting, brokenAt }: VerifiedChain): string {
  if (brokenAt !== null) return `BROKEN: event ${brokenAt} does not follow from the one before it`;
  const still = waiting > 0 ? `, ${counted(waiting, "event")} not sealed yet` : "";
  return `in order, ${counted(linked, "event")} sealed${still}`;
}
