import type { SerializeFrom } from "@remix-run/node";
import type { DomainCaller } from "@safeboard/domain";

/** What a procedure answers, as a page receives it from its loader: on that way an instant stays a Date. */
type Answer<Procedure extends (...input: never[]) => unknown> = SerializeFrom<
  () => ReturnType<Procedure>
>;

export type CurrentMember = Answer<DomainCaller["me"]["current"]>;
export type PolicyVersionPage = Answer<DomainCaller["policy"]["version"]>;
export type VersionSummary = Answer<DomainCaller["policy"]["versions"]>[number];
export type SchoolPolicies = Answer<DomainCaller["policy"]["list"]>;
export type VersionLifePage = Answer<DomainCaller["policy"]["life"]>;
export type PolicyRegister = Answer<DomainCaller["policy"]["register"]>;
export type PolicyType = Answer<DomainCaller["policy"]["types"]>[number];
export type ComparisonPage = Answer<DomainCaller["comparison"]["read"]>;
export type ExpectationChange = NonNullable<ComparisonPage["compared"]>["expectations"][number];
export type ModelSummary = Answer<DomainCaller["model"]["list"]>[number];
export type ModelPage = Answer<DomainCaller["model"]["read"]>;
export type ModelOfSchool = Answer<DomainCaller["model"]["ofSchool"]>[number];
export type PushedModelPage = Answer<DomainCaller["model"]["pushed"]>;
export type ContradictionList = Answer<DomainCaller["contradiction"]["list"]>;
export type SchoolContradictions = Answer<DomainCaller["contradiction"]["ofSchool"]>;
export type RequestList = Answer<DomainCaller["request"]["list"]>;
export type SchoolRequests = Answer<DomainCaller["request"]["ofSchool"]>;
export type ReminderList = Answer<DomainCaller["reminder"]["list"]>;
export type ListedBulkUpload = Answer<DomainCaller["bulkUpload"]["list"]>[number];
export type BulkUploadPage = Answer<DomainCaller["bulkUpload"]["read"]>;
export type BulkFileRow = BulkUploadPage["files"][number];
export type SchoolPage = Answer<DomainCaller["school"]["read"]>;
export type Overview = Answer<DomainCaller["overview"]["read"]>;
export type TrustMembership = Answer<DomainCaller["membership"]["list"]>[number];
export type OpenInvitation = Answer<DomainCaller["invitation"]["list"]>[number];
export type HubSummary = Answer<DomainCaller["hub"]["list"]>[number];
export type SchoolName = Answer<DomainCaller["school"]["list"]>[number];
export type ReleaseSummary = Answer<DomainCaller["release"]["list"]>[number];
export type OfferedSchool = Answer<DomainCaller["release"]["inspect"]>;
export type AuditEntry = Answer<DomainCaller["audit"]["list"]>["events"][number];
export type PeopleOfSchool = Answer<DomainCaller["people"]["ofSchool"]>;
export type PeopleAcrossSchools = Answer<DomainCaller["people"]["acrossSchools"]>;
export type RoleList = Answer<DomainCaller["role"]["list"]>;
export type RoleAsked = RoleList["asked"][number];
export type ListedStaffMember = Answer<DomainCaller["staff"]["list"]>["staff"][number];
export type AcknowledgementsPage = Answer<DomainCaller["acknowledgement"]["ofVersion"]>;
export type PersonAsked = AcknowledgementsPage["people"][number];
export type AcknowledgementsAcrossSchools = Answer<
  DomainCaller["acknowledgement"]["acrossSchools"]
>;
export type PolicyByLink = Answer<DomainCaller["acknowledgement"]["readByLink"]>;
export type ListedTrust = Answer<DomainCaller["operator"]["listTrusts"]>[number];
export type FoundTrust = Answer<DomainCaller["operator"]["findTrusts"]>[number];
export type RegisteredTrust = Answer<DomainCaller["operator"]["readRegisteredTrust"]>;
export type VersionExpectations = Answer<DomainCaller["expectation"]["ofVersion"]>;
export type ExpectationShown = VersionExpectations["expectations"][number];
export type VersionPromises = Answer<DomainCaller["expectation"]["promises"]>;
export type ExpectationsAcrossSchools = Answer<DomainCaller["expectation"]["acrossSchools"]>;
export type ExpectationCell = ExpectationsAcrossSchools["schools"][number]["cells"][string];
export type OneAcrossSchools = Answer<DomainCaller["expectation"]["oneAcrossSchools"]>;
export type OwnSets = Answer<DomainCaller["expectation"]["ownSets"]>;
export type GuidancePage = Answer<DomainCaller["expectation"]["guidance"]>;
export type TrainingMatrix = Answer<DomainCaller["training"]["matrix"]>;
export type MatrixPerson = TrainingMatrix["people"][number];
export type TrainingCell = MatrixPerson["cells"][string];
export type AsAt = TrainingMatrix["asAt"];
export type CoverageRules = TrainingMatrix["rules"];
export type Counted = TrainingMatrix["requirements"][number]["counted"];
export type StandingPage = Answer<DomainCaller["training"]["standing"]>;
export type TrainingAcrossSchools = Answer<DomainCaller["training"]["acrossSchools"]>;
export type RequirementAcrossSchools = Answer<DomainCaller["training"]["oneAcrossSchools"]>;
export type CountedAhead = RequirementAcrossSchools["total"];
export type RequirementsPage = Answer<DomainCaller["training"]["requirements"]>;
export type RequirementListed = RequirementsPage["requirements"][number];
