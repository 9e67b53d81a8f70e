/**
 * The vocabulary of which schools compose the titles of people: a role is a run of these words with at least
 * one that names a holder ("Lead", "Governor", "DSL"). So "PSHE/RSHE lead" and "Trust Director of Digital
 * Safeguarding" are read without listing every title.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const HOLDER_WORDS = words(`
  lead leader leads co-ordinator coordinator co-ordinators coordinators officer governor governors trustee trustees headteacher headteachers
  headmaster headmistress head heads teacher principal vice-principal manager technician chair chairman chairperson champion owner
  author senco sendco dsl dsls ddsl ddsls dsp dso dcpo dpo ceo cfo coo director secretary administrator
  provider contact person bursar sbm spoc adviser advisor assistant tlr slt deputy deputies dht aht ht
  nurse tutor hlta support member members responsible responsibility matron counsellor supervisor chaplain consultant rector provost
`);

export const ROLE_WORDS = words(`
  designated senior safeguarding child protection online on-line safety e-safety esafety online-safety internet digital safe
  acting interim assistant associate executive deputy vice co- joint lead link nominated named responsible chief
  computing ict it pshe rshe rse phse phe cyber security network data technical technology technologies curriculum subject
  school's school schools trust academy whole-school board governing governor's governors' body committee prevent filtering and monitoring
  mental health wellbeing well-being welfare pastoral looked after children lac cla send sen inclusion sencos
  business office operations operating administration admin finance personnel hr learning teaching phase key stage year eyfs early years foundation
  reception nursery ks1 ks2 ks3 ks4 infant junior primary secondary lower upper middle sixth form lower-school upper-school
  family support parent community attendance behaviour attitudes quality education systems services information
  policy prepared written approved produced reviewed updated by chair of the for to in with overall charge responsibility
  team member staff site manager single point managers media social communications website e-learning
  professional standards compliance group ict/computing equality equalities diversity medical first aid
  alternate alternative additional main other if different english maths science faculty department boarding house
  lgb fgb lab a an our - \u2013 & / , (s)
`);

/** Capitalised words that are no one's name, though they stand where a name may. */
export const NOT_NAME_WORDS = words(`
  tbc tba vacant vacancy insert name names date signed signature email e-mail tel telephone phone mobile contact details
  address website web page version policy policies statement procedure procedures document guidance review approved reviewed
  ratified adopted next last status statutory annual annually autumn spring summer term january february march april may june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday
  college road street lane avenue local authority council county borough city police children's services service hub
  department dfe kcsie act education national centre center london england uk united kingdom british
  introduction aims aim scope purpose contents legislation roles responsibilities appendix annex section part
  parents parent carers pupils pupil students student children child users visitors volunteers all any each every this that
  these those they we our the their his her who which where when what how will should must may can has have is are was were
  please see click here if in on at an and or of to for with from by as be it its not no yes none n/a
  facebook google microsoft youtube twitter instagram whatsapp snapchat tiktok apple ipad chromebook securly smoothwall
  senso impero cpoms myconcern lgfl swgfl nspcc ceop childline childnet iwf ofsted mash lado camhs nhs ico
  internet online safety safeguarding e-safety acceptable use agreement agreements code conduct training
  telephone number room office email: ext extension hours mail
  christian catholic church diocese st saint holy sacred
  working group day time location action actions responsible frequency outcome evidence notes comments changes
  however therefore although during before after following within under between through across
  ltd limited plc inc llp solutions services group company consulting consultancy it-services systems
  governance financial resources quality premises curriculum standards federation partnership impact assessed equality
  apr jul aug sep sept oct nov dec feb pre ce vc va rc cofe implementation check
  setting settings contacts sexual misconduct liaison liason
  academies teachers leadership further help regional special educational needs hospital
  post holder postholder know don't do ensure ensures report reports provide promote monitor liaise take work support act keep make
`);

export const HONORIFIC =
  /^(?:mr|mrs|miss|ms|mx|dr|rev|revd|reverend|fr|father|sr|sister|sir|dame|prof|professor|cllr|councillor|canon|lady|lord|ven)\.?$/iu;
