/** Who acts and who is protected. */
export const people = {
  pupils:
    "pupil, student, child, children, learner, young people, young person, youngster, boys, girls, user, everyone",
  staff:
    "staff, teacher, teaching assistant, employee, adult, colleague, workforce, practitioner, volunteer, personnel, supply, contractor, professional",
  governors:
    "governor, governing body, governing board, governance, trustee, trust board, academy council, academy committee, LGB, full governing",
  parents: "parent, parental, carer, family, guardian, mother, father, parents'",
  dsl: "DSL, DDSL, DSO, DSP, designated safeguarding, designated safeguard lead, safeguarding lead, lead for safeguarding, designated person, designated lead, designated teacher, designated officer, designated child protection, child protection officer, child protection lead, safeguarding officer",
  leaders:
    "headteacher, head teacher, head of school, principal, head, executive head, senior leadership, SLT, senior leader, leadership team, senior management, senior team, leadership, leader, manager, management, management team",
  "it-support":
    "technician, network manager, IT support, ICT support, technical staff, technical team, IT manager, ICT manager, IT provider, IT service, managed service, service provider, IT lead, ICT lead, IT team, ICT team, IT staff, systems manager, technical support, network administrator, IT director, technology provider",
  coordinator:
    "online safety coordinator, online safety co ordinator, online safety lead, online safety officer, online safety champion, lead for online safety, coordinator for online safety, responsible for online safety, e safety coordinator, e safety co ordinator, e safety lead, e safety officer, e safety champion, esafety coordinator, esafety co ordinator, esafety lead, esafety officer, internet safety coordinator, internet safety lead, digital safety lead, digital safeguarding lead, digital lead, online safety leader, e safety leader, computing lead, computing leader, computing coordinator",
  visitors: "visitor, guest, community user, third party, contractor",
  agencies:
    "agency, agencies, police, social care, children's services, local authority, LADO, MASH, CEOP, partner, partners, external agencies, outside agencies, Channel, professional",
  victim:
    "victim, target, child who has been harmed, person affected, people affected, those affected, anyone affected, everybody affected, everyone affected, person experiencing, person who experienced, child affected, harmed, experiencing",
  perpetrator:
    "perpetrator, alleged perpetrator, instigator, abuser, person responsible, those responsible, bully, child who harmed, child who caused, alleged to have, offender, displaying harmful",
  bystanders:
    "bystander, witness, witnesses, onlooker, others who saw, those who saw, wider group, peer group",
  "whole-school":
    "organisation, whole school, school as a whole, wider school, school community, school, trust, setting, academy, rest of school, whole community",
  anyone:
    "everyone, everybody, anyone, anybody, all members, whole school community, school community, all users, all who",
};
