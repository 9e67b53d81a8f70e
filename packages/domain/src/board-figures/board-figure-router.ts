import { may, router, trustProcedure } from "../procedures.ts";
import { readBoardFigures } from "./read-board-figures.ts";

export const boardFigureRouter = router({
  read: trustProcedure.use(may("read", "boardFigure")).query(({ ctx }) => readBoardFigures(ctx)),
});
