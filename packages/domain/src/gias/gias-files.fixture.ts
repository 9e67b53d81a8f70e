/** Invented files with the DfE's own column names, and extracts to compare. */
import type { GiasExtract, GiasSchool } from "./gias-extract.ts";

export const OLD_GROUP_LINKS = [
  '"URN","Linked UID","Group Name","Companies House Number","Group Type","Closed Date","Group Status","FederationType","Joined date","EstablishmentName","TypeOfEstablishment (code)","TypeOfEstablishment (name)","PhaseOfEducation (code)","PhaseOfEducation (name)","LA (code)","LA (name)","HasSharedHT"',
  '900001,70001,"NORTHMERE LEARNING TRUST","01234567","Multi-academy trust","","Open","","01-09-2016","St Ada\u2019s Primary School","34","Academy converter","2","Primary","999","Northmere"',
  '900001,40001,"Northmere Foundation","","School sponsor","","Open","","01-09-2016","St Ada\u2019s Primary School","34","Academy converter","2","Primary","999","Northmere"',
  '900002,70001,"NORTHMERE LEARNING TRUST","01234567","Multi-academy trust","","Open","","","Caf\u00e9 Lane School","44","Academy special converter","0","Not applicable","999","Northmere"',
  '900003,70002,"BECKSIDE SCHOOL","02345678","Single-academy trust","","Open","","01-04-2012","Beckside School","28","Academy sponsor led","4","Secondary","998","Beckshire"',
].join("\r\n");

/** Twenty fields under twenty-one headings, as the DfE's do. */
export const NEW_GROUP_LINKS = [
  '"URN","Linked UID","Group Name","Companies House Number","Group Type","Group Type (code)","Closed Date","Open date","Incorporated on (open date)","Group Status","Group Status (code)","FederationType","Joined date","EstablishmentName","TypeOfEstablishment (code)","TypeOfEstablishment (name)","PhaseOfEducation (code)","PhaseOfEducation (name)","LA (code)","LA (name)","HasSharedHT"',
  '900001,40001,"Northmere Foundation","","School sponsor","05","","01-09-2016","","Open","OPEN","","01-09-2016","St Ada\'s Primary School","34","Academy converter","2","Primary","999","Northmere"',
  '900001,70001,"NORTHMERE LEARNING TRUST","01234567","Multi-academy trust","06","","","02-03-2010","Open","OPEN","","01-09-2016","St Ada\'s Primary School","34","Academy converter","2","Primary","999","Northmere"',
  '900003,70002,"BECKSIDE SCHOOL","02345678","Single-academy trust","10","","","02-03-2010","Open","OPEN","","01-04-2012","Beckside School","28","Academy sponsor led","7","All-through","998","Beckshire"',
].join("\n");

export const ESTABLISHMENTS = [
  "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),CensusDate,NumberOfPupils,TrustSchoolFlag (name),Trusts (code),Trusts (name)",
  "900001,999,Northmere,St Ada's Primary School,Academy converter,Open,01/09/2016,,Primary,16/01/2025,212,Supported by a multi-academy trust,70001,NORTHMERE LEARNING TRUST",
  '900002,999,Northmere,Caf\u00e9 Lane School,Academy alternative provision converter,"Open, but proposed to close",01/09/2018,31/08/2030,Not applicable,16/01/2025,SUPP,Supported by a multi-academy trust,70001,NORTHMERE LEARNING TRUST',
  "900003,998,Beckshire,Beckside School,Academy sponsor led,Open,01/04/2012,,All-through,16/01/2025,1140,Supported by a single-academy trust,70002,BECKSIDE SCHOOL",
  "900004,998,Beckshire,Old Mill School,Community school,Closed,,31/08/2018,Primary,,,Not applicable,,",
  "900005,998,Beckshire,Foundation School,Foundation school,Open,01/01/1990,,Primary,16/01/2025,98,Supported by a trust,5001,A FOUNDATION TRUST",
].join("\r\n");

export const SCHOOL_LINKS = [
  '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"',
  '"900001","800001","St Ada\'s Infants","Predecessor - amalgamated","01-09-2016"',
  '"900001","800002","St Ada\'s Juniors","Predecessor - amalgamated",""',
  '"900003","900009","Beckside Academy","Successor",""',
  '"900003","800009","Beckshire Sixth Form","Sixth Form Centre Link",""',
  '"900003","?","Unknown","Predecessor",""',
].join("\n");

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every character of the fixtures that windows-1252 writes in a byte of its own. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) =>
    character === "\u2019" ? 0x92 : character.charCodeAt(0),
  );
}

export function giasSchool(school: Partial<GiasSchool> & { urn: string }): GiasSchool {
  return {
    name: `School ${school.urn}`,
    phase: "Primary",
    type: "Academy converter",
    localAuthority: "Northmere",
    trustUid: "70001",
    joinedOn: "2016-09-01",
    openedOn: null,
    closedOn: null,
    predecessorUrns: [],
    successorUrns: [],
    pupils: 200,
    pupilsAsAt: "2025-01-16",
    ...school,
  };
}

export function giasExtract(schools: GiasSchool[], rest: Partial<GiasExtract> = {}): GiasExtract {
  const trust = { groupType: "multi_academy_trust", companiesHouseNumber: null } as const;
  return {
    asAt: "2025-09-01",
    source: "invented",
    trusts: [
      { ...trust, uid: "70001", name: "Northmere Learning Trust" },
      { ...trust, uid: "70002", name: "Southmere Trust" },
    ],
    schools,
    notRead: [],
    ...rest,
  };
}
