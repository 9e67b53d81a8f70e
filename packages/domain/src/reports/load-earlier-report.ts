import {
  type ActionCloser,
  actionsOf,
  type AgreedAction,
  type EarlierReport,
  leftToFollow,
} from "@safeboard/compliance/board-report";
import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { reportSignOff } from "@safeboard/database/tables/reports";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { LoadedAction } from "../actions/load-actions.ts";
import { loadQuestions } from "./load-questions.ts";
import type { LoadedEdition } from "./load-report.ts";

/** What the last report leaves for this one to say something about, and whether a minute records that the board had it. */
export async function earlierReport(
  transaction: Transaction,
  trustId: string,
  { reportId, number, publishedOn, frozen }: LoadedEdition,
): Promise<EarlierReport> {
  const [signature] = await transaction
    .select()
    .from(reportSignOff)
    .where(and(eq(reportSignOff.trustId, trustId), eq(reportSignOff.reportId, reportId)))
    .orderBy(desc(reportSignOff.edition))
    .limit(1);
  return {
    title: frozen.title,
    publishedOn,
    ...leftToFollow(frozen),
    // A later edition corrects what the meeting had; the meeting had it all the same.
    minute: signature
      ? {
          reference: signature.minuteReference,
          metOn: signature.metOn,
          ofEdition: signature.edition === number ? null : signature.edition,
        }
      : null,
  };
}

/**
 * What was agreed on questions of the board, whichever report they were about, so that nothing falls between two reports.
 *
 * @param since what ended before this day was told by an earlier report
 */
export async function loadAgreedActions(
  transaction: Transaction,
  trustId: string,
  since: IsoDate,
): Promise<AgreedAction[]> {
  const questions = await loadQuestions(transaction, trustId);
  return questions
    .flatMap(({ question, steps }) => {
      const last = steps.at(-1);
      const closing = last?.kind === "closed" ? last : null;
      return actionsOf(steps).map(({ agreed, done }): AgreedAction => {
        const end = done ?? closing;
        return {
          key: agreed.id,
          question,
          words: agreed.words,
          owner: agreed.owner ?? "",
          dueOn: agreed.dueOn ?? dayInEngland(agreed.happenedAt),
          ended: end && {
            on: dayInEngland(end.happenedAt),
            how: done ? "done" : "question_closed",
            words: end.words,
          },
        };
      });
    })
    .filter(({ ended }) => ended === null || ended.on >= since);
}

/** The roles of those who closed actions, by action, as the audit trail has them. */
export async function loadClosers(
  transaction: Transaction,
  trustId: string,
  actions: readonly LoadedAction[],
): Promise<Map<string, ActionCloser>> {
  const closings = actions.flatMap(({ id, schoolId, steps }) =>
    steps
      .filter(({ kind }) => kind === "closed")
      .map(({ recordedAt }) => ({ id, schoolId, recordedAt })),
  );
  if (closings.length === 0) return new Map();
  const deeds = await transaction
    .select({ actionId: auditEvent.subjectId, at: auditEvent.at, role: auditEvent.actorRole })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.trustId, trustId),
        inArray(auditEvent.schoolId, [...new Set(closings.map(({ schoolId }) => schoolId))]),
        // The index is by the moment, which the step and the event of one deed share.
        inArray(
          auditEvent.at,
          closings.map(({ recordedAt }) => recordedAt),
        ),
        eq(auditEvent.action, "action.close"),
      ),
    )
    .orderBy(auditEvent.at);
  return new Map(
    deeds.flatMap(({ actionId, role }) =>
      actionId !== null && isCloser(role) ? [[actionId, role] as const] : [],
    ),
  );
}

const isCloser = (role: string): role is ActionCloser =>
  role === "trust_lead" || role === "hub_lead" || role === "school_admin";
