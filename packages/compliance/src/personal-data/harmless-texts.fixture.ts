/** What schools write into plans, lessons and notes without telling who anybody is. Every one of them has to pass. */
export const HARMLESS_TEXTS: readonly string[] = `
Review the filter with the IT Manager in Spring.
Will the policy be reviewed? Yes, in May.
May half-term: check that monitoring still reports.
Mark attendance in CPOMS and tell the head of year.
Grace period of two weeks for the new phone rules.
Rose-tinted views of gaming are discussed in PSHE.
Hope to finish the work by June.
Meet the pupil every Monday with the Designated Safeguarding Lead.
Early help meeting with parents in the Autumn term.
Staff to check Google Classroom comments weekly.
Block TikTok and Snapchat on the school Wi-Fi.
Year 8 assembly on group chats before Safer Internet Day.
Ask the police liaison officer to speak to Year 9.
The pupil's phone is handed in at the office until Easter.
Parents and carers told by telephone; letter sent home.
Move the pupil to another tutor group.
Refer to Channel if concerns go on.
Report to the Internet Watch Foundation and to CEOP.
Restorative meeting between both pupils, led by the Deputy Headteacher.
Change passwords for the whole class and switch on two-step sign-in.
Support from the Mental Health Support Team for six weeks.
DSL to review on 14 January 2027.
Next review: 14/01/2027, with the Online Safety Coordinator.
Teach the RSHE lesson on consent again in Year 10.
Supervise the computer room at lunch.
Ask Smoothwall to send alerts to the DSL and the deputy.
Work with the Local Authority and Children's Social Care.
Share Childline's number: 0800 1111.
Parents can call the helpline on 0808 800 5000.
St Mary's Primary School will share its lesson plan.
King Edward VI Academy has the same filter.
Ashdown Vale Primary agreed to do the same.
The Molly Rose Foundation has material for Key Stage 4.
Use the Lucy Faithfull Foundation's advice for parents.
Two pupils were moved; both families agreed.
Add ChatGPT and other AI chatbots to the list of blocked sites.
Minecraft and Roblox: no chat in school.
Check the Chromebook trolley in Room 12.
Buy Microsoft Intune licences for the iPads.
The plan is shared with the SENCO and the class teacher.
Weekly check-in with a trusted adult.
Talk to all pupils in the year about screenshots.
Update the acceptable use agreement; send it out in September.
INSET day in April: training on nudes and semi-nudes.
Christian values week: kindness online.
Summer 2 topic: being kind online.
Autumn 1: refresh the rules on phones.
Review every 6 weeks. First review in 42 days.
Meeting at 15:30 in the Library.
Trip to London: phones stay in the hotel safe.
Lessons about France and Georgia are not affected.
Three pupils from Year 6, two from Year 7.
Try a quiet room at break. Then review.
A member of staff watches the corridor. Dean of students informed.
Bill for the new software approved by the Board of Trustees.
Sue for damages? No: the school's insurer deals with it.
Pat on the back for the digital leaders.
Art lessons: no photos of pupils' faces.
Holly and ivy pictures for the Christmas card: ask for consent.
Faith leaders invited to talk about hate online.
Joy of reading week replaces screen time.
Daily check by the Network Manager until the end of term.
The chair of governors is told each half-term.
Each class has two Digital Leaders.
Amber alert: look at the log daily. Red alert: at once.
Summer holiday: send families the list of helplines.
Ruby and Python are taught in Computing club.
Look at Education for a Connected World, strand 3.
Follow KCSIE 2026 and UKCIS advice.
Use Report Remove with the pupil.
Check VPN use; block ports 443 where not needed.
Reduce access to YouTube to Restricted Mode.
Ask parents to switch on Apple Screen Time and Google Family Link.
Contract number 4471/2026 with the supplier ends in August 2027.
ORDER NEW FILTER LICENCES BEFORE THE END OF TERM
Pupils Asked For A Quiet Space And A Named Adult
`
  .trim()
  .split("\n");
