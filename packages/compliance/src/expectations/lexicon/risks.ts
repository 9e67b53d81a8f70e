/** What can go wrong online. */
export const risks = {
  "four-areas":
    "four Cs, 4 Cs, 4Cs, four areas of risk, four categories of risk, four key categories, 4 key categories, three areas of risk, three Cs, 3 Cs, four main areas, four areas, areas of risk, categories of risk, kinds of risk, sorts of risk, types of risk, kinds of online risk, risk categories",
  commerce:
    "commerce, commercialism, commercial exploitation, online gambling, gambling, inappropriate advertising, financial scam, scam, phishing",
  risk: "risk, danger, dangerous, threat, challenge, harm, harmful, hazard, pitfall, downside",
  harm: "harm, harmful, abuse, danger, risk, exploitation, exploit, hurt, unsafe",
  abuse:
    "abuse, abusive, neglect, exploitation, maltreatment, mistreatment, child abuse, harassment, significant harm",
  "child-on-child":
    "child on child, peer on peer, peer abuse, between children, between pupils, between students, between peers, by other children, by another child, by other pupils, by another pupil, by other students, children abusing, pupils abusing, children abuse, harmful sexual behaviour, sexual harassment, sexual violence, abuse by peers, one child to another, by peers",
  cyberbullying:
    "cyberbullying, cyber bullying, online bullying, cyberbully, cyber bully, bullying online, bully online, internet bullying, bullied online, e bullying, electronic bullying, bullying by text, trolling, online harassment, bullying via, bullying through, bullying using, bullying by phone, bullying on internet, bullying by means of",
  bullying: "bully, bullying, cyberbullying, harass, harassment, cyber bullying",
  nudes:
    "nude, semi nude, semi nudes, sexting, sexted, youth produced sexual imagery, YPSI, youth produced imagery, youth involved sexual imagery, self generated, indecent image, indecent photo, indecent picture, explicit image, explicit picture, explicit photo, sexual image, sexual imagery, sexual picture, intimate image, intimate picture, naked, sexualised image",
  grooming:
    "grooming, groom, groomed, stranger, online predator, predator, pose as, posing as, pretend to be, pretending to be, online exploitation, unwanted contact, sexual exploitation, coercion, inappropriate contact",
  misinformation:
    "misinformation, disinformation, mis information, dis information, misinform, misleading information, false information, untrue information, false claims",
  conspiracy: "conspiracy, conspiracies, conspiracy theory",
  "fake-news":
    "fake news, hoax, propaganda, fake website, fake information, false news, made up stories, biased information, unreliable information, bias and",
  radicalisation:
    "radicalisation, radicalise, extremism, extremist, terrorism, terrorist, extreme views, extreme groups, extremist views, extremist ideology, extreme material",
  "prevent-duty":
    "Prevent duty, Prevent Duty, Prevent strategy, Prevent Strategy, Prevent policy, Prevent training, Prevent guidance, Prevent lead, Prevent team, Prevent agenda, Prevent, PREVENT, Channel, Counter Terrorism, counter terrorism",
  incident:
    "incident, concern, misuse, breach, disclosure, allegation, inappropriate use, inappropriate behaviour, improper behaviour, unacceptable use, inappropriate online behaviour, infringement, complaint, violation, cyberbullying, unacceptable behaviour, every case, online abuse, inappropriate activity, inappropriate activities, illegal activity, worry, something goes wrong, something wrong, something happens, behaves wrongly, behave inappropriately, behaves inappropriately, gone wrong, inappropriate material, inappropriate content, unsuitable sites, unsuitable material, illegal material, offensive message, issue",
  send: "SEND, SEN, special educational, special educational needs, special needs, additional needs, additional learning, additional educational, learning difficulties, learning difficulty, SEN and disabilities, disabled pupils, EHCP, education health and care, SENCO, SENCo",
  vulnerable:
    "more vulnerable, most vulnerable, particularly vulnerable, especially vulnerable, vulnerable pupil, vulnerable child, vulnerable children, vulnerable student, vulnerable learner, vulnerable group, vulnerable young, vulnerable to, vulnerability, vulnerable, more at risk, greater risk of harm, greater risk online, greater risk, =looked after child, =looked after children, =looked after pupil, children =looked after, previously =looked after, children in care, pupils in care, victims of abuse, easier to deceive, at heightened risk",
  "low-level":
    "low level concern, low level concerns, neutral notification, self report, nagging doubt, not quite right",
  "child-protection":
    "child protection, safeguarding, keeping children safe in education, KCSIE, KCSiE",
  "child-protection-policy":
    "child protection policy, safeguarding policy, child protection policies, safeguarding and child protection policy, child protection and safeguarding policy, safeguarding policies, child protection procedures, safeguarding procedures, safeguarding and child protection procedures, child protection and safeguarding procedures, safeguarding children policy",
};
