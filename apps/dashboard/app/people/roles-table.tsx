import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { QuestionApartLink, type QuestionApart } from "../components/question-apart.tsx";
import type { RoleAsked } from "../domain-answers.ts";
import { holdersInWords, phasesInWords, RoleSource, timeInWords } from "./role-about.tsx";

/** Roles without which a school can't be: the trust changes how they are asked, not that they are. */
const ALWAYS_ASKED: ReadonlySet<string> = new Set(["headteacher", "designated_safeguarding_lead"]);

export const mayGiveUp = ({ code }: Pick<RoleAsked, "code">): boolean => !ALWAYS_ASKED.has(code);

export function whenARoleIsGivenUp({ code, title }: RoleAsked): QuestionApart {
  return {
    form: `retire-${code}`,
    question: `Ask schools for no ${title} any more?`,
    page: `/people/roles?give-up=${code}`,
    within: "/people/roles",
    consequences:
      "No school is asked for it from now on. Whoever holds it stays on record, and it can be asked for again.",
    confirm: "Ask for it no more",
    hidden: { intent: "retire", code },
  };
}

/** What is asked of the schools, each with its source, how many, by when. */
export function RolesTable({
  roles,
  mayArrange,
}: {
  roles: readonly RoleAsked[];
  mayArrange: boolean;
}) {
  const change: Column<RoleAsked> = {
    id: "change",
    heading: "Change",
    cell: (role) => (
      <div className="row-actions">
        <Anchor href={`/people/roles?change=${role.code}#form`}>
          Change<span className="heard-only"> what is asked: {role.title}</span>
        </Anchor>
        {mayGiveUp(role) && (
          <QuestionApartLink asked={whenARoleIsGivenUp(role)}>
            Give up<span className="heard-only"> {role.title}</span>
          </QuestionApartLink>
        )}
      </div>
    ),
  };
  return (
    <DataTable
      caption="Roles asked of schools"
      captionHidden
      narrow="lines"
      rows={roles}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Role",
        cell: ({ code, title, what }) => (
          <div className="role-cell">
            <strong id={code} className="register-role">
              {title}
            </strong>
            <span className="row-note">{what}</span>
          </div>
        ),
      }}
      columns={[
        {
          id: "source",
          heading: "Who asks for it, and why",
          cell: (role) => (
            <div className="cell-words">
              <RoleSource role={role} />
              {role.why && <span className="row-note">{role.why}</span>}
            </div>
          ),
        },
        {
          id: "holders",
          heading: "How many",
          cell: ({ holders }) => holdersInWords(holders),
        },
        {
          id: "time",
          heading: "Filled",
          cell: ({ fillWithinDays }) => timeInWords(fillWithinDays),
        },
        { id: "schools", heading: "Schools", cell: ({ phases }) => phasesInWords(phases) },
        ...(mayArrange ? [change] : []),
      ]}
    />
  );
}

/** "2 must be filled, 6 should be filled, 1 is good practice". */
export function forcesInWords(roles: readonly RoleAsked[]): string {
  const count = (force: RoleAsked["force"]) => roles.filter((role) => role.force === force).length;
  const advice = count("advice");
  const counted = [
    [count("must"), "must be filled"],
    [count("should"), "should be filled"],
    [advice, advice === 1 ? "is good practice" : "are good practice"],
  ] as const;
  return counted
    .flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : []))
    .join(", ");
}
