import { Form } from "@remix-run/react";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DateText } from "@safeboard/ui/date-text";
import type { MatchingPage } from "../domain-answers.ts";

type Post = MatchingPage["asked"][number]["one"];

/** What can be said of two entries, as the words on its button. */
export interface PairAnswer {
  intent: "confirm" | "distinguish" | "undo";
  words: string;
}

/** Two or more entries side by side, with what can be said of the first two. */
export function MatchedPosts({
  title,
  posts,
  answers,
}: {
  title: string;
  posts: readonly Post[];
  answers: readonly PairAnswer[];
}) {
  const [one, other] = posts;
  return (
    <section className="hub-card" aria-label={title}>
      <h3>{title}</h3>
      <ul className="hub-schools">
        {posts.map((post) => (
          <li key={post.staffMemberId}>
            <PostInWords post={post} />
          </li>
        ))}
      </ul>
      {one && other && (
        <Form method="post" action="/staff/matching">
          <input type="hidden" name="oneId" value={one.staffMemberId} />
          <input type="hidden" name="otherId" value={other.staffMemberId} />
          <ButtonGroup>
            {answers.map(({ intent, words }, index) => (
              <Button
                key={intent}
                {...(index > 0 || intent !== "confirm" ? { kind: "quiet" as const } : {})}
                name="intent"
                value={intent}
              >
                {words}
                <span className="heard-only">: {title}</span>
              </Button>
            ))}
          </ButtonGroup>
        </Form>
      )}
    </section>
  );
}

function PostInWords({ post }: { post: Post }) {
  const { schoolId, schoolName, staffMemberId, name, email, reference, group } = post;
  return (
    <div>
      <Anchor href={`/schools/${schoolId}/staff/${staffMemberId}`}>{name}</Anchor>
      <span className="row-note">
        {schoolName}, {STAFF_GROUP_TITLES[group]}
        {email && `, ${email}`}
        {reference && `, reference ${reference}`}
        {post.startedOn && (
          <>
            , since <DateText date={post.startedOn} />
          </>
        )}
        {post.leftOn && (
          <>
            , until <DateText date={post.leftOn} />
          </>
        )}
      </span>
    </div>
  );
}
