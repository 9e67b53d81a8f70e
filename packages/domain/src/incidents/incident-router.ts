import { may, router, schoolProcedure } from "../procedures.ts";
import { correctIncident, correctIncidentInput } from "./correct-incident.ts";
import { decideIncident, decideIncidentInput } from "./decide-incident.ts";
import { listIncidents, listIncidentsInput } from "./list-incidents.ts";
import { readIncident, readIncidentInput } from "./read-incident.ts";
import { readReturns, readReturnsInput } from "./read-returns.ts";
import { readStanding, readStandingInput } from "./read-standing.ts";
import { recordIncident, recordIncidentInput } from "./record-incident.ts";
import { returnMonth, returnMonthInput } from "./return-month.ts";
import { saveCategoryWord, saveCategoryWordInput } from "./save-category-word.ts";
import { withdrawDecision, withdrawDecisionInput } from "./withdraw-decision.ts";
import { withdrawIncident, withdrawIncidentInput } from "./withdraw-incident.ts";
import { withdrawReturn, withdrawReturnInput } from "./withdraw-return.ts";

export const incidentRouter = router({
  list: schoolProcedure
    .use(may("read", "incident"))
    .input(listIncidentsInput)
    .query(({ ctx, input }) => listIncidents(ctx, input)),
  read: schoolProcedure
    .use(may("read", "incident"))
    .input(readIncidentInput)
    .query(({ ctx, input }) => readIncident(ctx, input)),
  standing: schoolProcedure
    .use(may("read", "incident"))
    .input(readStandingInput)
    .query(({ ctx, input }) => readStanding(ctx, input)),
  returns: schoolProcedure
    .use(may("read", "incident"))
    .input(readReturnsInput)
    .query(({ ctx, input }) => readReturns(ctx, input)),
  record: schoolProcedure
    .use(may("record", "incident"))
    .input(recordIncidentInput)
    .mutation(({ ctx, input }) => recordIncident(ctx, input)),
  correct: schoolProcedure
    .use(may("record", "incident"))
    .input(correctIncidentInput)
    .mutation(({ ctx, input }) => correctIncident(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "incident"))
    .input(withdrawIncidentInput)
    .mutation(({ ctx, input }) => withdrawIncident(ctx, input)),
  decide: schoolProcedure
    .use(may("record", "incident"))
    .input(decideIncidentInput)
    .mutation(({ ctx, input }) => decideIncident(ctx, input)),
  withdrawDecision: schoolProcedure
    .use(may("record", "incident"))
    .input(withdrawDecisionInput)
    .mutation(({ ctx, input }) => withdrawDecision(ctx, input)),
  returnMonth: schoolProcedure
    .use(may("record", "incident"))
    .input(returnMonthInput)
    .mutation(({ ctx, input }) => returnMonth(ctx, input)),
  withdrawReturn: schoolProcedure
    .use(may("record", "incident"))
    .input(withdrawReturnInput)
    .mutation(({ ctx, input }) => withdrawReturn(ctx, input)),
  saveCategoryWord: schoolProcedure
    .use(may("record", "incident"))
    .input(saveCategoryWordInput)
    .mutation(({ ctx, input }) => saveCategoryWord(ctx, input)),
});
