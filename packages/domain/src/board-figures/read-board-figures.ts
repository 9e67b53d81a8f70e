import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { type FiguresOfPeriod, loadBoardFigures } from "./load-board-figures.ts";

/**
 * What trustees may see of incidents, as it was written for them: the latest period first, a year before its terms. Leads
 * see the same. Nothing else is read.
 */
export const readBoardFigures = ({
  actor,
  database,
}: MemberContext): Promise<{ madeAt: Date | null; periods: FiguresOfPeriod[] }> =>
  withActor(database, actor, (transaction) => loadBoardFigures(transaction, actor.trustId));
