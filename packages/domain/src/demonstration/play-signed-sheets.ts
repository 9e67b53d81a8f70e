import type { IsoDate } from "@safeboard/compliance/dates";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import { storySignedSheets } from "./story-reading.ts";

/** Other schools ask everybody to read their policy, and enter who has signed: all, most, or so far half of them. */
export async function playSignedSheets(
  callerOn: (day: IsoDate) => DomainCaller,
  calendar: StoryCalendar,
  idOf: (key: string) => string,
): Promise<void> {
  for (const { school, askedOn, dueOn, signedOn, leaveOut } of storySignedSheets) {
    const schoolId = idOf(school);
    const versions = await callerOn(calendar.isoDay(0)).policy.versions({ schoolId });
    const current = versions.find(({ status }) => status === "current");
    if (!current) throw new Error(`The story's ${school} has no policy to read.`);
    const address = { schoolId, versionId: current.versionId };
    const asking = callerOn(calendar.isoDay(askedOn)).acknowledgement;
    await asking.ask({
      ...address,
      groups: ["leadership", "teaching", "support"],
      dueOn: calendar.isoDay(dueOn),
      message: null,
    });
    const { people } = await asking.ofVersion(address);
    const askIds = people.flatMap(({ askId }, index) =>
      leaveOut > 0 && index % leaveOut === 0 ? [] : [askId],
    );
    await callerOn(calendar.isoDay(0)).acknowledgement.recordSheet({
      ...address,
      askIds,
      on: calendar.isoDay(signedOn),
    });
  }
}
