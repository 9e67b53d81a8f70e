import { Anchor } from "@safeboard/ui/anchor";
import { acknowledgementsAddress } from "../acknowledgement/acknowledgements-address.ts";
import type { SchoolPage } from "../domain-answers.ts";
import { reviewAddress } from "../filtering/addresses.ts";

type Evidence = SchoolPage["cells"][number]["evidence"][number];

/** Leads to what a measure judged. */
export function EvidenceLink({ schoolId, reference }: { schoolId: string; reference: Evidence }) {
  if (reference.kind === "appointment") {
    return (
      <Anchor href={`/schools/${schoolId}/people#${reference.role}`}>
        {reference.name}, in the school&rsquo;s register
      </Anchor>
    );
  }
  if (reference.kind === "people") {
    return (
      <Anchor href={`/schools/${schoolId}/people`}>The school&rsquo;s register of roles</Anchor>
    );
  }
  if (reference.kind === "filtering_review") {
    return (
      <Anchor href={reviewAddress(schoolId, reference.reviewId)}>What the review found</Anchor>
    );
  }
  if (reference.kind === "contradictions") {
    return <Anchor href={`/schools/${schoolId}/contradictions`}>Both sides of each</Anchor>;
  }
  if (reference.kind === "incidents") {
    return (
      <Anchor href={`/schools/${schoolId}/incidents/trends`}>What was reported, over time</Anchor>
    );
  }
  if (reference.kind === "plans") {
    return <Anchor href={`/schools/${schoolId}/plans`}>The plans and their reviews</Anchor>;
  }
  if (reference.kind === "actions") {
    return <Anchor href={`/schools/${schoolId}/actions`}>What the school has to do</Anchor>;
  }
  if (reference.kind === "promises") {
    return <Anchor href={`/schools/${schoolId}/promises`}>Every promise, and what shows it</Anchor>;
  }
  if (reference.kind === "training") {
    return (
      <Anchor href={`/schools/${schoolId}/training`}>Who has done what, and until when</Anchor>
    );
  }
  if (reference.kind === "acknowledgements") {
    const { versionId } = reference;
    return (
      <Anchor href={acknowledgementsAddress({ schoolId, versionId })}>
        Who was asked, and who has confirmed
      </Anchor>
    );
  }
  const version = `/schools/${schoolId}/policies/${reference.versionId}`;
  if (reference.kind === "policy_version")
    return <Anchor href={version}>The policy as uploaded</Anchor>;
  if (reference.kind === "policy_expectations") {
    return <Anchor href={`${version}/expectations`}>Every expectation, with its passage</Anchor>;
  }
  const { page, quote } = reference.passage;
  return (
    <Anchor href={`${version}#page-${page}`}>
      The policy, page {page}: &ldquo;{quote.trim()}&rdquo;
    </Anchor>
  );
}
