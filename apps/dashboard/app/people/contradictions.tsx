import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";
import type { PolicyVersionPage } from "../domain-answers.ts";
import { inSentence } from "../components/in-sentence.ts";

type Proposal = PolicyVersionPage["appointments"][number];

/** Where the current policy names other people than the register: the policy, or the register, is out of date. */
export function Contradictions({
  schoolId,
  version,
}: {
  schoolId: string;
  version: Pick<PolicyVersionPage, "versionId" | "appointments">;
}) {
  const differing = version.appointments.filter(({ named }) => named.length > 0);
  if (differing.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        differing.length === 1
          ? "The policy and this register differ about one role"
          : `The policy and this register differ about ${differing.length} roles`
      }
    >
      <ul className="contradictions">
        {differing.map((proposal) => (
          <li key={proposal.role}>{contradictionInWords(proposal)}</li>
        ))}
      </ul>
      <p>
        Record who holds the role below, or{" "}
        <Anchor href={`/schools/${schoolId}/policies/${version.versionId}`}>
          look at what the policy says
        </Anchor>
        .
      </p>
    </Notice>
  );
}

function contradictionInWords({ title, named, registered }: Proposal): string {
  const inPolicy = `The policy names ${names(named)} as ${inSentence(title)}`;
  return registered.length > 0
    ? `${inPolicy}; here it is ${names(registered)}.`
    : `${inPolicy}; here it is nobody.`;
}

const names = (people: readonly { name: string }[]): string =>
  new Intl.ListFormat("en-GB").format(people.map(({ name }) => name));
