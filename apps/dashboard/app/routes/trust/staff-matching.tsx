import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { MatchingPage } from "../../domain-answers.ts";
import { PeopleSections } from "../../people/people-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { MatchedPosts, type PairAnswer } from "../../staff/matched-pair.tsx";

export const meta: MetaFunction = () => [{ title: "Staff at several schools - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => caller.person.proposals());

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { person } }) => {
    const form = await readForm(args.request);
    const intent = textIn(form, "intent");
    if (intent !== "confirm" && intent !== "distinguish" && intent !== "undo") {
      throw new Response(null, { status: 400 });
    }
    const pair = {
      oneId: routeId(textIn(form, "oneId")),
      otherId: routeId(textIn(form, "otherId")),
    };
    const outcome = await attempt<unknown>(() => person[intent](pair));
    return outcome.done
      ? redirect(`/staff/matching?done=${intent}`)
      : refuseForm("pair", form, outcome);
  });

export default function StaffMatching() {
  const { asked, more, people, distinguished } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const waiting = asked.length + more;
  return (
    <>
      <PeopleSections current="matching" />
      <PageHeading
        title={matchingSentence(waiting, people.length)}
        lead="Training that one school records of somebody counts at their other schools. The same address or reference, under a name that fits, is matched by itself; the rest is asked of you. No school sees another school’s staff."
      />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {waiting > 0 && (
        <section aria-labelledby="asked" className="page-section">
          <h2 id="asked">One person, or two?</h2>
          <div className="hub-cards">
            {asked.map(({ one, other, because }) => (
              <MatchedPosts
                key={`${one.staffMemberId} ${other.staffMemberId}`}
                title={`${one.name}: ${REASONS[because]}`}
                posts={[one, other]}
                answers={() => [
                  { intent: "confirm", words: "One person" },
                  { intent: "distinguish", words: "Two people" },
                ]}
              />
            ))}
          </div>
          {more > 0 && <p>And {more} more, once these are answered.</p>}
        </section>
      )}
      {people.length > 0 && (
        <section aria-labelledby="people" className="page-section">
          <h2 id="people">At several schools</h2>
          <div className="hub-cards">
            {people.map(({ personId, posts }) => (
              <MatchedPosts
                key={personId}
                title={posts[0]?.name ?? ""}
                posts={posts}
                answers={(post) => answersOfPerson(posts, post)}
              />
            ))}
          </div>
        </section>
      )}
      {distinguished.length > 0 && (
        <section aria-labelledby="distinguished" className="page-section">
          <h2 id="distinguished">Said to be two people</h2>
          <div className="hub-cards">
            {distinguished.map(({ one, other }) => (
              <MatchedPosts
                key={`${one.staffMemberId} ${other.staffMemberId}`}
                title={one.name === other.name ? one.name : `${one.name}, ${other.name}`}
                posts={[one, other]}
                answers={() => [{ intent: "undo", words: "Ask again" }]}
              />
            ))}
          </div>
        </section>
      )}
      {waiting + people.length + distinguished.length > 0 && (
        <DownloadLinks what="everybody named here" href={exportAddress("/staff/matching")} />
      )}
    </>
  );
}

type Post = MatchingPage["people"][number]["posts"][number];

const REASONS = {
  same_name: "the same name",
  same_email: "the same address, another name",
  same_reference: "the same reference",
};

const outcomes = {
  confirm: "They are one person. What each school records counts at both.",
  distinguish: "They are two people. Nothing of one counts for the other.",
  undo: "It is taken back, and asked again.",
};

/** Of somebody at three schools or more, each entry may be somebody else's. */
function answersOfPerson(posts: readonly Post[], post: Post): PairAnswer[] {
  const isPair = posts.length === 2;
  const wasSaid = (isPair ? posts : [post]).some(({ person }) => person?.how === "confirmed");
  return [
    { intent: "distinguish", words: isPair ? "Two people" : "Somebody else" },
    ...(wasSaid ? [{ intent: "undo" as const, words: "Ask again" }] : []),
  ];
}

function matchingSentence(waiting: number, people: number): string {
  const known =
    people === 0
      ? "Nobody is known to work at several schools"
      : people === 1
        ? "1 person works at several schools"
        : `${people} people work at several schools`;
  if (waiting === 0) return known;
  return waiting === 1 ? `${known}, 1 pair to answer` : `${known}, ${waiting} pairs to answer`;
}
