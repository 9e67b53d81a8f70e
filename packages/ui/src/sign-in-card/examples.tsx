import { Button } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { PasswordField } from "../password-field/password-field.tsx";
import { EmailField } from "../text-field/text-field.tsx";
import { DemonstrationPeople } from "./demonstration-people.tsx";
import { SignInCard } from "./sign-in-card.tsx";

export const examples: Example[] = [
  {
    name: "with email and password",
    element: (
      <SignInCard title="Sign in">
        <form method="post" noValidate>
          <EmailField name="sign-in-email" label="Email address" autoComplete="username" />
          <PasswordField name="sign-in-password" label="Password" autoComplete="current-password" />
          <Button>Sign in</Button>
        </form>
      </SignInCard>
    ),
  },
  {
    name: "in a demonstration",
    element: (
      <SignInCard heading="h2" title="Look around as…" lead="Invented people in an invented trust.">
        <form method="post">
          <DemonstrationPeople
            name="person"
            people={[
              {
                id: "lead",
                name: "Miriam Adeyemi",
                role: "Safeguarding lead",
                organisation: "Northmere Learning Trust",
              },
              {
                id: "office",
                name: "Tom Hallworth",
                role: "Office manager",
                organisation: "Ashdown Vale Primary",
              },
            ]}
          />
        </form>
      </SignInCard>
    ),
  },
];
