import { Anchor } from "@safeboard/ui/anchor";
import { counted } from "./expectation-words.ts";

/** Silence is shown as silence: these are not compared, and not said to lack anything. */
export function SchoolsWithoutPolicy({
  schools,
}: {
  schools: readonly { schoolId: string; name: string }[];
}) {
  if (schools.length === 0) return null;
  return (
    <p className="schools-without-policy">
      {counted(schools.length, "school has", "schools have")} no current policy and{" "}
      {schools.length === 1 ? "is" : "are"} not compared:{" "}
      {schools.map(({ schoolId, name }, index) => (
        <span key={schoolId}>
          {index > 0 && ", "}
          <Anchor href={`/schools/${schoolId}`}>{name}</Anchor>
        </span>
      ))}
      .
    </p>
  );
}
