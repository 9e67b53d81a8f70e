/**
 * Set phrases that mean another thing than their words: "child protection" speaks of no child. A word within one
 * stands for a concept only as part of a term that is at least as long.
 */
export const phrases = [
  "child protection, child abuse, children's services, children's social care, children act, children and families act",
  "young person's officer, keeping children safe in education, working together to safeguard children",
  "data protection, information commissioner, information commissioner's office, health and safety, risk assessment",
  "risk assess, risk assessed, risk assessing, adult content, adult material, adult site, adult website",
  "trusted adult, responsible adult, parent governor, staff governor, teacher governor, pupil premium",
  "student council, school council, pupil voice, code of conduct, social care, social worker, social services",
  "education act, education and inspections act, computer misuse act, online safety act, head teacher, head of school",
  "search engine, search engines, home page, class page, personal development, professional development",
  "special educational needs, learning difficulties, learning difficulty, learning platform, learning journal",
  "local authority, local safeguarding partners, safeguarding partners, safeguarding children board",
  "contact details, contact us, point of contact, lead to, leads to, leading to, led to, as well as, right to access",
  "teachers' standards, teacher standards, teaching standards, fundamental british values, british values",
  "community users, user name, user names, user account, in line with, on line, member of staff responsible",
  "in the first instance, first aid, at first, first line, mental health, public health, school nurse, good practice",
  "anti bullying policy, anti bullying week, behaviour policy, behaviour for learning, child friendly, family group",
  "criminal record, record of achievement, in addition, address book, email address, web address, web addresses",
  "prevent access, prevent harm, prevent bullying, with respect to, in respect of, in this respect",
  "last review, last reviewed, department for education, teaching online safety in schools, preventing and tackling bullying, outside school hours, outside of school hours, children and families partnership, families partnership, children and families team, virtual school, virtual head, sexual orientation, content management, table of contents, terms of use, copyright act, freedom of information",
];
