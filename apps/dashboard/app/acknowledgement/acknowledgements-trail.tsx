import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import type { AcknowledgementsPage } from "../domain-answers.ts";
import { acknowledgementsAddress } from "./acknowledgements-address.ts";

/** The way from the school to who has read a version, and to a page below it. */
export function AcknowledgementsTrail({
  page: { school, version },
  below,
}: {
  page: Pick<AcknowledgementsPage, "school" | "version">;
  below?: string;
}) {
  const who = "Who has read it";
  const address = { schoolId: school.id, versionId: version.versionId };
  const atVersion = `/schools/${school.id}/policies/${version.versionId}`;
  return (
    <Breadcrumbs
      trail={[
        { href: `/schools/${school.id}`, label: school.name },
        { href: atVersion, label: `${version.title}, version ${version.number}` },
        ...(below ? [{ href: acknowledgementsAddress(address), label: who }] : []),
      ]}
      current={below ?? who}
    />
  );
}
