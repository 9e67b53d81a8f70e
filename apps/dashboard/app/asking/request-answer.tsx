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
    return (
      <p className="form-note">{answeredBy ? `By what ${answeredBy} recorded` : "By itself"}</p>
    );
  }
  return (
    <blockquote className="asked-answer several-lines">
      {answer}
      {answeredBy && <footer className="form-note">{answeredBy}</footer>}
    </blockquote>
  );
}
