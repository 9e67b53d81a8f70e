import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Tag } from "@safeboard/ui/tag";
import type { SchoolPolicies } from "../domain-answers.ts";
import { cycleInWords } from "./fact-labels.ts";
import { PolicyStanding } from "./policy-standing.tsx";
import { policyStepHref } from "./policy-step.ts";
import { versionStatusWords } from "./version-words.ts";

type SchoolPolicy = SchoolPolicies["policies"][number];

/** Every type of policy, and where the school stands with it. */
export function SchoolPolicyTable({
  schoolId,
  policies,
  mayAct,
}: {
  schoolId: string;
  policies: readonly SchoolPolicy[];
  mayAct: boolean;
}) {
  const kindOf = ({ type }: SchoolPolicy) => `/schools/${schoolId}/policies/kind/${type.code}`;
  return (
    <DataTable
      caption="The school’s policies, in the order of the trust’s register"
      captionHidden
      narrow="cards"
      rows={policies}
      rowKey={({ type }) => type.code}
      rowHeading={{
        heading: "Policy",
        cell: (policy) => (
          <>
            <Anchor href={kindOf(policy)}>{policy.type.name}</Anchor>
            <span className="row-note">{rulesInWords(policy)}</span>
          </>
        ),
      }}
      columns={[
        {
          id: "standing",
          heading: "Where it stands",
          cell: (policy) => (
            <div className="cell-lines">
              <PolicyStanding policy={policy} href={kindOf(policy)} />
              {policy.standing.longerThanAsked !== null && (
                <span className="row-note">
                  It says {cycleInWords(policy.standing.longerThanAsked)}; the trust asks for more
                </span>
              )}
            </div>
          ),
        },
        {
          id: "version",
          heading: "Version and approval",
          cell: (policy) => <Versions schoolId={schoolId} policy={policy} />,
        },
        { id: "website", heading: "On the website", cell: (policy) => websiteInWords(policy) },
        {
          id: "next",
          heading: "What to do next",
          cell: ({ type, next }) =>
            next && (mayAct || next.code === "approve") ? (
              <Anchor href={policyStepHref(schoolId, type.code, next)}>
                {next.words}
                <span className="heard-only">: {type.name}</span>
              </Anchor>
            ) : (
              <span className="row-note">{next ? next.words : "Nothing"}</span>
            ),
        },
      ]}
    />
  );
}

function rulesInWords({ type }: SchoolPolicy): string {
  const holder = type.heldBy === "trust" ? "Held by the trust for all schools" : null;
  const cycle = type.reviewMonths === null ? null : `Reviewed ${cycleInWords(type.reviewMonths)}`;
  const words = [cycle, holder, type.retired ? "No longer in the register" : null];
  return words.filter((each) => each !== null).join(". ");
}

function Versions({ schoolId, policy }: { schoolId: string; policy: SchoolPolicy }) {
  const { current, pending } = policy;
  const address = (versionId: string) => `/schools/${schoolId}/policies/${versionId}`;
  if (!current && !pending) return "None";
  return (
    <div className="cell-lines">
      {current && (
        <span>
          <Anchor href={address(current.versionId)}>Version {current.number}</Anchor>
          {current.approval && (
            <span className="row-note">
              {current.approval.body}, <DateText date={current.approval.approvedOn} />
            </span>
          )}
        </span>
      )}
      {pending && (
        <span>
          <Anchor href={address(pending.versionId)}>Version {pending.number}</Anchor>{" "}
          <Tag>{versionStatusWords[pending.status]}</Tag>
        </span>
      )}
    </div>
  );
}

function websiteInWords({ publication, webAddress, type, current }: SchoolPolicy) {
  if (webAddress === null)
    return type.onWebsite && current ? "Not recorded" : <NotAsked type={type} />;
  return (
    <div className="cell-lines">
      <a href={webAddress} rel="noreferrer" className="cell-address">
        {hostOf(webAddress)}
      </a>
      <span className="row-note">{checkWords[publication]}</span>
    </div>
  );
}

function NotAsked({ type }: Pick<SchoolPolicy, "type">) {
  return <span className="row-note">{type.onWebsite ? "Has to be there" : "Not asked for"}</span>;
}

const checkWords: Readonly<Record<SchoolPolicy["publication"], string>> = {
  not_published: "Not recorded",
  not_checked: "Nobody has looked yet",
  same_file: "This file was found there",
  other_file: "Another file was found there",
  not_there: "Not found there",
};

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
