import { useRouteLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import type { loader as frame } from "../routes/signed-in.tsx";
import { newImportAddress } from "./import-addresses.ts";

/** The way from a page about incidents to a file of them, for whoever may import one. */
export function IncidentsImportLink({ schoolId }: { schoolId: string | null }) {
  const member = useRouteLoaderData<typeof frame>("routes/signed-in")?.member;
  const may = member
    ? rolePermits(member.role, schoolId === null ? "acrossSchools" : "run", "import")
    : false;
  if (!may) return null;
  return (
    <ButtonLink
      kind="quiet"
      href={newImportAddress(schoolId, schoolId === null ? "incident_counts" : "incidents")}
    >
      {schoolId === null ? "Import numbers" : "Import cases"}
    </ButtonLink>
  );
}
