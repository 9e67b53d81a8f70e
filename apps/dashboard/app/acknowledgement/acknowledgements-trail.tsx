import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import type { AcknowledgementsPage } from "../domain-answers.ts";
import { policyTrail } from "../policy/policy-trail.ts";
import { acknowledgementsAddress } from "./acknowledgements-address.ts";

/** The way from the school to who has read a version, and to a page below it. */
export function AcknowledgementsTrail({
  page: { school, version },
  below,
}: {
  page: Pick<AcknowledgementsPage, "school" | "version">;
  below?: string;
}) {
  const { versionId, number } = version;
  const trail = policyTrail(school, version);
  if (!below) return <Breadcrumbs trail={trail} current={`Version ${number}`} />;
  const address = acknowledgementsAddress({ schoolId: school.id, versionId });
  const overview = { href: address, label: `Who has read version ${number}` };
  return <Breadcrumbs trail={[...trail, overview]} current={below} />;
}
