import type { Example } from "../example.ts";
import { Pagination } from "./pagination.tsx";

const page = (number: number) => ({ number, href: `?page=${number}` });

export const examples: Example[] = [
  {
    name: "in the middle of a long list",
    element: (
      <Pagination
        label="Pages of the audit trail"
        pages={[1, 6, 7, 8, 42].map(page)}
        current={7}
        previousHref="?page=6"
        nextHref="?page=8"
      />
    ),
  },
];
