import { expect, test } from "vitest";
import { nextActionHref } from "./next-action.ts";

const upload = {
  code: "upload_policy",
  words: "Review the policy and upload the new version",
} as Parameters<typeof nextActionHref>[1];

test("who may upload a policy is led to the form", () => {
  expect(nextActionHref("s", upload, { mayUpload: true })).toBe("/schools/s/policies/upload");
});

test("a governor is led to the policy's versions, and not to a form that refuses governors", () => {
  expect(nextActionHref("s", upload, { mayUpload: false })).toBe(
    "/schools/s/policies/kind/online_safety",
  );
});
