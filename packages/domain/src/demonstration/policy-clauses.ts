/** Paragraphs that the demonstration's invented policies are put together from. None comes from a real policy. */

export interface Clause {
  heading: string;
  sentences: readonly string[];
}

export const policyClauses = {
  purpose: {
    heading: "Why we have this policy",
    sentences: [
      "Children learn, play and meet friends online. We want them to do so safely, in school and at home.",
      "This policy sets out what staff, governors, pupils and families can expect of each other.",
    ],
  },
  risks: {
    heading: "The risks we plan for",
    sentences: [
      "We group risks into four areas: content that children see, contact with other people, their own conduct, and commerce such as gambling, scams and advertising.",
    ],
  },
  leadership: {
    heading: "Who leads",
    sentences: [
      "The designated safeguarding lead has lead responsibility for online safety and understands the filtering and monitoring that we use.",
    ],
  },
  governors: {
    heading: "Governors",
    sentences: [
      "Governors hold leaders to account for online safety. All governors receive training in safeguarding, online safety included, when they join and every two years after that.",
    ],
  },
  filtering: {
    heading: "Filtering and monitoring",
    sentences: [
      "Every school device and our network are filtered and monitored. A senior leader and a governor are responsible, and we review the filtering and monitoring at least once every academic year against the Department for Education's standards. Harmful content is blocked, and urgent alerts are read at once.",
      "Staff report anything that slips through to the safeguarding team the same day.",
    ],
  },
  phones: {
    heading: "Phones and smart devices",
    sentences: [
      "We are a phone-free school: phones and smart watches, with or without mobile data, are switched off and handed in on arrival.",
    ],
  },
  training: {
    heading: "Training",
    sentences: [
      "All staff are trained in online safety when they start and at least once a year, including their part in filtering and monitoring.",
    ],
  },
  curriculum: {
    heading: "What we teach",
    sentences: [
      "Online safety is taught in every year group, in computing and in relationships and health education.",
    ],
  },
  artificialIntelligence: {
    heading: "Generative AI",
    sentences: [
      "Staff use only generative AI tools that we have checked for safety. Pupils learn how deepfakes and chatbots can mislead or harm.",
    ],
  },
  misinformation: {
    heading: "Being misled",
    sentences: [
      "Pupils learn to recognise misinformation, disinformation and conspiracy theories, and whom to ask.",
    ],
  },
  childOnChild: {
    heading: "When children harm children",
    sentences: [
      "Online bullying and other child-on-child abuse is never passed off as banter. If nudes or semi-nudes have been shared, nobody looks at, copies or forwards them: the designated safeguarding lead is told at once.",
    ],
  },
  remoteLearning: {
    heading: "Learning from home",
    sentences: [
      "When pupils learn remotely they use only the platforms that we have named. Only their own teachers contact them during remote learning, through school accounts, and parents are told which sites their children use for it.",
    ],
  },
  incidents: {
    heading: "If something goes wrong",
    sentences: [
      "Every concern is reported to the safeguarding team, recorded on the day with the decision and its reason, and followed up until it is settled.",
      "We review the plan made for each child every half-term until it is no longer needed.",
    ],
  },
  families: {
    heading: "Working with families",
    sentences: [
      "We tell families what their children are asked to do online, whom they will meet there, and which systems the school uses. We hold an information evening each autumn.",
    ],
  },
  vulnerable: {
    heading: "Children who need more help",
    sentences: [
      "Some pupils, including those with special educational needs and disabilities, are at greater risk online; we plan for them individually.",
    ],
  },
  searching: {
    heading: "Searching and confiscation",
    sentences: [
      "Authorised staff may search for and confiscate devices in line with the national advice on searching and screening.",
    ],
  },
  agreements: {
    heading: "Agreements",
    sentences: [
      "Pupils, parents, staff and volunteers sign an acceptable use agreement every September.",
    ],
  },
  security: {
    heading: "Keeping systems secure",
    sentences: [
      "We check the security of our systems each year. Accounts have strong passwords, and staff are trained to recognise phishing.",
    ],
  },
  extremism: {
    heading: "Radicalisation",
    sentences: [
      "We meet the Prevent duty: staff know the signs of radicalisation online and how to raise a concern.",
    ],
  },
  data: {
    heading: "Personal data and images",
    sentences: [
      "Personal data is held securely. Photographs of children are used only with written consent, and only for the purpose agreed.",
    ],
  },
  staffConduct: {
    heading: "Staff online",
    sentences: [
      "Staff follow our code of conduct online and on social media: they do not connect with pupils there, and use school accounts only. Low-level concerns about an adult are reported to the headteacher and recorded.",
    ],
  },
  newTechnology: {
    heading: "New technology",
    sentences: ["New platforms and apps are risk assessed before a class uses them."],
  },
  yearlyReview: {
    heading: "Reviewing our approach",
    sentences: [
      "We review our approach to online safety every year, with a risk assessment of what pupils meet online. Our child protection policy covers online safety and is read together with this policy.",
    ],
  },
} as const satisfies Record<string, Clause>;

export type ClauseName = keyof typeof policyClauses;

export const everyClause = Object.keys(policyClauses) as ClauseName[];
