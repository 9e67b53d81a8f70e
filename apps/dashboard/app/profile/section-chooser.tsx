import { PROFILE_SECTIONS, type ProfileSection } from "@safeboard/compliance/school-profile";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";

/** Which sections are shown, and so printed: a plain form, whose answer is an address that can be kept. */
export function SectionChooser({
  shown,
  action,
}: {
  shown: readonly ProfileSection[];
  action: string;
}) {
  return (
    <details className="profile-chooser" open={shown.length < PROFILE_SECTIONS.codes.length}>
      <summary>Choose what to show and print</summary>
      <form method="get" action={action}>
        {/* Other boxes are ticked in another address: the form starts with those. */}
        <Checkboxes
          key={shown.join(" ")}
          name="section"
          legend="Sections"
          hint="What is not in place is always shown. The foot of the page says what is left out."
          choices={PROFILE_SECTIONS.codes.map((code) => ({
            value: code,
            label: PROFILE_SECTIONS.title(code),
          }))}
          defaultValues={shown}
        />
        <Button kind="quiet">Show these sections</Button>
      </form>
    </details>
  );
}
