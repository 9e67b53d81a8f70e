import { type PushStanding, pushStanding } from "@safeboard/compliance/push-standing";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { withActor } from "@safeboard/database/actor";
import { trust } from "@safeboard/database/tables/tenancy";
import { type DocumentPassage, documentPassages } from "@safeboard/policy-reader/document-passages";
import { findPlaceholders } from "@safeboard/policy-reader/placeholders";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { requireSchool } from "../schools/require-school.ts";
import { type Filling, fillingsOf } from "./fillings.ts";
import { loadPush } from "./load-push.ts";
import type { pushInput } from "./withdraw-push.ts";

export interface PushedModelPage {
  school: { id: string; name: string };
  pushId: string;
  model: { id: string; name: string; typeCode: string; typeName: string };
  version: {
    id: string;
    number: number;
    fileName: string;
    pages: number;
    change: "first" | "material" | "minor" | null;
    changeReason: string | null;
  };
  message: string | null;
  pushedOn: string;
  pushedBy: string;
  dueOn: string | null;
  standing: PushStanding;
  /** The draft or version that the school made of it. */
  answer: { versionId: string; how: "as_it_is" | "adapted" } | null;
  /** The model's text, with where its gaps lie in each passage. */
  passages: (DocumentPassage & { gaps: { start: number; end: number }[] })[];
  fillings: Filling[];
  /** Whether single passages can be changed on the page; a very long model is changed in the Word file. */
  mayEditPassages: boolean;
}

/** A form with every passage of a longer text would be larger than a form may be. */
const MOST_EDITABLE = { characters: 120_000, passages: 700 };

/** A model as it was sent to a school, with the gaps to fill and what the register knows of them. */
export async function readPushedModel(
  { actor, database, today }: MemberContext,
  { schoolId, pushId }: z.infer<typeof pushInput>,
): Promise<PushedModelPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const { push, model, version, answer } = await loadPush(transaction, {
      trustId,
      schoolId,
      pushId,
    });
    const [types, holders, [own]] = await Promise.all([
      loadPolicyTypes(transaction, trustId),
      listAppointmentsInForce(transaction, { trustId, schoolId, on: today }),
      transaction.select({ name: trust.name }).from(trust).where(eq(trust.id, trustId)),
    ]);
    const type = types.find(({ code }) => code === model.typeCode);
    const passages = documentPassages(version.pages);
    const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
    const { id, number, fileName, change, changeReason } = version;
    return {
      school: { id: school.id, name: school.name },
      pushId,
      model: {
        id: model.id,
        name: model.name,
        typeCode: model.typeCode,
        typeName: policyTypeName(types, model.typeCode),
      },
      version: { id, number, fileName, pages: version.pages.length, change, changeReason },
      message: push.message,
      pushedOn: push.pushedOn,
      pushedBy: push.recordedBy,
      dueOn: push.dueOn,
      standing: pushStanding(
        { dueOn: push.dueOn, withdrawn: push.withdrawnAt !== null, how: answer?.how ?? null },
        today,
      ),
      answer: answer && { versionId: answer.versionId, how: answer.how },
      passages: passages.map((passage) => ({
        ...passage,
        gaps: findPlaceholders(passage.text).map(({ start, end }) => ({ start, end })),
      })),
      fillings: fillingsOf(passages, {
        school: school.name,
        trust: own?.name ?? "",
        today,
        reviewMonths: type?.reviewMonths ?? null,
        holders,
      }),
      mayEditPassages:
        characters <= MOST_EDITABLE.characters && passages.length <= MOST_EDITABLE.passages,
    };
  });
}
