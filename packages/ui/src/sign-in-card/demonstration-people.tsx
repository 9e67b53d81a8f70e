export interface DemonstrationPerson {
  /** What the form sends. */
  id: string;
  name: string;
  role: string;
  organisation: string;
}

/**
 * In a demonstration only: its people, each one click from being signed in. Stands inside the form
 * that signs in; the button pressed sends `name`.
 */
export function DemonstrationPeople({
  name,
  people,
}: {
  name: string;
  people: readonly DemonstrationPerson[];
}) {
  return (
    <ul className="demonstration-people">
      {people.map((person) => (
        <li key={person.id}>
          <button type="submit" name={name} value={person.id}>
            <span className="demonstration-person-name">{person.name}</span>
            <span className="demonstration-person-role">
              {person.role}, {person.organisation}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
