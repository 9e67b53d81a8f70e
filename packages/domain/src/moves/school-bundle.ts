/** A school's record on its way from one trust to another: everything that the new trust needs, with its origin. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { policyFactsSchema } from "@safeboard/compliance/policy-facts";
import { versionStepKinds } from "@safeboard/database/tables/policies";
import { z } from "zod";
import { bundledFollowUp } from "./bundled-follow-up.ts";
import { bundledIncidents } from "./bundled-incidents.ts";
import { bundledPractice } from "./bundled-practice.ts";
import { bundledTraining } from "./bundled-training.ts";
import { bundledLife, bundledSettlement, bundledStaffMember } from "./bundled-life.ts";

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Documents and attached files are limited where they are read; this bounds all of one school's together: they are packed as one text. */
export const MOST_DOCUMENT_BYTES = 300_000_000;
const MOST_UNPACKED_BYTES = 500_000_000;

const text = z.string().max(10_000);
const day = z.iso.date();
const instant = z.iso.datetime();

const { school, adopted, reviewCycleMonths, people, guidance, relatedPolicies } =
  policyFactsSchema.shape;
const anyFact = z.union([school, adopted, reviewCycleMonths, people, guidance, relatedPolicies]);

const bundledVersion = z.object({
  id: z.uuid(),
  number: z.number().int().positive(),
  uploadedBy: text,
  recordedAt: instant,
  document: z.object({
    fileName: text,
    mediaType: text,
    sha256: z.string().length(64),
    base64: z.string(),
  }),
  reading: z.object({
    readerVersion: text,
    format: text,
    pages: z.array(z.string()).max(10_000),
    facts: policyFactsSchema,
    warnings: z.array(text).max(1_000),
    milliseconds: z.number().int().min(0),
  }),
  steps: z.array(
    z.object({
      kind: z.enum(versionStepKinds),
      on: day,
      note: text.nullable().default(null),
      recordedBy: text,
      recordedAt: instant,
    }),
  ),
  corrections: z.array(
    z.object({
      fact: policyFactsSchema.keyof(),
      value: anyFact,
      recordedBy: text,
      recordedAt: instant,
    }),
  ),
  ...bundledLife,
});

export const schoolBundleSchema = z.object({
  format: z.literal("safeboard-school-1"),
  origin: z.object({ trustUid: text, trustName: text, schoolId: z.uuid(), leavingOn: day }),
  school: z.object({
    name: text,
    urn: text.nullable(),
    phase: text.nullable(),
    schoolType: text.nullable(),
    localAuthority: text.nullable(),
    openedOn: day.nullable(),
    urns: z.array(z.object({ urn: text, from: day.nullable(), to: day.nullable() })).max(100),
    rolls: z
      .array(z.object({ asAt: day, pupils: z.number().int().min(0), source: text }))
      .max(1_000),
  }),
  policies: z.array(
    z.object({ kind: z.string().max(60), versions: z.array(bundledVersion).max(10_000) }),
  ),
  appointments: z
    .array(
      z.object({
        role: text,
        personName: text,
        email: text.nullable(),
        telephone: text.nullable().default(null),
        staffMemberId: z.uuid().nullable().default(null),
        endedAt: instant.nullable().default(null),
        endedBy: text.nullable().default(null),
        from: day,
        to: day.nullable(),
        sourceVersionId: z.uuid().nullable(),
        recordedBy: text,
        recordedAt: instant,
      }),
    )
    .max(100_000),
  staff: z.array(bundledStaffMember).max(100_000).default([]),
  ...bundledTraining,
  ...bundledIncidents,
  ...bundledFollowUp,
  ...bundledPractice,
  settlements: z.array(bundledSettlement).max(100_000).default([]),
});

export type SchoolBundle = z.infer<typeof schoolBundleSchema>;

/** In place of a bundle that was accepted, cancelled or never fetched: nothing of the school stays in it. */
export const NO_BUNDLE = {
  bundle: new Uint8Array(),
  bundleSha256: createHash("sha256").digest("hex"),
  bundleBytes: 0,
};

export interface PackedBundle {
  bytes: Uint8Array;
  sha256: string;
}

export async function packBundle(bundle: SchoolBundle): Promise<PackedBundle> {
  const bytes = await pack(Buffer.from(JSON.stringify(bundle), "utf8"));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** @throws Error when the bytes are not what was packed */
export async function unpackBundle({ bytes, sha256 }: PackedBundle): Promise<SchoolBundle> {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new Error("A released bundle is not what was packed: its checksum differs.");
  }
  const json = await unpack(bytes, { maxOutputLength: MOST_UNPACKED_BYTES });
  return schoolBundleSchema.parse(JSON.parse(json.toString("utf8")));
}
