import { closeReleasedSchools } from "@safeboard/domain/jobs";
import { chooseTrusts } from "../choose-trusts.ts";
import { withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";

export async function closeMoves(): Promise<void> {
  await withInstallation(async (installation) => {
    for (const { id, name } of await chooseTrusts(installation, undefined)) {
      const closed = await closeReleasedSchools(installation, id);
      print(`${name}: ${counted(closed, "record")} closed`);
    }
  });
}
