import { STAFF_GROUP_TITLES, type StaffGroup } from "@safeboard/compliance/staff-groups";
import { CopyableLink } from "@safeboard/ui/copyable-link";
import { Notice } from "@safeboard/ui/notice";
import type { AcknowledgementsPage } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { QrCode } from "./qr-code.server.ts";

export interface MadeLink {
  askId: string;
  name: string;
  email: string | null;
  group: StaffGroup;
  url: string;
  qr: QrCode;
}

/** The links that were just made: to copy, to send from one's own email, or to print as slips and cut. */
export function LinksMade({
  page,
  links,
  expiresAt,
}: {
  page: AcknowledgementsPage;
  links: readonly MadeLink[];
  expiresAt: Date;
}) {
  const until = dayOfMoment(expiresAt);
  return (
    <section aria-labelledby="made" className="page-section">
      <h2 id="made" className="heard-only">
        The links
      </h2>
      <div className="on-screen">
        <Notice
          tone="success"
          title={links.length === 1 ? "The link is ready" : `${links.length} links are ready`}
          announce
        >
          <p>
            {links.length === 1
              ? "Copy, send or print it now: it can’t be shown again, only made anew. It is one person’s own"
              : "Copy, send or print them now: they can’t be shown again, only made anew. Each is one person’s own"}
            , needs no account, and works until {until}. Printing this page gives slips to cut out,
            with a code for a phone’s camera.
          </p>
        </Notice>
      </div>
      <ul className="link-slips">
        {links.map((link) => (
          <li key={link.askId} className="link-slip">
            <LinkSlip page={page} link={link} until={until} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkSlip({
  page: { school, version },
  link: { askId, name, email, group, url, qr },
  until,
}: {
  page: AcknowledgementsPage;
  link: MadeLink;
  until: string;
}) {
  return (
    <>
      <div className="link-slip-words">
        <p>
          <strong>{name}</strong>
          <span className="row-note">{STAFF_GROUP_TITLES[group]}</span>
        </p>
        <p className="on-paper">
          Please read our policy and confirm that you have: {version.title}, {school.name}. Point
          your phone’s camera at the code. It is yours alone and works until {until}.
        </p>
        <CopyableLink
          id={`link-${askId}`}
          label={
            <>
              Link<span className="heard-only"> of {name}</span>
            </>
          }
          url={url}
        />
        {email && (
          <p className="on-screen">
            <a
              href={mailTo(email, { title: version.title, school: school.name, name, url, until })}
            >
              Send it from your own email<span className="heard-only"> to {name}</span>
            </a>
          </p>
        )}
      </div>
      <svg
        className="link-slip-code"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={`Code of ${name}`}
      >
        <rect width={qr.size} height={qr.size} fill="white" />
        <path d={qr.path} fill="black" shapeRendering="crispEdges" />
      </svg>
    </>
  );
}

/** An email to write in the school's own program, with everything in it. */
function mailTo(
  email: string,
  about: { title: string; school: string; name: string; url: string; until: string },
): string {
  const subject = `Please read and confirm: ${about.title}`;
  const body = [
    `Dear ${about.name},`,
    `${about.school} asks you to read its policy “${about.title}” and to confirm that you have read and understood it.`,
    `This link is yours alone. It needs no password and works until ${about.until}:`,
    about.url,
  ].join("\r\n\r\n");
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
