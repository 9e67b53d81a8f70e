import { useId } from "react";
import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";

export interface Task {
  /** What to do, as a verb: leads to the form that does it. */
  title: string;
  href: string;
  /** Why, by when. */
  detail?: ReactNode;
  /** A Status or a DaysText. */
  status?: ReactNode;
}

/** The next things to do, most pressing first, each one step away from its form. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const listId = useId();
  return (
    <ol className="task-list">
      {tasks.map(({ title, href, detail, status }, index) => (
        <li key={href} className="task">
          <div className="task-words">
            <Anchor className="task-link" href={href} aria-describedby={`${listId}-${index}`}>
              {title}
            </Anchor>
            {detail && <div className="task-detail">{detail}</div>}
          </div>
          <div className="task-status" id={`${listId}-${index}`}>
            {status}
          </div>
        </li>
      ))}
    </ol>
  );
}
