import type { SchoolRequests } from "../domain-answers.ts";

type Request = SchoolRequests["requests"][number];

/** How a request was answered: in whose words, or by what was done. Nothing while it waits. */
export function RequestAnswer({
  request: { standing, answer, answeredBy },
}: {
  request: Pick<Request, "standing" | "answer" | "answeredBy">;
}) {
  if (standing !== "answered") return null;
  if (answer === null) {
    return <p className="asked-answer">Done{answeredBy && `, by what ${answeredBy} recorded`}.</p>;
  }
  return (
    <blockquote className="asked-answer several-lines">
      {answer}
      {answeredBy && <footer className="form-note">{answeredBy}</footer>}
    </blockquote>
  );
}
