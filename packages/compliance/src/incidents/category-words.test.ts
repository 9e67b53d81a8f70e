import { describe, expect, it } from "vitest";
import { INCIDENT_CATEGORIES } from "./categories.ts";
import { guessCategory } from "./category-words.ts";

describe("a school's word for an incident", () => {
  it.each([
    ["Cyber-bullying", "cyberbullying"],
    ["Online Bullying (Social Media)", "cyberbullying"],
    ["E-Safety: Sexting", "nudes_semi_nudes"],
    ["Nudes / semi-nudes", "nudes_semi_nudes"],
    ["AI generated images", "ai_generated_image_deepfake"],
    ["Grooming", "grooming_or_unknown_adult"],
    ["Self-harm", "self_harm_or_suicide_content"],
    ["Prevent concern", "extremism_radicalisation"],
    ["Racist incident online", "hate_racism_misogyny"],
    ["Use of VPN", "filter_bypass_vpn_proxy"],
    ["Mobile phone", "unauthorised_device_or_phone"],
    ["Low-level concern", "staff_conduct_online"],
    ["Pornography", "pornography"],
    ["Gambling", "gambling_scam_phishing"],
  ])("%s is plainly %s", (words, code) => {
    expect(guessCategory(words)).toEqual({ code, sure: true });
  });

  it.each([
    ["Bullying", "cyberbullying"],
    ["Social media", "under_age_social_media_or_group_chat"],
    ["Gaming", "gaming_age_inappropriate"],
    ["Grooming and blackmail", "sextortion_or_threat_to_share"],
  ])("%s is perhaps %s, and asked about", (words, code) => {
    expect(guessCategory(words)).toEqual({ code, sure: false });
  });

  it.each(["E-safety", "Other", "", "Concern", "Attendance"])("%j says nothing", (words) => {
    expect(guessCategory(words)).toBeNull();
  });

  it("is known when it is the product's own code or title", () => {
    for (const { code, title } of INCIDENT_CATEGORIES) {
      expect(guessCategory(code)).toEqual({ code, sure: true });
      expect(guessCategory(title)).toEqual({ code, sure: true });
    }
  });
});
