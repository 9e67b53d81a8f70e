import { useSearchParams } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";
import type { PolicyVersionPage } from "../domain-answers.ts";

/** For somebody who has never seen this page: the three steps on it. */
export function WhatToDo() {
  return (
    <>
      Compare each line with the document: a number leads to the passage that it was read from.
      Change what is wrong, then <Anchor href="#confirm">confirm at the end of the list</Anchor>.
    </>
  );
}

/** What is the matter with a version, or was just done to it. */
export function VersionNotices({ version }: { version: PolicyVersionPage }) {
  const wrongSchool = version.toCheck.find(
    ({ reason }) => reason === "other_school" || reason === "unknown_school",
  );
  const [parameters] = useSearchParams();
  const justConfirmed = parameters.has("confirmed");
  return (
    <>
      {justConfirmed && version.status === "current" && (
        <Notice tone="success" title="This is the school’s current policy" announce>
          <p>
            {version.kind === "online_safety"
              ? "The overview shows it from now on. "
              : "The list of policies shows it from now on. "}
            <Anchor href={`/schools/${version.school.id}`}>See where the school stands</Anchor>, or{" "}
            <Anchor
              href={`/schools/${version.school.id}/policies/${version.versionId}/life#website`}
            >
              record where it is on the website
            </Anchor>
            .
          </p>
        </Notice>
      )}
      {justConfirmed && version.status === "superseded" && (
        <Notice tone="info" title="A version that was approved later stays in force" announce>
          <p>This one is kept among the earlier versions.</p>
        </Notice>
      )}
      {wrongSchool && version.status === "draft" && (
        <Notice tone="warning" title={wrongSchool.words} />
      )}
      {version.reading.warnings.length > 0 && (
        <Notice tone="info" title="What the document leaves open">
          <ul>
            {version.reading.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
