/** What is done about it, how often, and by which document. */
export const actions = {
  annual:
    "annual, annually, yearly, each year, every year, once a year, once year, per year, every academic year, each academic year, academic year, 12 months, twelve months, every school year, each autumn, each september, year on year",
  regular:
    "annual, annually, yearly, regular, regularly, each year, every year, termly, every term, each term, ongoing, frequent, continual, continuous, continuing, refresher, at intervals, interval, periodically, periodic, monthly, weekly, daily, routinely, up to date, update, updated, at least",
  review:
    "review, reviewed, revisit, revise, evaluate, re evaluate, reassess, update, audit, check, monitor effectiveness, evaluation",
  train:
    "train, training, trained, CPD, professional development, INSET, briefing, workshop, refresher, awareness session, staff meeting, staff development, elearning, e learning module, induction",
  induction:
    "induction, new staff, newly appointed, new to school, on joining, when they join, when they start, new starter, new members of staff, before they start, starters, new staff members, appointment",
  update:
    "update, updated, annual, annually, yearly, regular, regularly, refresher, each year, every year, termly, ongoing, continuing, at least, up to date",
  teach:
    "teach, taught, educate, education, educated, lesson, curriculum, learn about, learn how, learn, PSHE, RSHE, RSE, SRE, scheme of work, assembly, assemblies, computing, programme of study, instruct, safer internet day, explain",
  curriculum:
    "curriculum, lesson, PSHE, RSHE, RSE, SRE, relationships education, sex education, health education, computing, scheme of work, schemes of work, programme of study, assembly, assemblies, safer internet day, taught, teach, key stage, subjects",
  support:
    "support, help, assist, encourage, advise, advice, guide, guidance, signpost, enable, empower, promote, raise awareness, aware",
  inform:
    "inform, communicate, communication, newsletter, letter, email, website, meeting, workshop, event, evening, information, leaflet, prospectus, share, signpost, awareness, guidance, resources, notify, publish, invite, session, bulletin, told, tell, contact, make aware, made aware, parentmail, social media, text message",
  responsible:
    "responsible, responsibility, responsibilities, accountable, accountability, oversee, oversight, in charge, duty, duties, role, assigned, ensure, ensures, lead, leads, lead on, leading, take lead, manage, hold to account, remit",
  "lead-responsibility":
    "lead responsibility, lead on, leads on, take lead, takes lead, leading on, overall responsibility, ultimate responsibility, lead for, responsible, responsibility, lead role, oversee, oversees, in charge, day to day responsibility, lead, leads",
  strategic:
    "strategic, responsible, responsibility, responsibilities, accountable, oversight, oversee, ensure, ensures, hold to account, holding to account, approve, approval, monitor, effectiveness, challenge, assurance, scrutinise, link governor, role, review, take lead, statutory duty, duty, regard",
  understand:
    "understand, understanding, knowledge, aware, expertise, knowledgeable, familiar, oversight, oversee, responsible, responsibility, manage, work with, working with, lead, check, review",
  report:
    "report, reported, reporting, tell, notify, inform, raise, raised, pass on, referred to DSL, refer, share, disclose, flag, whistleblow, speak to, talk to",
  record:
    "record, recorded, recording, log, logged, document, documented, CPOMS, MyConcern, incident log, incident book, register, written, safeguard software, bluesky, logging",
  "follow-up":
    "refer, referral, escalate, investigate, investigation, sanction, police, action, disciplinary, LADO, CEOP, children's services, social care, IWF, consequence, follow up, followed up, review, outcome, support victim, deal with, dealt with, respond, response, contact parents, parents informed, parents will be informed, MASH, preserve evidence, behaviour policy",
  respond:
    "respond, response, responding, deal with, dealt with, dealing with, handle, handling, manage, managed, address, act on, follow, procedure, procedures, process, tackle, report, investigate, action, flowchart",
  procedure:
    "procedure, procedures, process, protocol, flowchart, flow chart, steps, system for, clear system, mechanism, follow, policy, arrangements, plan, respond, response, report, reporting, refer, DSL, record, deal with, dealt with, handle, action, investigate, confiscate",
  protect:
    "protect, protected, protection, secure, securely, security, safe, safely, confidential, confidentially, stored, encrypted, comply, compliant, compliance, accordance, lawful, lawfully, data protection act, GDPR, password protected, processed, kept private",
  secure:
    "secure, securely, confidential, confidentially, confidentiality, protected, encrypted, stored safely, kept safe, locked, password protected, safe storage, data protection act, GDPR, safely, processed, complies, comply, accordance",
  share:
    "share, shared, sharing, disclose, disclosed, pass on, passed on, need to know, transfer, transferred",
  consent:
    "consent, permission, authorised, authorisation, agree, agreement, approval, written permission, written consent, opt in, opt out, release form",
  safe: "safe, safely, safety, safeguard, safeguarded, protect, protected, protection, secure, welfare, wellbeing, well being",
  wellbeing:
    "safety, wellbeing, well being, welfare, safe, safeguarding, protection, keep children safe",
  paramount:
    "paramount, first, priority, prioritise, most important, utmost importance, top priority, foremost, highest priority, central, above all, at heart, overriding, primary concern, greatest importance",
  purpose:
    "purpose, aim, objective, intended, seeks, designed, sets out, scope, goal, intention, exists, aims",
  principles:
    "principle, principles, overarching principle, key principle, guiding principle, core principle",
  values: "value, values, ethos, mission, vision, beliefs",
  law: "law, legal, legally, lawful, lawfully, legislation, legislative, statutory, act, regulation",
  "legal-basis":
    "legislation, statutory guidance, guidance, legal framework, act, law, regulations, statutory, KCSIE, keeping children safe in education, working together, education act, children act, equality act, data protection act, DfE guidance, department for education",
  "based-on":
    "based on, drawn up, on basis of, regard to, accordance, in line with, comply, complies, reflects, underpinned, informed by, written with reference, takes account, considered, followed, follows, relevant, framework, requires, with reference to, takes into account, meets requirements, refers to, references",
  "applies-to":
    "apply, applies, applicable, application, scope, covers, for use by, adhere, expected to follow, must follow, required to follow, relates to",
  never:
    "never, no child should, not suffer, free from, not tolerate, zero tolerance, right to be protected from, no pupil should, not acceptable, no young person should, free of",
  opportunity:
    "opportunity, opportunities, benefit, benefits, advantage, positive, valuable, enrich, enhance, essential, exciting, powerful, empower, wealth, possibilities, enjoy",
  able: "able, should be able, should have, entitled, entitlement, right to, benefit from, encouraged to use, access to, make use of, opportunity to use, enable, enjoy, use",
  learning:
    "learning, learn, education, educational, development, develop, study, creativity, curriculum, teaching, achievement, communicate, social",
  safeguards:
    "safeguard, safeguards, protection, measures, safely, boundaries, safe environment, controls, precautions, safe, protected, supervised, supervision",
  duty: "duty, responsibility, responsible, obligation, obliged, duty of care, must, role to play, responsibilities, required, committed, commitment",
  beyond:
    "whether or not, regardless of whose, both in and out, in and out of school, inside and outside, in school and at home, at home and in school, at school and at home, on and off, outside school, outside of school, out of school, off site, beyond school, home and school, at home, beyond gates, wherever they are, own devices, away from school, school and home, whoever owns, in and outside, school or at home, home or school",
  equal:
    "equal, equally, equality, same right, same protection, regardless, irrespective, discrimination, without discrimination, inclusive",
  partnership:
    "partnership, partner, together, work with, working with, collaborate, collaboration, cooperate, co operate, working closely, work closely, collaborative, multi agency, joint, jointly, co operation, liaise",
  appoint:
    "appoint, appointed, appointing, designate, designated, nominate, nominated, name, named, identify, identified, has, have, is, responsible, responsibility, role, will be, our, acts as, lead, assigned",
  directions:
    "direction, directions, guidance, guidelines, instruction, rule, rules, expectation, expected, clear, code of conduct, behaviour code, staff code, code, policy, must, should, training, required, professional, standards, adhere",
  conduct:
    "behave, behaviour, conduct, professional, professionally, professionalism, act, use, acceptable use, code of conduct, communicate",
  "staff-code":
    "code of conduct, staff code, behaviour code, conduct policy, staff behaviour policy, staff behaviour, professional standards, teachers' standards, teacher standards, code for adults, staff acceptable use, staff AUP",
  boundaries:
    "professional, professionally, professionalism, boundary, boundaries, appropriate, inappropriate, friend, friends, befriend, reputation, disrepute, privacy settings, private, personal opinion, personal account, personal email, personal phone, school account, school email, accept, request, contact pupils, contact with pupils, communicate with pupils, digital footprint, not post, not discuss, defamatory, official",
  respect:
    "respect, respectful, respectfully, kind, kindly, kindness, considerate, responsible, responsibly, courteous",
  rule: "allowed, permitted, not, must, prohibit, prohibited, ban, banned, switched off, turned off, off and out, hand in, handed in, locker, stored, kept, confiscated, silent, away, should, may, only, use, used, bring, brought, rules, restricted, forbidden, phone free, never seen",
  search:
    "search, searching, searched, screening, screen, examine, inspect, inspected, look through, delete, erase",
  confiscate:
    "confiscate, confiscated, confiscation, seize, seized, taken from, retain, removed from pupil, taken away",
  "risk-assess":
    "risk assess, risk assessed, risk assessing, risk assessment, assess risk, assessing risk, assess risks, assessed for risk, evaluate risk, identify risk, assess safety, weigh risks, consider risks, evaluated, evaluate, vetted, vet, checked, examine, examined, educational benefit, DPIA, data protection impact, impact assessment, considered, carefully considered, assessed, approved",
  "self-review":
    "risk assess, risk assessment, assess risk, assess risks, 360 safe, 360 degree safe, 360 degree, self review, self assessment, audit, online safety audit, self evaluation, LGfL audit, evaluate effectiveness",
  before:
    "before, prior, first, until, in advance, ahead, introduced, introduction, allowed, adopted, used, use, is allowed",
  "ai-safety":
    "personal data, data protection, personal information, product safety, safety standards, approved, approve, risk assess, risk assessment, filtering, monitoring, age limit, age restriction, terms of use, privacy, assessed, safe, safety, confidential, DPIA, supervised, intellectual property, copyright, harmful",
  "use-rules":
    "use, used, using, permit, permitted, allow, must, should, may, pupil, student, staff, homework, cheat, plagiarism, lesson, tool, policy, taught, understand, aware, risk, guidance, benefit",
  approve:
    "approve, approved, approval, ratified, ratify, adopted, agreed, signed off, authorised, author, owner, policy lead, responsible person, governing body, governing board, full governing, governors, committee, headteacher, written by, prepared by, person responsible, reviewed by, trust board, board of trustees, to be reviewed by, policy holder, lead person, member of staff responsible, policy reviewed by, delegated",
  "dated-label":
    "date, dated, adopted, adoption, approved, ratified, issued, published, version, updated, last updated, last reviewed, reviewed, written, created, effective, agreed, implemented, revised, amended, update, policy, month, revision",
  "next-review":
    "next review, review date, date of next review, review due, due for review, date for review, to be reviewed, will be reviewed, reviewed annually, review cycle, next reviewed, renewal date, review frequency, review period, reviewed every, policy review date, annual review, reviewed next, date of review, for review, review by, frequency of review, reviewed on a, review annually, reviewing, review",
  "policy-itself":
    "policy, document, statement, practice, procedure, procedures, guidance, approach, provision",
  "read-with":
    "read alongside, alongside, in conjunction, conjunction, read with, linked to, links to, link to, links with, related policy, related policies, linked policy, linked policies, other policies, associated policies, other relevant policies, linked with, cross reference, supporting documents, see also, related documents, relates to other, refer to, should be read, together with, following policies, policies include",
  policies: "policy, policies, procedure, procedures, code of conduct, document",
  "last-reviewed":
    "last reviewed, last updated, last update, last review, reviewed on, previously reviewed, review date, reviewed, date of review, updated, adopted, ratified, approved, reviewed in, date of last review",
  plan: "plan, action plan, response plan, response, procedure, procedures, strategy, support plan, safety plan, actions taken, incident, incidents",
  lessons:
    "lessons learned, lessons learnt, learn from, prevent recurrence, recurrence, happening again, resolved, long term, at intervals, interval, regular, regularly, periodically, follow up, followed up, pattern, trend, trends",
  systems: "filter, filtering, monitoring, system, network",
};
