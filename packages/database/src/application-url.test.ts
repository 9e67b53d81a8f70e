import { describe, expect, it } from "vitest";
import { applicationUrl } from "./application-url.ts";

const ownerUrl = "postgres://owner:open%20sesame@db.example.org:5433/safeboard?sslmode=require";

describe("the application's address", () => {
  it("is the owner's, with a role and a password of its own", () => {
    const url = new URL(applicationUrl(ownerUrl));
    expect(url.username).toBe("safeboard_app");
    expect(url.password).not.toContain("sesame");
    expect(url.password.length).toBeGreaterThan(30);
    expect(url.host + url.pathname + url.search).toBe(
      "db.example.org:5433/safeboard?sslmode=require",
    );
  });

  it("is the same for every process, and another for another owner's password", () => {
    expect(applicationUrl(ownerUrl)).toBe(applicationUrl(ownerUrl));
    const changed = applicationUrl(ownerUrl.replace("sesame", "barley"));
    expect(new URL(changed).password).not.toBe(new URL(applicationUrl(ownerUrl)).password);
  });

  it("can be given, for the application's role only", () => {
    const appUrl = "postgres://safeboard_app:given@db.example.org/safeboard";
    expect(applicationUrl(ownerUrl, { appUrl })).toBe(appUrl);
    const asOwner = { appUrl: "postgres://owner:given@db.example.org/safeboard" };
    expect(() => applicationUrl(ownerUrl, asOwner)).toThrow("must log in as safeboard_app");
  });

  it("can't be derived from an owner without a password, which anybody could derive too", () => {
    expect(() => applicationUrl("postgres://owner@db.example.org/safeboard")).toThrow(
      "Set DATABASE_APP_URL",
    );
  });
});
