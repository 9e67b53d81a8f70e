import { closeReleasedSchools } from "@safeboard/domain/jobs";
import { Command } from "commander";
import { chooseTrusts } from "../choose-trusts.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";

export function movesCommand(): Command {
  const moves = new Command("moves").description("schools that move from trust to trust");
  moves
    .command("close")
    .description(
      "Closes the records of schools that another trust has accepted and whose last day is over. For a daily job.",
    )
    .action(() => withInstallation(close));
  return moves;
}

async function close(installation: Installation): Promise<void> {
  for (const { id, name } of await chooseTrusts(installation, undefined)) {
    const closed = await closeReleasedSchools(installation, id);
    print(`${name}: ${counted(closed, "record")} closed`);
  }
}
