/** What can go wrong online. */
export const risks = {
  "four-areas":
    "four Cs, 4 Cs, 4Cs, four areas of risk, four categories of risk, four key categories, three areas of risk, three Cs, 3 Cs, four main areas, four areas, categories of risk, areas of risk",
  commerce:
    "commerce, commercialism, commercial, online gambling, gambling, inappropriate advertising, advertising, financial scam, scam, phishing",
  risk: "risk, danger, threat, challenge, harm, harmful, hazard, pitfall",
  harm: "harm, abuse, danger, risk, exploitation, hurt, unsafe",
  abuse: "abuse, neglect, harm, exploitation, maltreatment, mistreatment",
  "child-on-child":
    "child on child, peer on peer, peer abuse, between children, between pupils, between peers, by other children, by another child, by other pupils, children abusing, harmful sexual behaviour, sexual harassment, sexual violence, abuse by peers, child on child abuse, one child to another, by peers",
  cyberbullying:
    "cyberbullying, cyber bullying, online bullying, cyberbully, cyber bully, bullying online, bully online, internet bullying, bullied online, electronic bullying, bullying by text, trolling, online harassment, bullying via, bullying through, bullying using",
  bullying: "bully, bullying, cyberbullying, harass, harassment",
  nudes:
    "nude, nudes, semi nude, semi nudes, sexting, sexted, youth produced sexual imagery, YPSI, youth produced imagery, self generated, indecent image, explicit image, sexual image, sexual imagery, intimate image, naked, sexualised image, upskirting, sexually explicit",
  grooming:
    "grooming, groom, stranger, strangers, online predator, pose as, posing as, exploit, exploitation, unwanted contact, sexual exploitation, coercion",
  misinformation:
    "misinformation, disinformation, mis information, dis information, misleading information, false information, untrue information",
  conspiracy: "conspiracy, conspiracies, conspiracy theory, conspiracy theories",
  "fake-news": "fake news, hoax, hoaxes, propaganda, fabricated, fake website, fake information",
  radicalisation:
    "radicalisation, radicalise, radicalised, radicalization, radicalize, extremism, extremist, extremists, terrorism, terrorist, extreme views, extremist views, extremist ideology",
  "prevent-duty":
    "Prevent duty, Prevent strategy, Prevent policy, Prevent Duty, Prevent training, Prevent guidance, Prevent lead, Channel programme, Channel panel, Channel, PREVENT, Prevent",
  incident:
    "incident, concern, misuse, breach, disclosure, allegation, inappropriate use, inappropriate behaviour, unacceptable use, inappropriate online behaviour, abuse, infringement, issue, complaint, unsuitable material, violation, cyberbullying, problem, unacceptable behaviour",
  send: "SEND, SEN, special educational, additional needs, additional educational, learning difficulties, learning difficulty, SEN and disabilities, more vulnerable, most vulnerable, particularly vulnerable, vulnerable pupil, vulnerable child, vulnerable children, vulnerable student, vulnerable learner, vulnerable group, vulnerable young, especially vulnerable, vulnerability, vulnerable, looked after, cognitive difficulty, communication difficulties, EHCP",
  "low-level":
    "low level concern, low level concerns, low level, neutral notification, self report, nagging doubt",
  "child-protection":
    "child protection, safeguarding, safeguarding policy, child protection policy, keeping children safe, KCSIE",
  characteristics:
    "regardless, irrespective, whatever, age, disability, gender, race, religion, sex, sexual orientation, ethnicity, background, belief, protected characteristic, culture, ability",
};
