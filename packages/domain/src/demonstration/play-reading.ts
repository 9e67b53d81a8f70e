import type { IsoDate } from "@safeboard/compliance/dates";
import type { Actor, Member } from "@safeboard/database/actor";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import type { StoryReading } from "./story-reading.ts";

/** The school enters its staff and asks them to read its current policy; some do, each in one of the three ways. */
export async function playReading(
  callerOn: (actor: Actor, day: IsoDate) => DomainCaller,
  calendar: StoryCalendar,
  {
    reading,
    schoolId,
    versionId,
    lead,
  }: { reading: StoryReading; schoolId: string; versionId: string; lead: Member },
): Promise<void> {
  const address = { schoolId, versionId };
  const asLead = (on: number) => callerOn(lead, calendar.isoDay(on));
  await asLead(reading.askedOn).staff.addList({ schoolId, lines: reading.staff });
  await asLead(reading.askedOn).acknowledgement.ask({
    ...address,
    groups: ["leadership", "teaching", "support"],
    dueOn: calendar.isoDay(reading.dueOn),
    message: reading.message,
  });
  const { links } = await asLead(reading.askedOn).acknowledgement.makeLinks(address);
  const linkOf = (name: string) => {
    const link = links.find((each) => each.name === name);
    if (!link) throw new Error(`The story asks ${name} nothing.`);
    return link;
  };
  for (const { name, on } of reading.byLink) {
    const visitor = callerOn({ kind: "visitor" }, calendar.isoDay(on));
    await visitor.acknowledgement.confirmByLink({ token: linkOf(name).token });
  }
  for (const { name, on } of reading.onDevice) {
    const { askId } = linkOf(name);
    await asLead(on).acknowledgement.confirmOnDevice({ ...address, askId });
  }
  await asLead(0).acknowledgement.recordSheet({
    ...address,
    askIds: reading.signed.names.map((name) => linkOf(name).askId),
    on: calendar.isoDay(reading.signed.on),
  });
  await asLead(0).staff.addList({ schoolId, lines: reading.joined });
}
