/** Who acts and who is protected. */
export const people = {
  pupils:
    "pupil, student, child, children, learner, young people, young person, youngster, boys and girls, sixth former",
  staff:
    "staff, teacher, teaching assistant, employee, adult, colleague, workforce, practitioner, volunteer, helper, personnel, supply staff, everyone who works, all who work, people who work, those who work, whoever works, grown up, trainee",
  governors:
    "governor, governing body, governing board, governing committee, governing council, board of governors, board of trustees, local board, local committee, trustee, trust board, academy council, academy committee, LGB, FGB, full governing",
  parents: "parent, parental, carer, family, guardian, mother, father, mum, dad",
  dsl: "DSL, DDSL, DSO, DSP, DCPO, designated safeguarding, designated safeguard lead, safeguarding lead, safeguarding leader, lead for safeguarding, safeguarding coordinator, designated person, designated lead, designated officer, designated member, designated child protection, designated senior, designated teacher for child protection, designated teacher for safeguarding, child protection officer, child protection lead, child protection coordinator, safeguarding team, in charge of safeguarding, responsible for safeguarding",
  leaders:
    "headteacher, head teacher, head of school, principal, executive head, senior leadership, SLT, senior leader, leadership team, senior management, senior team, member of senior, deputy head, assistant head, leaders, school manager, management team",
  "it-support":
    "technician, network manager, IT support, ICT support, technical staff, technical team, IT manager, ICT manager, IT provider, ICT provider, IT service, ICT service, managed service, service provider, broadband provider, internet provider, internet service provider, IT lead, ICT lead, IT team, ICT team, IT staff, systems manager, technical support, network administrator, system administrator, IT director, technology provider, supplier, IT company, ICT company",
  coordinator:
    "online safety coordinator, online safety co ordinator, online safety lead, online safety leader, online safety officer, online safety champion, lead for online safety, lead on online safety, coordinator for online safety, coordinate online safety, coordinates online safety, responsible for online safety, responsibility for online safety, in charge of online safety, e safety coordinator, e safety co ordinator, e safety lead, e safety leader, e safety officer, e safety champion, e safety manager, esafety coordinator, esafety co ordinator, esafety lead, esafety officer, responsibility for e safety, responsible for e safety, responsible for esafety, responsibility for esafety, internet safety coordinator, internet safety lead, digital safety lead, digital safeguarding lead, digital safeguarding officer, who looks after online safety",
  visitors: "visitor, guest, community user, third party, contractor, agency worker",
  agencies:
    "agency, agencies, police, social care, children's social care, social services, children's services, local authority, LADO, MASH, CEOP, IWF, partner, external agencies, outside agencies, Channel, safeguarding partners, safeguarding hub",
  victim:
    "victim, target of, child who has been harmed, child who was harmed, child who was hurt, pupil who was hurt, pupil who was harmed, person who was harmed, person affected, people affected, anyone affected, everybody affected, everyone affected, person experiencing, person who experienced, child affected, pupils affected, child who has been bullied, been bullied, who was bullied, who are bullied, pupil who has been harmed, those who are harmed, child experiencing, pupil experiencing",
  perpetrator:
    "perpetrator, instigator, abuser, =bullies, child who harmed, child who caused, pupil who did it, child who did it, person who did, pupil who did, alleged to have, offender, displaying harmful, child who has bullied, who did harm, who has bullied, those who bully, pupil displaying, child who has caused, who have caused harm, who has caused harm, who caused harm, person responsible for abuse, wrongdoer",
  bystanders:
    "bystander, witness, onlooker, others who saw, those who saw, pupils who saw, who saw it, who have seen, wider group, who witnessed, have witnessed",
  "whole-school":
    "organisation, whole school, school as whole, wider school, school community, rest of school, whole community, academy community",
  anyone:
    "everyone, everybody, anyone, anybody, all members, whole school community, school community, all users, all who, users, whoever, members of school community, every member",
};
