import { Form } from "@remix-run/react";

interface Person {
  userId: string;
  name: string;
  job: string;
}

/** The demonstration's people, each one click away. */
export function DemonstrationPeople({ people, next }: { people: readonly Person[]; next: string }) {
  return (
    <section className="demonstration-people" aria-labelledby="demonstration-people">
      <h2 id="demonstration-people">This is a demonstration. Who would you like to be?</h2>
      <p>The trust and everybody in it are invented. Nothing you do here reaches a real school.</p>
      <ul>
        {people.map(({ userId, name, job }) => (
          <li key={userId}>
            <Form method="post" action="/demonstration">
              <input type="hidden" name="person" value={userId} />
              <input type="hidden" name="next" value={next} />
              <button className="demonstration-person" type="submit">
                <strong>{name}</strong>
                <span>{job}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
