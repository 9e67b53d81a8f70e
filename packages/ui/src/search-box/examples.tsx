import type { Example } from "../example.ts";
import { SearchBox } from "./search-box.tsx";

export const examples: Example[] = [
  { name: "of a list", element: <SearchBox label="Find a school" defaultValue="Ashdown" /> },
  {
    name: "in the header",
    element: <SearchBox label="Find a school or person" action="/find" compact shortcut />,
  },
];
