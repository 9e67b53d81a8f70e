import { numberPassages, type PassageMark } from "@safeboard/ui/passages";
import type { VersionExpectations } from "../domain-answers.ts";
import type { RefusedForm } from "../request/refused-form.ts";
import { ExpectationItem } from "./expectation-item.tsx";
import { expectationGroups } from "./expectation-groups.ts";
import { Ruling } from "./ruling-form.tsx";

/** The expectations of a version, by what is to be done about them. */
export function ExpectationGroups({
  page,
  marks,
  open,
  mayRule,
  refused,
}: {
  page: VersionExpectations;
  marks: readonly PassageMark[];
  /** The id of the one that is shown opened. */
  open: string | null;
  mayRule: boolean;
  refused: RefusedForm | undefined;
}) {
  const numbers = new Map(numberPassages(marks).map(({ id, number }) => [id, number]));
  return expectationGroups(page).map(({ id: groupId, title, expectations }) => (
    <section key={groupId} aria-labelledby={`group-${groupId}`} className="expectation-group">
      <h2 id={`group-${groupId}`}>
        {title} <span className="expectation-count">{expectations.length}</span>
      </h2>
      <ol className="expectation-list">
        {expectations.map((expectation) => (
          <ExpectationItem
            key={expectation.id}
            expectation={expectation}
            page={page}
            number={numbers.get(expectation.id)}
            isOpen={expectation.id === open}
            ruling={
              <Ruling
                expectation={expectation}
                setId={page.set.id}
                may={mayRule}
                otherDocuments={page.otherDocuments}
                refused={refused}
              />
            }
          />
        ))}
      </ol>
    </section>
  ));
}
