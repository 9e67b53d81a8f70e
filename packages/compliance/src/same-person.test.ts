import { expect, test } from "vitest";
import { comparePosts, type Post } from "./same-person.ts";

const nia = (post: Partial<Post> = {}): Post => ({
  name: "Nia Price",
  email: null,
  reference: null,
  ...post,
});

test("one address at two schools is one person's, however the name is written", () => {
  const email = "n.price@trust.example";
  expect(comparePosts(nia({ email }), nia({ email, name: "Mrs N Price" }))).toEqual({
    verdict: "same",
    how: "same_email",
  });
});

test("one address under two names is asked about: it may be a new name, or a shared mailbox", () => {
  const email = "office@trust.example";
  expect(comparePosts(nia({ email }), nia({ email, name: "Owen Thirlby" }))).toEqual({
    verdict: "ask",
    because: "same_email",
  });
});

test("one reference is one person's only where the names agree: schools number for themselves", () => {
  const reference = "1042";
  expect(comparePosts(nia({ reference }), nia({ reference }))).toEqual({
    verdict: "same",
    how: "same_reference",
  });
  expect(comparePosts(nia({ reference }), nia({ reference, name: "Jon Okafor" }))).toEqual({
    verdict: "different",
  });
});

test("the same full name is asked about, an initial is not enough", () => {
  expect(comparePosts(nia(), nia({ name: "Ms Nia  PRICE" }))).toEqual({
    verdict: "ask",
    because: "same_name",
  });
  expect(comparePosts(nia(), nia({ name: "N Price" }))).toEqual({ verdict: "different" });
});

test("two addresses in one mail system are two people's", () => {
  const [one, two] = ["n.price@trust.example", "n.price2@trust.example"];
  expect(comparePosts(nia({ email: one }), nia({ email: two }))).toEqual({ verdict: "different" });
  expect(comparePosts(nia({ email: one }), nia({ email: "nia@beckside.example" }))).toEqual({
    verdict: "ask",
    because: "same_name",
  });
});
