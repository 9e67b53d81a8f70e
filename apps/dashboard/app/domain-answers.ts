import type { DomainOutputs } from "@safeboard/domain";

/** What the domain answers, as the pages receive it. */
export type CurrentMember = DomainOutputs["me"]["current"];
export type PolicyVersionPage = DomainOutputs["policy"]["version"];
export type VersionSummary = DomainOutputs["policy"]["versions"][number];
export type SchoolPage = DomainOutputs["school"]["read"];
export type Overview = DomainOutputs["overview"]["read"];
