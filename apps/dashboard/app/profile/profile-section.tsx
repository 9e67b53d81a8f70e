import type { ProfileSection as SectionCode } from "@safeboard/compliance/school-profile";
import { PROFILE_SECTIONS } from "@safeboard/compliance/school-profile";
import { Anchor } from "@safeboard/ui/anchor";
import { DownloadLinks } from "@safeboard/ui/download-links";
import type { ReactNode } from "react";
import { exportAddress } from "../components/export-address.ts";
import { profileAddress } from "./addresses.ts";

/** A section of the profile: what is the case in a sentence, what shows it, then its source with the way to the evidence. */
export function ProfileSection({
  section,
  title,
  answer,
  source,
  evidence,
  schoolId,
  children,
}: {
  section: SectionCode | "needs";
  /** Where it is no section that can be left out. */
  title?: string;
  answer: ReactNode;
  /** Where it comes from, and of which day. */
  source: ReactNode;
  evidence?: { href: string; label: string } | undefined;
  schoolId: string;
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby={section} className="profile-section">
      <h2 id={section}>{title ?? PROFILE_SECTIONS.title(section)}</h2>
      <p className="profile-answer">{answer}</p>
      {children}
      <div className="profile-source">
        <p>
          {source}
          {evidence && (
            <span className="profile-evidence">
              {" "}
              <Anchor href={evidence.href}>{evidence.label}</Anchor>
            </span>
          )}
        </p>
        <DownloadLinks
          href={exportAddress(profileAddress(schoolId), undefined, section)}
          what={`“${title ?? PROFILE_SECTIONS.title(section)}”`}
        />
      </div>
    </section>
  );
}
