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

/** Two entries side by side with what can be said of them; of three or more, what can be said of each. */
export function MatchedPosts({
  title,
  posts,
  answers,
}: {
  title: string;
  posts: readonly Post[];
  /** By the entry that the answer is about: the second of two. */
  answers: (post: Post) => readonly PairAnswer[];
}) {
  const [one, other] = posts;
  const isPair = posts.length === 2;
  return (
    <section className="hub-card" aria-label={title}>
      <h3>{title}</h3>
      <ul className="hub-schools matched-posts">
        {posts.map((post, place) => {
          const another = place === 0 ? other : one;
          return (
            <li key={post.staffMemberId}>
              <PostInWords post={post} />
              {!isPair && another && (
                <AnswerForm
                  pair={[another, post]}
                  answers={answers(post)}
                  about={`${post.name} at ${post.schoolName}`}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isPair && one && other && (
        <AnswerForm pair={[one, other]} answers={answers(other)} about={title} />
      )}
    </section>
  );
}

function AnswerForm({
  pair: [one, other],
  answers,
  about,
}: {
  pair: readonly [Post, Post];
  answers: readonly PairAnswer[];
  about: string;
}) {
  return (
    <Form method="post" action="/staff/matching">
      <input type="hidden" name="oneId" value={one.staffMemberId} />
      <input type="hidden" name="otherId" value={other.staffMemberId} />
      <ButtonGroup>
        {answers.map(({ intent, words }) => (
          <Button
            key={intent}
            {...(intent === "confirm" ? {} : { kind: "quiet" as const })}
            name="intent"
            value={intent}
          >
            {words}
            <span className="heard-only">: {about}</span>
          </Button>
        ))}
      </ButtonGroup>
    </Form>
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
