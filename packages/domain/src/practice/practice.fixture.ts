/** A school whose policy is in force and promises four things. */
import type { Database } from "@safeboard/database/connect";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

export const PROMISING = `Ashdown Vale Primary School

Online Safety Policy

Date adopted: September 2026
Next review date: September 2027

What we do

We will review the security of our systems every year.
Staff will check our filtering every term.
Pupils and parents will sign an acceptable use agreement.
We will hang a star over every door.
`;

export async function promisingSchool(database: Database): Promise<{
  story: TrustStory;
  schoolId: string;
  versionId: string;
}> {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const versionId = await putInForce(story, PROMISING);
  return { story, schoolId, versionId };
}

/** Uploads a version of the school's policy, and has it approved at once. */
export async function putInForce(story: TrustStory, text: string): Promise<string> {
  const admin = story.as("school_admin");
  const file = { schoolId: story.ashdown, fileName: "policy.txt", bytes: bytesOf(text) };
  const { versionId } = await admin.policy.upload(file);
  await admin.policy.confirm({ schoolId: story.ashdown, versionId });
  return versionId;
}
