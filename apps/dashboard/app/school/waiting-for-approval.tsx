import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";
import type { SchoolPage } from "../domain-answers.ts";
import { policyInSentence } from "../policy/version-words.ts";

/** What lies before the body that approves policies: on a governor's own page, the thing they came for. */
export function WaitingForApproval({ page }: { page: SchoolPage }) {
  const { school, awaitingApproval } = page;
  const [first] = awaitingApproval;
  if (!first) return null;
  const title =
    awaitingApproval.length === 1
      ? `Version ${first.number} of the ${policyInSentence(first.kindName)} waits to be approved`
      : `${awaitingApproval.length} policies wait to be approved`;
  return (
    <Notice tone="info" title={title}>
      <ul>
        {awaitingApproval.map(({ versionId, kindName, number }) => (
          <li key={versionId}>
            <Anchor href={`/schools/${school.id}/policies/${versionId}/life#next`}>
              Read it and record the approval
              <span className="heard-only">
                {" "}
                of version {number} of the {policyInSentence(kindName)}
              </span>
            </Anchor>
            {awaitingApproval.length > 1 && `: ${kindName}, version ${number}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
