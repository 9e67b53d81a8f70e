import type { AcknowledgementsAcrossSchools } from "../domain-answers.ts";

interface AcrossSchools {
  rows: readonly {
    school: { id: string };
    counts: Pick<AcknowledgementsAcrossSchools["rows"][number]["counts"], "overdue">;
  }[];
  askedNobody: readonly unknown[];
}

/** The answer first: where people are late, else that nobody is, and how many schools have asked nobody. */
export function acrossSchoolsSentence({ rows, askedNobody }: AcrossSchools): string {
  const asking = new Set(rows.map(({ school }) => school.id)).size;
  if (asking === 0) return "No school has asked its staff to read a policy";
  const late = rows.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const lateAt = new Set(
    rows.filter(({ counts }) => counts.overdue > 0).map(({ school }) => school.id),
  ).size;
  const answer =
    late === 0
      ? "Nobody is overdue in confirming a policy"
      : `${late} ${late === 1 ? "confirmation is" : "confirmations are"} overdue, at ${schools(lateAt)}`;
  if (askedNobody.length === 0) return answer;
  return `${answer}; ${schools(askedNobody.length)} ${askedNobody.length === 1 ? "has" : "have"} asked nobody`;
}

const schools = (number: number) => (number === 1 ? "1 school" : `${number} schools`);
