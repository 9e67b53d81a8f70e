/** The approval that a policy states of itself: by whom, by whom on whose behalf, and on which day. */
import type { IsoDate } from "./dates/dates.ts";
import type { PolicyFacts } from "./policy-facts.ts";

/** In the place of a body, for a policy that doesn't say who approved it. */
export const BODY_NOT_STATED = "Not stated";

export interface StatedApproval {
  body: string;
  /** The committee or person that the body let approve it, when the policy says so. */
  delegatedTo: string | null;
  approvedOn: IsoDate;
  effectiveOn: IsoDate;
}

/**
 * A date of adoption that names a month or a term counts from its last day, or from today when that is still to come.
 * An adoption that lies ahead altogether is approved today and takes effect on its first day. Without a date it is
 * today.
 */
export function statedApproval(
  { approvingBody, adopted }: Pick<PolicyFacts, "approvingBody" | "adopted">,
  today: IsoDate,
): StatedApproval {
  const approvedOn = adopted && adopted.end < today ? adopted.end : today;
  const effectiveOn = adopted && adopted.start > today ? adopted.start : approvedOn;
  return { ...bodyAndDelegate(approvingBody?.value ?? null), approvedOn, effectiveOn };
}

/** "Governing Board, approval delegated to the Finance Committee"; "Finance Committee on behalf of the board". */
function bodyAndDelegate(words: string | null): Pick<StatedApproval, "body" | "delegatedTo"> {
  if (!words) return { body: BODY_NOT_STATED, delegatedTo: null };
  const delegated =
    /^(.+?)[\s,;:(\u2013-]*(?:approval\s+|responsibility\s+)?(?:is\s+|was\s+|has been\s+)?delegated\s+to\s+(.+)$/iu.exec(
      words,
    );
  if (delegated) return { body: tidy(delegated[1]), delegatedTo: tidy(delegated[2]) };
  const onBehalf = /^(.+?)[\s,;:(]*(?:acting\s+)?on\s+behalf\s+of\s+(.+)$/iu.exec(words);
  if (onBehalf) return { body: tidy(onBehalf[2]), delegatedTo: tidy(onBehalf[1]) };
  return { body: tidy(words), delegatedTo: null };
}

/** Without the article and the bracket that belonged to the sentence; with a capital, as a name stands alone. */
function tidy(words = ""): string {
  const name = words
    .replace(/^(?:the|our)\s+/iu, "")
    .replace(/[\s,;:.)]+$/u, "")
    .trim();
  const closed = name.includes("(") && !name.includes(")") ? `${name})` : name;
  return closed === "" ? BODY_NOT_STATED : closed.charAt(0).toUpperCase() + closed.slice(1);
}
