import { Command } from "commander";

export function movesCommand(): Command {
  const moves = new Command("moves").description("schools that move from trust to trust");
  moves
    .command("close")
    .description(
      "Closes the records of schools that another trust has accepted and whose last day is over. For a daily job.",
    )
    .action(async () => (await import("../work/moves.ts")).closeMoves());
  return moves;
}
