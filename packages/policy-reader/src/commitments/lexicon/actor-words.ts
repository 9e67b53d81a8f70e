const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** A group of words names somebody who can promise when one of these is in it. */
export const ACTORS = words(`
  we you they i it he she everyone everybody anyone
  school schools academy trust college nursery federation organisation setting pre-school
  staff employee employees teacher teachers colleague colleagues practitioner practitioners tutor tutors adults adult volunteer volunteers visitor visitors contractor contractors
  governor governors trustee trustees director directors board body committee council panel lgb fgb
  headteacher headteachers headmaster headmistress head heads principal principals ceo slt smt
  lead leads leader leaders coordinator coordinators co-ordinator co-ordinators officer officers manager managers technician technicians administrator administrators champion champions
  dsl dsls ddsl ddsls dsp dsps ddsp sdp dcpo cplo dpo spoc senco sencos sendco team teams deputy deputies dht aht person persons chair
  pupil pupils student students child children learner learners parent parents carer carers guardian guardians family families user users member members community people
  ict/computing dsl/deputy office reception bursar librarian librarians caretaker supervisor supervisors assistant assistants mentor mentors ambassador ambassadors
  provider providers counsellor matron houseparents prefects tas hltas siro parents/guardians leavers
`);

/** May stand in such a group beside them. */
export const BESIDE_ACTORS = words(`
  the all our any every each a an both other these this that such some its their no
  of and or & / , as
  designated senior safeguarding child protection online on-line e-safety esafety online-safety internet digital safety named nominated link responsible
  acting interim assistant associate executive vice joint chief lead deputy other alternate
  computing ict it pshe rshe rse send sen cyber security network data technical technology it/ict curriculum subject pastoral support systems system services service business office admin site
  teaching non-teaching supply agency temporary permanent new existing relevant appropriate individual class form key whole wider full local governing trust's school's academy's
  house boarding family liaison specialist visiting catering kitchen lunchtime midday cleaning residential reception front premises
  leadership management middle central executive phase year department faculty stage young younger older vulnerable primary secondary junior infant boarding early years eyfs
  parents/carers parent/carer carers/parents staff/volunteers teachers/staff pupils/students students/pupils child's pupil's
  regular identified trained authorised concerned working steering advisory
  trust trustees governance committees resources quality education welfare wellbeing standards
`);

/** Before them the words after aren't who acts: "concerns reported to the headteacher will be logged". */
export const PREPOSITIONS = words(`
  to from by with about against between among on in at for regarding concerning through via into towards within without than alongside under over involving including
`);

/** Begins a group of words, so that what stands before it belongs to another. */
export const DETERMINERS = words(`
  the all our any every each a an both these this that such some its their no we you they i it he she everyone everybody
`);

/** May stand behind "head of" or "teacher for": what a role is for. */
export const SCOPES = words(`
  year department faculty ict it computing school safeguarding online safety e-safety child protection looked after looked-after
  previously children governors trustees pshe rshe rse data inclusion pastoral care behaviour attendance send sen sixth form
  governance mental health wellbeing services operations estates strategy education communications curriculum digital learning technology technologies filtering monitoring and key stage centre house
`);
