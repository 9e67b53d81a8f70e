import type { Configuration } from "./configuration.ts";
import type { Demonstration } from "./services.ts";

/** Says where the dashboard is and, in a demonstration, who can sign in. */
export function printWelcome(
  {
    configuration,
    port,
    demonstration,
  }: { configuration: Configuration; port: number; demonstration: Demonstration | null },
  say: (line: string) => void,
): void {
  if (port !== configuration.port && configuration.port !== 0) {
    say(`Port ${configuration.port} is taken by another program, so this is on ${port}.`);
  }
  say(`\nSafeboard is ready: ${configuration.publicOrigin ?? `http://localhost:${port}`}\n`);
  if (demonstration) {
    say(
      "This is a demonstration with an invented trust. Choose a person on the sign-in page, or type:",
    );
    for (const person of demonstration.people) {
      say(
        `  ${person.email.padEnd(34)} ${demonstration.password}   ${person.job}, ${person.place}`,
      );
    }
    say("");
  }
  say("Ctrl-C stops it.");
}
