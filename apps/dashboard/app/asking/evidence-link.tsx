import type { ContradictionEvidence } from "@safeboard/compliance/contradictions";
import { Anchor } from "@safeboard/ui/anchor";

/** Where one side of a contradiction says what it says. */
export function EvidenceLink({
  schoolId,
  evidence,
}: {
  schoolId: string;
  evidence: ContradictionEvidence;
}) {
  const { href, words } = evidencePlace(`/schools/${schoolId}`, evidence);
  return <Anchor href={href}>{words}</Anchor>;
}

function evidencePlace(
  school: string,
  evidence: ContradictionEvidence,
): { href: string; words: string } {
  switch (evidence.kind) {
    case "policy_passage": {
      const { page, quote } = evidence.passage;
      return {
        href: `${school}/policies/${evidence.versionId}#page-${page}`,
        words: `Page ${page}: “${quote.trim()}”`,
      };
    }
    case "policy_version":
    case "policy_expectations":
      return { href: `${school}/policies/${evidence.versionId}`, words: "The policy as uploaded" };
    case "appointment":
      return {
        href: `${school}/people#${evidence.role}`,
        words: `${evidence.name}, in the school’s register`,
      };
    case "people":
      return { href: `${school}/people`, words: "The school’s register of people" };
    case "acknowledgements":
      return {
        href: `${school}/policies/${evidence.versionId}/acknowledgements`,
        words: "Who has confirmed that they read it",
      };
    case "training":
      return { href: `${school}/training`, words: "The school’s training" };
    case "promises":
      return { href: `${school}/promises`, words: "What the school promises and shows" };
    case "plans":
      return { href: `${school}/plans`, words: "The school’s response plans" };
    case "incidents":
      return { href: `${school}/incidents/trends`, words: "The school’s incidents over time" };
    case "filtering_review":
      return { href: `${school}/filtering/${evidence.reviewId}`, words: "The review of filtering" };
    case "actions":
      return { href: `${school}/actions`, words: "The school’s actions" };
    case "school":
      return { href: `${school}#about`, words: "What the register says of the school" };
    case "policy_type":
    case "contradictions":
      return {
        href: `${school}/policies`,
        words: "The school’s policies, as the trust asks for them",
      };
    case "policies_of_type":
      return { href: `${school}/policies/kind/${evidence.code}`, words: "Its versions" };
    case "approval":
      return { href: `${school}/policies/${evidence.versionId}/life`, words: "Its approval" };
    case "guidance_edition":
      return { href: "/guidance", words: `${evidence.name}, among the editions` };
  }
}
