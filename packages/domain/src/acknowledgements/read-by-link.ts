import type { z } from "zod";
import type { DomainContext } from "../context.ts";
import { type linkInput, withOpenLink } from "./open-link.ts";

export interface PolicyByLink {
  schoolName: string;
  /** Whose link it is. */
  personName: string;
  title: string;
  number: number;
  pages: string[];
  file: { name: string; byteLength: number };
  message: string | null;
  askedBy: string;
  dueOn: string | null;
  /** The day on which this person confirmed it, if they have. */
  confirmedOn: string | null;
}

/** What the page behind a personal link shows. */
export async function readByLink(
  context: DomainContext,
  { token }: z.infer<typeof linkInput>,
): Promise<PolicyByLink> {
  return withOpenLink(
    context,
    token,
    async (_transaction, _system, { school, version, person, request }) => ({
      schoolName: school.name,
      personName: person.name,
      title: version.title,
      number: version.number,
      pages: version.pages,
      file: { name: version.file.name, byteLength: version.file.byteLength },
      message: request.message,
      askedBy: request.recordedBy,
      dueOn: request.dueOn,
      confirmedOn: person.confirmedOn,
    }),
  );
}
