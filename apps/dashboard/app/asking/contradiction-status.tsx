import { Status } from "@safeboard/ui/status";
import { Tag } from "@safeboard/ui/tag";
import type { SchoolContradictions } from "../domain-answers.ts";

type Contradiction = SchoolContradictions["contradictions"][number];

/** Whether a contradiction is settled, and how much it weighs while it isn't. */
export function ContradictionStatus({
  contradiction: { weight, settled },
  href,
}: {
  contradiction: Pick<Contradiction, "weight" | "settled">;
  href?: string;
}) {
  if (settled) {
    return (
      <Status status="met" href={href}>
        Settled
      </Status>
    );
  }
  if (weight === "advice") return <Tag>To know</Tag>;
  return (
    <Status status={weight} href={href}>
      To settle
    </Status>
  );
}
