import { Form } from "@remix-run/react";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { CopyableLink } from "@safeboard/ui/copyable-link";
import { Notice } from "@safeboard/ui/notice";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** The reminders in one's own calendar: a secret address, made, made anew and ended here. */
export function CalendarAddress({ feed }: { feed: { madeAt: Date } | null }) {
  return (
    <section aria-labelledby="calendar" className="page-section">
      <h2 id="calendar">In your own calendar</h2>
      {feed ? (
        <p>
          Your calendar address was made on {dayOfMoment(feed.madeAt)}. It can&rsquo;t be shown
          again; a new one ends it at once.
        </p>
      ) : (
        <p>
          Outlook, Google and Apple calendars can show these reminders beside your own dates. They
          read them at a secret address: whoever has it sees what you may see here, so keep it to
          yourself. You can end it at any time.
        </p>
      )}
      <Form method="post">
        <ButtonGroup>
          <Button kind="quiet" name="intent" value="make-feed">
            {feed ? "Make a new address" : "Make a calendar address"}
          </Button>
          {feed && (
            <Button kind="quiet" name="intent" value="revoke-feed">
              End the address
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </section>
  );
}

/** Shown once, in the answer to having made it. */
export function MadeCalendarAddress({ url }: { url: string }) {
  return (
    <Notice tone="success" title="Your calendar address is ready" announce>
      <CopyableLink
        id="calendar-address"
        label="Subscribe to this address in your calendar"
        hint="In Outlook: Add calendar, Subscribe from web. In Google Calendar: Other calendars, From URL. Copy it now: it can’t be shown again."
        url={url}
      />
      <p>
        <a href={url.replace(/^https?:/u, "webcal:")}>Open it in the calendar of this device</a>
      </p>
    </Notice>
  );
}
