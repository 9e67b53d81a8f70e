import { describe, expect, it } from "vitest";
import { readableTrustName } from "./readable-trust-name.ts";

describe("trusts' names", () => {
  it.each([
    ["NORTHMERE LEARNING TRUST", "Northmere Learning Trust"],
    ["THE TRUST OF THE FOUR RIVERS", "The Trust of the Four Rivers"],
    ["ST BEDE'S CE MULTI ACADEMY TRUST", "St Bede's CE Multi Academy Trust"],
    ["ST. ANNE\u2019S TRUST", "St. Anne\u2019s Trust"],
    ["ST.THOMAS ACADEMY", "St.Thomas Academy"],
    ["ALL SAINTS C OF E PRIMARY SCHOOL", "All Saints C of E Primary School"],
    ["ACE SCHOOLS MAT", "ACE Schools MAT"],
    ["KING EDWARD VI ACADEMY TRUST", "King Edward VI Academy Trust"],
    ["POPE JOHN PAUL II TRUST LTD.", "Pope John Paul II Trust Ltd."],
    ["L.E.A.D. MULTI-ACADEMY TRUST", "L.E.A.D. Multi-Academy Trust"],
    ["E-ACT", "E-ACT"],
    ["1EXCELLENCE MULTI ACADEMY TRUST", "1Excellence Multi Academy Trust"],
    ["THE 21ST CENTURY LEARNING TRUST", "The 21st Century Learning Trust"],
    ["REACH2 TRUST", "Reach2 Trust"],
    ["THE CO-OPERATIVE ACADEMIES TRUST", "The Co-operative Academies Trust"],
    ["BURTON-ON-THE-WOLD SCHOOL", "Burton-on-the-Wold School"],
    ["O'HARA TRUST", "O'Hara Trust"],
    ["MCALLEN ACADEMY", "McAllen Academy"],
    ["THE SKINNERS' TRUST", "The Skinners' Trust"],
    ["PARTNERS AND CARERS TRUST (PACT)", "Partners and Carers Trust (PACT)"],
    ["TRUST (THE HILL)", "Trust (The Hill)"],
    ["GLF TRUST", "GLF Trust"],
    ["FIERT\u00c9 TRUST", "Fiert\u00e9 Trust"],
    ["AN INVENTED TRUST", "An Invented Trust"],
    ["iLearn TRUST", "iLearn TRUST"],
  ])("%s reads %s", (capitals, readable) => {
    expect(readableTrustName(capitals)).toBe(readable);
  });

  it("a readable name stays as it is", () => {
    const once = readableTrustName("ST BEDE'S C OF E MAT LTD");
    expect(readableTrustName(once)).toBe(once);
  });
});
