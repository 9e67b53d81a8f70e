import { Button } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Progress } from "./progress.tsx";

export const examples: Example[] = [
  {
    name: "with a way to stop",
    element: (
      <Progress
        label="Reading your policies"
        done={17}
        total={42}
        unit="policies read"
        action={
          <form method="post">
            <Button kind="quiet">Stop after this one</Button>
          </form>
        }
      />
    ),
  },
];
