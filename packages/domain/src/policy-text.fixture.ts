/** Documents as schools upload them, made where a test needs one. */

/** A policy as a text file, in the manner of English schools. */
export function policyText(
  lines: {
    school?: string;
    adopted?: string;
    nextReview?: string;
    coordinator?: string;
    lead?: string;
    edition?: string;
  } = {},
): Uint8Array {
  const {
    school = "Ashdown Vale Primary School",
    adopted = "Spring 2026",
    nextReview = "Spring 2027",
    coordinator = "Mr J Okafor",
    lead = "Mrs A Whitcombe",
    edition = "September 2025",
  } = lines;
  return new TextEncoder().encode(`${school}

Online Safety Policy

Date adopted: ${adopted}
Next review date: ${nextReview}
Approved by: Governing Board

Who is responsible

Online safety coordinator: ${coordinator}
Designated safeguarding lead: ${lead}

What we follow

This policy follows Keeping Children Safe in Education (${edition}).
`);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
