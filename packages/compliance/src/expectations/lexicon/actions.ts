/** What is done about it, how often, and by which document. */
export const actions = {
  annual:
    "annual, annually, yearly, each year, every year, once a year, once year, per year, every academic year, each academic year, academic year, 12 months, twelve months, 12 month, every school year, each autumn, each september, every september, every summer, each summer, every autumn, year on year, one year",
  regular:
    "annual, annually, yearly, regular, regularly, each year, every year, termly, every term, each term, ongoing, frequent, frequently, continual, continually, continuous, refresher, at intervals, interval, periodic, periodically, monthly, every month, weekly, daily, routinely, up to date, update, from time to time, half termly, every half term",
  review:
    "review, revisit, revise, evaluate, re evaluate, reassess, update, audit, check, evaluation, look over, looked at, look at, go over, tested, test, go back to, goes back to, going over, come back to, comes back to, revision",
  train:
    "train, training, CPD, professional development, INSET, briefing, workshop, refresher, awareness session, staff meeting, staff development, elearning, e learning, online module, inset, training session",
  induction:
    "induction, new staff, newly appointed, new to school, on joining, when they join, when they start, new starter, new members of staff, new employee, before they start, starters, in first week, on appointment, who starts, starts later, first fortnight, first week, first term, when they are appointed, when appointed, within term of joining, first day",
  update:
    "update, annual, annually, yearly, regular, regularly, refresher, each year, every year, every September, each September, every september, termly, ongoing, at least, up to date, and then every year, every term, bulletin, frequent",
  teach:
    "teach, taught, educate, educating, online safety education, e safety education, lesson, curriculum, learn about, learn how, learn, PSHE, PSHCE, RSHE, RSE, SRE, scheme of work, assembly, programme of study, instruct, safer internet day, explain",
  curriculum:
    "curriculum, lesson, PSHE, PSHCE, PHSE, RSHE, RSE, SRE, relationships education, relationships and health education, sex education, health education, scheme of work, schemes of work, programme of study, planned programme, assembly, safer internet day, key stage, subjects, computing, tutor time, every year group",
  support:
    "support, help, assist, encourage, advise, advice, guide, guidance, signpost, enable, empower, raise awareness, help them",
  inform:
    "inform, communicate with, newsletter, letter home, letters home, letters to, in letters, workshop, information evening, parents' evening, parents evening, evening, information session, information about, leaflet, prospectus, brochure, signpost, raise awareness, raises awareness, awareness of, make aware, made aware, bulletin, told, tell, hear, website, parentmail, invited to, invite, =meeting, =meetings, drawn to, draw attention, advice, write to parents, writes to parents, guidance on, provide information, share information, resources, materials",
  responsible:
    "responsible, responsibility, accountable, accountability, answerable, oversee, oversight, in charge, remit, assigned, named, lead on, leads on, take the lead, takes lead, in charge of",
  "lead-responsibility":
    "lead responsibility, overall responsibility, ultimate responsibility, take lead, lead on, leads on, leading on, lead role, leading role, lead for, responsible for, responsibility for, carry responsibility, in charge of, oversee, day to day responsibility, lead person, have responsibility, is responsibility, has responsibility, is her responsibility, leads online safety, lead online safety",
  strategic:
    "strategic, responsible, responsibility, accountable, accountability, oversight, oversee, hold to account, holds to account, holding to account, holds headteacher, hold headteacher, monitor, effectiveness, effective, review how well, reviews how well, =reviews, meets coordinator, meets with, challenge, assurance, scrutinise, link governor, watch over, watches over, keep under review, governor for, governor responsible, safeguarding governor, safety governor, statutory duty, report to governors, reports to governors, hear report, hears report, take lead",
  understand:
    "understand, understanding, knowledge, aware, expertise, knowledgeable, familiar, oversight, oversee, responsible, responsibility, manage, work with, work closely, check, review, know",
  report:
    "report, reporting, tell, told, notify, inform, raise, pass on, passed on, passed to, =refer, =referred, share, disclose, flag, speak to, speaks to, talk to, turn to, alert",
  record:
    "record, recording, log, document, noted, note of, CPOMS, MyConcern, My Concern, incident log, incident book, register, write down, write it down, writes down, writes it down, written down, writes it up, write it up, write up, put on, safeguard software, bluesky, Arbor, written record, filed, keep a note",
  "follow-up":
    "referral, =refer, =referred, escalate, investigate, investigation, sanction, police, disciplinary, LADO, CEOP, children's services, social care, IWF, consequence, follow up, followed up, action taken, actions taken, take action, appropriate action, outcome, dealt with, deal with, deals with, contact parents, tell parents, parents are told, parents are informed, parents will be informed, MASH, preserve evidence, behaviour policy, comes back to, looks for patterns, look for patterns, support victim, child protection procedures",
  respond:
    "respond, response, responding, deal with, dealt with, dealing with, handle, handling, act on, tackle, investigate, flowchart, flow chart, step in, procedure, procedures, process",
  "act-on-image":
    "report, tell, dsl, DSL, confiscate, delete, view, forward, copy, print, UKCIS, ukcis, police, refer, follow procedure, follow guidance, follow advice, follow child protection, record, designated, look at, safeguarding matter, not ask, dealt with, deal with",
  protect:
    "protect, protection, secure, securely, security, confidential, confidentially, stored, encrypted, comply, compliant, compliance, accordance, in line with, lawful, lawfully, data protection act, GDPR, password protected, kept private, kept safe, keep safe, locked, as requires, access is limited, kept as, only people who, General Data Protection Regulation",
  secure:
    "secure, securely, confidential, confidentially, confidentiality, protected, encrypted, stored safely, kept safe, keep safe, locked, password protected, safe storage, data protection act, GDPR, complies with, comply with, accordance, limited access, under password, only staff have access, kept apart, on trust systems only, stored in line",
  share: "share, sharing, disclose, pass on, passed on, need to know, transfer, need to see",
  consent:
    "consent, permission, said yes, say yes, written agreement, agreed in writing, says in writing, say in writing, say whether, says whether, form to say, opt in, opt out, release form, agreement of parents, parents have agreed, parents agree",
  safe: "safe, safely, safety, safeguard, protect, protected, protection, secure, welfare, wellbeing, well being, come to no harm, free from harm, from harm",
  wellbeing:
    "safety, wellbeing, well being, welfare, safe, safeguarding, keep children safe, protection of children, protecting children",
  paramount:
    "paramount, comes first, come first, first priority, priority, prioritise, most important, utmost importance, top priority, foremost, highest priority, above all, at heart, overriding, primary concern, greatest importance, before everything, before everything else, before any other, outrank, outranks, first consideration, above everything, safety before, welfare before",
  purpose:
    "purpose, aim, objective, intended, seeks, designed, sets out, goal, intention, exists, want to, wants to",
  principles: "principle, overarching principle, key principle, guiding principle, core principle",
  values: "value, ethos, mission",
  law: "law, legal, legally, lawful, lawfully, legislation, statutory",
  "legal-basis":
    "legislation, statutory guidance, legal framework, act, law, regulations, KCSIE, KCSiE, keeping children safe in education, working together to safeguard, working together to safeguard children, education act, children act, equality act, data protection act, computer misuse act, DfE guidance, department for education",
  "based-on":
    "based on, drawn up, on basis of, regard to, accordance, in line with, comply, complies, reflects, underpinned, informed by, with reference to, takes account, take account, considered, we follow, follows, framework, requires, takes into account, meets requirements, refers to, references, rests on, sorts harm",
  "applies-to":
    "apply to, applies to, applicable to, scope, =covers, intended for, for use by, =binds, =relates to, whom it is for, who it is for, whom this is for",
  never:
    "never, no child should, no pupil should, no student should, no young person should, nobody should, not suffer, free from, not tolerate, zero tolerance, right to be protected from, not acceptable, free of",
  opportunity:
    "opportunity, opportunities, benefit, advantage, positive, valuable, enrich, enhance, essential, exciting, powerful, empower, wealth, possibilities, enjoy, great deal, chances, best out of, get best, good things, creativity, beneficial",
  able: "should be able, able to use, able to access, should have access, entitled to use, entitlement, right to use, right to enjoy, right to be online, encouraged to use, benefit from using, opportunity to use, enjoy using, use internet for, are entitled",
  learning:
    "learning, learn, education, educational, development, develop, study, creativity, curriculum, teaching, growing up, grow",
  safeguards:
    "=safeguards, safe environment, protective measures, measures in place, appropriate controls, boundaries, with supervision, supervised, safely, kept safe, appropriate safeguards",
  duty: "duty to, duty of care, duties to, legal duty, duty that, responsibility to, responsibilities to, responsibility for keeping, responsible for keeping, responsibility for protecting, responsibility for ensuring, obligation to, obliged to, duty does not",
  beyond:
    "whether or not, regardless of whose, both in and out, in and out of school, inside and outside, inside or outside, in school and at home, at home and in school, at school and at home, on and off, outside school, outside of school, out of school, off site, off school site, beyond school, beyond gate, home and school, at gate, wherever they are, away from school, school and home, whoever owns, in and outside, school or at home, home or school, ours or not, anytime and anywhere, whichever device, within and beyond, inside and outside of",
  equal:
    "equal right, equal rights, equal protection, equally, same right, same protection, regardless, irrespective, without discrimination, whatever their",
  partnership:
    "in partnership, partnership with, partnership between, partnership is, working partnership, together with, work together, working together, together, work with, working with, collaborate, collaboration, collaborative, cooperate, co operate, working closely, work closely, multi agency, jointly, liaise, engage with",
  appoint:
    "appoint, designate, nominate, name, identify, is, are, has, have, role, will be, acts as, assigned, somebody, someone, member of",
  directions:
    "direction, guidance, guidelines, instruction, rule, expectation, expected, clear, plainly, code of conduct, behaviour code, staff code, code, must, not, professional, standards, adhere, sign, required",
  conduct:
    "behave, behaviour, conduct, professional, professionally, professionalism, communicate, communication, acceptable use, code of conduct",
  "staff-code":
    "code of conduct, staff code, behaviour code, conduct policy, staff behaviour policy, staff behaviour, professional standards, teachers' standards, code for adults, staff acceptable use, staff AUP, staff conduct, in a code, code for staff",
  boundaries:
    "professional, professionally, professionalism, boundary, friend, befriend, reputation, disrepute, privacy settings, private, personal opinion, personal account, personal email, personal phone, own phone, school account, school email, college email, college account, official, school systems, academy's own email, accept pupils, accept students, contact pupils, contact students, communicate with pupils, digital footprint, not post, not name, not discuss, defamatory, embarrass, private number, not follow, among contacts, own accounts, proper distance",
  respect:
    "respect, respectful, respectfully, kind, kindly, kindness, considerate, responsible, responsibly, courteous, polite",
  rule: "allowed, permitted, not, must, prohibit, ban, switched off, turned off, off and out, hand in, handed in, handed to, hand them in, locker, locked, lock, away, in bags, in box, stay in, stays in, stay at home, silent, may only, may bring, may use, rules, restricted, forbidden, phone free, never, out of sight, confiscated, left in, kept in office, at office, in office, only, do not bring, may",
  search:
    "=search, =searching, =searched, =searches, screening, examine, examining, look through, inspect device, power to search",
  confiscate:
    "confiscate, confiscation, seize, taken from pupil, taken from student, taken away, will be taken, removed from pupil, retain device",
  "risk-assess":
    "risk assess, risk assessed, risk assessing, risk assessment, assess risk, assessed for risk, evaluate risk, identify risk, weigh up risk, weigh risk, consider risk, evaluate, vetted, vet, checked, examine, examined, educational benefit, DPIA, data protection impact, impact assessment, carefully considered, assessed, tried out, tried, trialled, privacy terms, approved, assess",
  "self-review":
    "risk assess, risk assessed, risk assessment, assess risk, assess risks, 360 safe, 360 degree safe, 360 degree, 360, self review, self assessment, online safety audit, e safety audit, self evaluation, LGfL audit, audit of online safety, audit of e safety",
  before:
    "before, prior, first, until, in advance, ahead, introduced, introduction, adopted, is allowed, come into",
  "ai-safety":
    "personal data, data protection, personal information, product safety, safety standards, approved, approve, risk assess, risk assessment, filtering, age limit, age restriction, terms of use, privacy, DPIA, impact assessment, confidential, copyright, on list",
  "use-rules":
    "use, permit, allow, must, should, may, homework, cheat, plagiarism, lesson, tool, policy, taught, teach, guidance, benefit",
  approve:
    "=approved, =approval, =ratified, =ratification, =adopted, =adoption, =agreed, signed off, =authorised, author, owner, policy lead, policy holder, responsible person, written by, prepared by, person responsible, reviewed by, to be reviewed by, lead person, member of staff responsible, committee responsible, governors' committee, delegated, approving body, responsible committee, signed by governors, signed chair",
  "dated-label":
    "date, dated, adopted, adoption, approved, ratified, issued, published, version, last updated, last reviewed, reviewed, written, created, effective, agreed, implemented, revised, amended, updated, revision, approval",
  "next-review":
    "next review, review date, date of next review, review due, due for review, date for review, to be reviewed, be reviewed, will be reviewed, reviewed annually, review cycle, next reviewed, renewal date, review frequency, review period, reviewed every, policy review date, annual review, reviewed next, date of review, for review, review by, frequency of review, review annually, =review, =reviewing, next date, next due, valid until, expires",
  "policy-itself": "policy, document, statement, practice, approach, provision",
  "read-with":
    "read alongside, alongside, in conjunction, conjunction, read with, read together, =linked to, =links to, =links with, =linked with, related policy, linked policies, other policies, associated policies, other relevant policies, cross reference, supporting documents, see also, related documents, relates to other, relate to other, belongs with, should be read, following policies, policies include, other school policies, referenced in",
  policies: "policy, procedures, code of conduct, documents",
  "last-reviewed":
    "last reviewed, last updated, last update, last review, reviewed on, previously reviewed, review date, reviewed, date of review, updated, adopted, ratified, approved, agreed, date of last review, date of policy, adoption, revised",
  plan: "plan, action plan, response plan, our response, procedure, strategy, support plan, safety plan, actions taken, incident, log",
  lessons:
    "lessons learned, lessons learnt, learn from, learned from, learnt from, prevent recurrence, recurrence, happening again, resolved, long term, long run, for good, at intervals, interval, from time to time, has stopped, trouble is over, is safe, looks for patterns, look for patterns, reviewed for patterns, trends",
};
