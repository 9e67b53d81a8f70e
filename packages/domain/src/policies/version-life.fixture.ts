/** Ashdown Vale's policies on their way, for the tests of a version's life. */
import { policyText } from "../policy-text.fixture.ts";
import { type TrustStory } from "../trust-story.fixture.ts";
import { uploaded } from "./uploaded-policy.fixture.ts";

export interface VersionOfAshdown {
  schoolId: string;
  versionId: string;
}

/** Uploaded, checked by the school's admin, and approved by nobody. */
export async function checked(
  story: TrustStory,
  lines: Parameters<typeof policyText>[0] = {},
): Promise<VersionOfAshdown> {
  const { versionId } = await uploaded(story, policyText(lines));
  const version = { schoolId: story.ashdown, versionId };
  await story.as("school_admin").policy.confirm({ ...version, approval: { how: "not_yet" } });
  return version;
}

/** Uploaded and confirmed as its text says: adopted in a term that is over, so current. */
export async function current(
  story: TrustStory,
  lines: Parameters<typeof policyText>[0] = {},
): Promise<VersionOfAshdown> {
  const { versionId } = await uploaded(story, policyText(lines));
  const version = { schoolId: story.ashdown, versionId };
  await story.as("school_admin").policy.confirm(version);
  return version;
}

export const byGovernors = {
  body: "Local governing body",
  approvedOn: "2026-11-12",
  minuteReference: "12 November 2026, item 7",
};
