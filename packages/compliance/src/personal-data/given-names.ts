/** Given names that pupils in England often have, in small letters. The lists know many names and never all. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Names that are no other word: wherever they stand, they are somebody's. */
export const GIVEN_NAMES = words(`
aaliyah aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aiden aimee aisha alan albert alexander
alexandra alfie alice alicia alisha alison alistair amaan amanda amandeep amelia amina amir amira amy ana anaya andrea
andrew angela angus anika anita anna annabel annabelle anne annie anthony antonia anya archie aria ariana arjun arlo
arthur arun arya ashley ashton asma athena aurora ava ayaan ayesha ayla aylin barbara barney beatrice beatrix becky
benjamin bernard bethan bethany bilal blake bobby bradley brandon brenda brendan brian bridget bronte bryony caitlin
callum cameron carla carlos carly carol caroline catherine cecilia cerys charlie charlotte cheryl chidi chioma chloe
christina christine christopher ciara claire clara clare claudia colin connie connor conor constance cora corey craig
cynthia daisy dale damian daniel daniela danielle danny daphne darcey darcy darren dave david debbie deborah declan
deepak demi denise dennis derek diana dominic dominik donna dorothy douglas duncan dylan ebony edith edward edwin eesa
eileen elaine eleanor elena eli eliana elijah eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa elsie
emilia emily emma emmanuel eric erica erin esme esmee estelle esther ethan eva evan evelyn evie ewan ezra fabian
faisal farah farhan fatima felicity felix fergus fernando finlay finley fiona francesca francis frankie fraser freddie
frederick freya gabriel gabriella gareth gary gavin gemma geoffrey george georgie georgina gerald gillian gina
giovanni gloria gordon graham greta gurpreet gwen habib hadiya hamza hanna hannah harley harpreet harriet harrison
harvey hassan hayden hayley heather hector heidi helen helena henry hermione hollie howard hugh hugo hussain ibrahim
ibrahima idris ikram imani imogen imran inaya indie ines ioana iqra isaac isabel isabella isabelle isaiah isha isla
ismail isobel jackson jacob jacqueline jake jamal james jamie jane janet janice jasmin jasmine jason javier jayden
jayne jean jeff jeffrey jenna jennifer jenny jeremy jermaine jessica jessie jill jimmy joan joanna joanne jodie joel
johnny jonah jonathan joseph josephine joshua josie jude judith julia julian juliana julie juliet justin kacper kai
kamil karen karim karl kate katherine kathleen kathryn katie katy kayden kayla kayleigh keeley keira keith kelly
kelsey kenneth kenzie kerry kevin khadija khalid kian kiera kieran kimberley kirsty krishna kwame kyle kylie kyra
lacey laila lara laura lauren layla leah leanne leila lena leo leon leonard leonardo leonie leticia lewis lexi liam
lila lillian lilly linda lindsay lisa logan lola lorraine louie louis louisa louise luca lucas lucia lucinda lucy
ludwig luis luka lukas luke luna lydia lyla lynn lyra mackenzie macy maddie maddison madeleine madison maeve magnus
mahnoor maisie malachi malik mandy manuel marcus margaret maria mariam marie marina mario marion marius marlene marsha
martha martin martina martyn mary maryam mateo mateusz matilda matthew maureen max maxim maxwell maya megan mehmet
mehmood melanie melissa mia micah michael michaela michelle mila miles millie milo minnie miriam mohamed mohammad
mohammed mollie molly monica monika morgan moses muhammad musa mustafa mya myla nabil nadia nadine naomi natalia
natalie natasha nathan nathaniel neha neil nevaeh niamh nicholas nicola nicolas nicole nigel nikita nikolai nina noah
noor nora norman oakley ola oliver olivia ollie olly omar orla oscar osman otis otto owen pamela patricia patrick
paula pauline peter petra philip philippa phillip phoebe piotr pippa polly precious priya quentin rachel raheem rahul
raj rajesh ralph ramona raphael rashid raymond reece reggie reuben rhian rhiannon rhys ricardo richard riley rita
robbie robert roberta roger rohan roman romeo ronan ronnie rory rosa rosalind roseanne rosemary rosie rowan roxanne
russell ruth ryan saanvi sabrina sadia saffron safiya saif salma salman samantha samira samuel sandra sanjay saoirse
sara sarah sasha scarlett sean sebastian selina seren seth shane shannon sharon shaun sheila shelby sheryl shirley
shreya sian sienna simon simone sinead sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen steven
stuart suki sunil susan susanna suzanne sylvia tabitha tahir talia tamara tamsin tania tanya tara tariq tasha tatiana
teddy terence teresa terry tessa thea thelma theo theodore theresa thomas tiana tiffany tilly timothy tina tobias toby
tommy tony tracey tracy trevor tristan tyler tyrell tyrese tyrone uma umar ursula usman valentina valerie vanessa
veronica vikram vincent vivian vivienne wayne wendy wesley wilfred william winnie wojciech xavier yasin yasmin yasmine
yolanda yousef yuki yusuf yvette yvonne zac zachary zahra zain zainab zak zara zayn zeynep zoe zofia zuzanna
`);

/** Names that are words too. Their capital tells them apart, where it does not come from the start of a sentence. */
export const NAMES_LIKE_WORDS = words(`
alex amber angel art ash basil bea beau bee belle ben bertie beth bill billy blossom bob bonnie brook brooke bud buddy
carter casey celeste chase chelsea chip christian christy clay cliff clover cody cole coral crystal dan dawn dean
destiny dexter don dot drew ed ellis eve faith fern finn fleur flora frank fred gale gene ginger grace grant gray guy
hale harmony harry haven hazel holly honey hope hunter ian ira iris ivy jack jade jan jasper jay jed jess jet jo joe
john jon josh joy kay kim king kit lance lane lee liberty lily lottie love mac mark mason matt melody mercy mike
miller mo myrtle nat neal nick noel olive opal otter paige parker pat paul pearl peg penny percy perry pete phil piper
poppy prudence queenie ray reed reid rich rob robin rocky rod ron rose roy ruby rufus rush sage sally sam sandy saul
scott scout serenity sky skye sol sonny spencer stan star stone sue tab tate taylor ted terri tim tom trinity troy vic
victor viola violet wade walker warren wes will willow wren
`);

/** Names that are months or places, too: they have a capital anyway. */
export const NAMES_LIKE_PROPER_NOUNS = words(`
april asia august austin autumn brooklyn charity chester devon florence france georgia india israel jordan june kent
lincoln london may milan paris preston summer sydney victoria
`);
