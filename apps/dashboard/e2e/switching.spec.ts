import { people } from "./support/demonstration.ts";
import { acceptInvitation, inviteToSchool, password } from "./support/steps.ts";
import { expect, signInAs, test } from "./support/test.ts";

test("somebody with two places to work chooses one, and switches to the other", async ({
  page,
  browser,
  baseURL,
}) => {
  const lead = await browser.newContext({ baseURL: baseURL ?? "" });
  await signInAs(lead, people.lead);
  const invite = async (school: string, role: "School admin" | "Governor") =>
    inviteToSchool(await lead.newPage(), {
      school,
      role,
      name: "Mrs V Quill",
      email: "v.quill@northmere.example",
    });

  await acceptInvitation(
    page,
    await invite("Larkfield Nursery and Primary School", "School admin"),
    "Mrs V Quill",
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Larkfield");

  await test.step("the second invitation asks for the password that they have", async () => {
    await page.goto(await invite("Grange Park Primary School", "Governor"));
    await page.getByLabel("Your password").fill(password);
    await page.getByRole("button", { name: "Accept and sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Grange Park");
  });

  await test.step("as a governor they read, and upload nothing", async () => {
    await page.getByRole("link", { name: "Policies" }).click();
    await expect(page.getByRole("rowheader", { name: "Online safety" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Upload a policy" })).toHaveCount(0);
  });

  await test.step("they switch to the other school, and upload there", async () => {
    await page.goto("/choose");
    await page.getByRole("button", { name: /Larkfield/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Larkfield");
    await page.getByRole("link", { name: "Policies" }).click();
    await expect(page.getByRole("link", { name: "Upload a policy" })).toBeVisible();
  });
  await lead.close();
});
