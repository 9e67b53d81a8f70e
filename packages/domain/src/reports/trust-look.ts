/** How a trust's documents look: its colour and its logo. */
import type { ReportLook } from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { trustLook } from "@safeboard/database/tables/reports";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { fileBytes } from "../input-limits.ts";
import { recogniseAttachment } from "../practice/recognise-attachment.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { loadLook } from "./assemble-report.ts";
import { contrastOnWhite } from "./contrast-on-white.ts";

/** WCAG 2.2, 1.4.3: what text needs against its background. */
const LEGIBLE = 4.5;
const LARGEST_LOGO = 500_000;

export const readLook = ({ actor, database }: MemberContext): Promise<ReportLook> =>
  withActor(database, actor, (transaction) => loadLook(transaction, actor.trustId));

export const saveLookInput = z.object({
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/u, "Enter a colour as # and six figures, such as #1d4f73."),
  /** `keep` what there is; `remove` it; or the bytes of another. */
  logo: z.union([z.literal("keep"), z.literal("remove"), fileBytes]),
});

/**
 * @throws InvalidInput when the colour is too light to be read on white, or the logo is no PNG or JPEG of at most 500 kB
 */
export async function saveLook(
  context: MemberContext,
  { accent, logo }: z.infer<typeof saveLookInput>,
): Promise<void> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  if (contrastOnWhite(accent) < LEGIBLE) {
    throw new InvalidInput({
      accent: "This colour is too light for headings on white paper. Choose a darker one.",
    });
  }
  const chosen = logo === "keep" ? {} : logo === "remove" ? NO_LOGO : recognised(logo);
  await withActor(database, actor, async (transaction) => {
    const written = { accent, ...chosen, savedAt: now, savedBy: actor.displayName };
    await transaction
      .insert(trustLook)
      .values({ trustId, ...written })
      .onConflictDoUpdate({ target: trustLook.trustId, set: written });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "report.saveLook",
      detail: { accent, logo: typeof logo === "string" ? logo : "replaced" },
      deedOf: "trust",
    });
  });
}

const NO_LOGO = { logo: null, logoMediaType: null } as const;

function recognised(bytes: Uint8Array) {
  if (bytes.byteLength > LARGEST_LOGO) {
    throw new InvalidInput({ logo: "Choose a picture of at most 500 kB." });
  }
  const mediaType = recogniseAttachment(bytes);
  if (mediaType !== "image/png" && mediaType !== "image/jpeg") {
    throw new InvalidInput({ logo: "Choose a PNG or a JPEG." });
  }
  return { logo: bytes, logoMediaType: mediaType } as const;
}
