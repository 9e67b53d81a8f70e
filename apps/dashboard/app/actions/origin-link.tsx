import { Anchor } from "@safeboard/ui/anchor";
import type { ActionPage } from "../domain-answers.ts";
import { reviewAddress } from "../filtering/addresses.ts";
import { planAddress, plansAddress } from "../plans/addresses.ts";

/** Leads back to what an action was raised from; nothing where that is another school's, or it was raised by itself. */
export function OriginLink({
  schoolId,
  action: { raisedFrom, subject },
}: {
  schoolId: string;
  action: ActionPage["action"];
}) {
  if (subject === null) return null;
  const school = `/schools/${schoolId}`;
  switch (raisedFrom) {
    case "measure":
      return (
        <p>
          <Anchor href={`${school}#measure-${subject}`}>The measure that it comes from</Anchor>
        </p>
      );
    case "contradiction":
      return (
        <p>
          <Anchor href={`${school}/contradictions#${subject}`}>
            Both sides of the contradiction
          </Anchor>
        </p>
      );
    case "lesson":
      return (
        <p>
          <Anchor href={`${plansAddress(schoolId)}#lessons`}>The lesson that it comes from</Anchor>
        </p>
      );
    case "plan":
      return (
        <p>
          <Anchor href={planAddress(schoolId, subject)}>The response plan</Anchor>
        </p>
      );
    case "filtering_review": {
      const [reviewId = "", check] = subject.split(".");
      const review = reviewAddress(schoolId, reviewId);
      return (
        <p>
          <Anchor href={check ? `${review}#${check}` : review}>
            {check ? "The check of the review that it comes from" : "The review that it comes from"}
          </Anchor>
        </p>
      );
    }
    case "promise":
      return (
        <p>
          <Anchor href={`${school}/promises#promise-${subject}`}>What the policy promises</Anchor>
        </p>
      );
    case "itself":
      return null;
  }
}
