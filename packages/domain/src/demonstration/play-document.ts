import type { IsoDate } from "@safeboard/compliance/dates";
import {
  makeDocx,
  makeHtml,
  makeOdt,
  makePdf,
  makeRtf,
  makeText,
} from "@safeboard/policy-reader/fixtures";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import type { StoryDocument } from "./story-documents.ts";

const makeFile = {
  docx: makeDocx,
  html: makeHtml,
  odt: makeOdt,
  pdf: makePdf,
  rtf: makeRtf,
  text: makeText,
} as const;

/** Calls the domain as the trust's lead on a day, at a time. */
type CallOn = (day: IsoDate, time?: string) => DomainCaller;

interface Version {
  schoolId: string;
  versionId: string;
}

/**
 * A document is made into a file, really read, and brought as far on its way as the story says. The lead acts for the
 * school; where the register differs, the register is right.
 */
export async function playDocument(
  callOn: CallOn,
  calendar: StoryCalendar,
  { document, schoolId }: { document: StoryDocument; schoolId: string },
): Promise<void> {
  const { fileName, format, text, kind = "online_safety" } = document;
  const on = calendar.isoDay(document.confirmed);
  const bytes = makeFile[format](text);
  const { versionId } = await callOn(on).policy.upload({ schoolId, kind, fileName, bytes });
  const version = { schoolId, versionId };
  if (document.history) {
    await callOn(on, "10:04").policy.fileAsHistory(version);
    return;
  }
  const { appointments } = await callOn(on).policy.version(version);
  await callOn(on, "10:04").policy.confirm({
    ...version,
    approval: approvalOf(document, calendar),
    appointments: appointments
      .filter(({ outcome }) => outcome === "differs")
      .map(({ role }) => ({ role, choice: "register" as const })),
  });
  if (document.review) {
    await callOn(on, "10:06").policy.sendForReview({ ...version, note: document.review.note });
  }
  await publish(callOn, calendar, { document, version, bytes });
}

function approvalOf({ approval, review }: StoryDocument, calendar: StoryCalendar) {
  if (review) return { how: "not_yet" } as const;
  if (!approval) return { how: "stated" } as const;
  const { body, days, minute } = approval;
  const approvedOn = calendar.isoDay(days);
  return { how: "recorded", body, approvedOn, minuteReference: minute } as const;
}

async function publish(
  callOn: CallOn,
  calendar: StoryCalendar,
  {
    document: { published },
    version,
    bytes,
  }: { document: StoryDocument; version: Version; bytes: Uint8Array },
): Promise<void> {
  if (!published) return;
  const { address: webAddress, days, change, checked } = published;
  const publishedOn = calendar.isoDay(days);
  const { policy } = callOn(publishedOn, "11:00");
  await policy.publish({
    ...version,
    webAddress,
    publishedOn,
    ...(change && { change: change.kind, changeReason: change.reason }),
  });
  if (checked === "same_file") {
    await policy.checkPublication({ ...version, found: { how: "file", bytes } });
  } else if (checked) {
    await policy.checkPublication({ ...version, found: { how: "by_eye", outcome: checked } });
  }
}
