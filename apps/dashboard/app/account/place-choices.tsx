import { Form } from "@remix-run/react";
import { roleTitle, type MembershipRole } from "../components/role-title.ts";
import { placeInWords } from "./place-in-words.ts";

/** A place to work: a membership of the person who is signed in. */
export interface Place {
  trustId: string;
  id: string;
  trustName: string;
  role: MembershipRole;
  hubName: string | null;
  schoolNames: string[];
}

/** One button for each membership; the one in use is marked. */
export function PlaceChoices({
  places,
  currentId,
}: {
  places: readonly Place[];
  currentId: string | null;
}) {
  return (
    <Form method="post" action="/choose">
      <ul className="place-choices">
        {places.map(({ trustId, id, trustName, role, hubName, schoolNames }) => (
          <li key={id}>
            <button name="membership" value={`${trustId} ${id}`}>
              <span className="place-name">
                {placeInWords({ schools: schoolNames, hub: hubName, trust: trustName })}
              </span>
              <span className="place-detail">
                {roleTitle(role)}, {trustName}
                {id === currentId && " · you are here"}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
