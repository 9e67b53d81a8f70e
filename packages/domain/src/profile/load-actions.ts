import { addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { type OpenAction, postOf } from "@safeboard/compliance/school-profile";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Member, Transaction } from "@safeboard/database/actor";
import { membership, type MembershipRole } from "@safeboard/database/tables/access";
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { byUrgency, type DescribedAction, describeAction } from "../actions/describe-action.ts";
import { loadActions } from "../actions/load-actions.ts";

export interface ProfileAction extends OpenAction {
  raisedOn: IsoDate;
  owner: ActionOwner;
}

/** Who has to do it, by what they are: their post at the school, or their membership of the trust. Neither: it is not known. */
export interface ActionOwner {
  post: string | null;
  member: MembershipRole | null;
}

export interface ProfileActions {
  /** What is overdue longest first. */
  open: ProfileAction[];
  /** In the last twelve months, the latest first. */
  closed: { actionId: string; title: string; raisedOn: IsoDate; closedOn: IsoDate }[];
}

/** What a school has said it will do, and what it has done of that in a year. Names stay where they are recorded. */
export async function loadProfileActions(
  transaction: Transaction,
  { trustId, schoolId, userId }: Pick<Member, "trustId" | "userId"> & { schoolId: string },
  {
    today,
    settings,
    posts,
  }: {
    today: IsoDate;
    settings: ComplianceSettings;
    posts: readonly { name: string; title: string }[];
  },
): Promise<ProfileActions> {
  const [open, closed, members] = await Promise.all([
    loadActions(transaction, { trustId, schoolId, which: "open" }),
    loadActions(transaction, { trustId, schoolId, which: "closed" }),
    // Leads see all of the trust, others themselves: who is not seen is told by nothing.
    transaction
      .select({ name: membership.displayName, role: membership.role })
      .from(membership)
      .where(
        and(
          eq(membership.trustId, trustId),
          isNull(membership.withdrawnAt),
          or(isNull(membership.to), gte(membership.to, today)),
        ),
      ),
  ]);
  const describe = (row: (typeof open)[number]) => describeAction(row, { today, settings, userId });
  const ownerOf = (owner: string): ActionOwner => {
    const post = postOf(owner, posts);
    const titled = members.map(({ name, role }) => ({ name, title: role }));
    return {
      post,
      member: post === null ? (postOf(owner, titled) as MembershipRole | null) : null,
    };
  };
  const since = addMonthsToDay(today, -12);
  return {
    open: open
      .map(describe)
      .toSorted(byUrgency)
      .flatMap((action) => openAction(action, ownerOf)),
    closed: closed
      .map(describe)
      .toSorted(byUrgency)
      .flatMap(({ actionId, title, raisedOn, standing: { closedOn } }) =>
        closedOn !== null && closedOn > since ? [{ actionId, title, raisedOn, closedOn }] : [],
      ),
  };
}

function openAction(
  { actionId, title, raisedFrom, subject, raisedOn, standing }: DescribedAction,
  ownerOf: (owner: string) => ActionOwner,
): ProfileAction[] {
  const { state, dueOn, owner } = standing;
  if (state === "closed" || state === "withdrawn") return [];
  return [{ actionId, title, raisedFrom, subject, raisedOn, dueOn, state, owner: ownerOf(owner) }];
}
