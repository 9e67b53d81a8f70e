import { Anchor } from "@safeboard/ui/anchor";
import { CopyableLink } from "@safeboard/ui/copyable-link";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { dayOfMoment } from "../components/moment-in-words.ts";
import { counted } from "./counted.ts";

export interface MadeTrust {
  name: string;
  schools: number;
  forWhom: string;
  /** The lead's one-time link. */
  url: string;
  expiresAt: Date;
}

/** The trust that was just set up, with its lead's link, on the one page that ever shows it. */
export function TrustIsSetUp({
  made: { name, schools, forWhom, url, expiresAt },
}: {
  made: MadeTrust;
}) {
  return (
    <>
      <PageHeading
        title={`${name} is set up with ${counted(schools, "school")}`}
        lead="What is left: its safeguarding lead sets a password."
      />
      <Notice tone="success" title={`The link for ${forWhom} is ready`} announce>
        <CopyableLink
          id="lead-link"
          label="Give them this link"
          hint={`It works once, until ${dayOfMoment(expiresAt)}. Copy it now: it can’t be shown again.`}
          url={url}
        />
      </Notice>
      <p>
        <Anchor href="/operator">See all trusts</Anchor> or{" "}
        <Anchor href="/operator/new-trust">set up another</Anchor>.
      </p>
    </>
  );
}
