/** Words that plans write with a capital though they name nobody, in small letters. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** After or before one of these, a name is a building's, a body's or a law's. */
export const WORDS_OF_PLACES = words(`
academy academies ambulance ark association avenue block board borough building campaign campus centre charity church class
classroom close college community constabulary council county court crescent department drive dukes federation field fields
foundation garden gardens green grammar grove hall high hospital house hub infant infants institute junior juniors lane law
library lodge nursery office park partnership police primary project road room rooms royal school schools secondary service
services site sixth society street suite team theatre trust trusts university upper lower unit wing award awards
`);

/** Saints and royals stand in the names of schools. */
export const BEFORE_NAMES_OF_PLACES = words("st saint king queen prince princess holy blessed sir");

export const KNOWN_WORDS = words(`
a about above access action actions acceptable admin advice after age agree agreement agreements ai alert alerts all also an
and android annual any app apple apps april are as ask assembly assistant at attendance august aup autumn back bank before
behaviour being both bring british bullying but by byod call calls can care carer carers catch ceop change channel chair
chatgpt check checks chief child childline children chrome chromebook chromebooks christmas class clerk clinic club code
computing conduct consider contact content continue controller coordinator cpoms cpd curriculum cyber cyberbullying daily
data date day days december deadline decide deputy designated dfe digital director discord discuss do does dpia dpo draft
dsl dsls during each early easter eid elsa email emails end england english ensure european every everyone executive facebook
family february field filter filtering first follow following for form formal fortnite four friday from full further gaming
gdpr general get give go google governor governors group groups guardian guidance hand have he head heads headteacher health
help her his hold home homework how hpa hr i ict if in inclusion include independent induction inform information inset
instagram internet into invite ipad ipads is it its iwf january july june kcsie keep key lac lado language last lead leader
leaders leadership learning lesson lessons let letter letters level line link list local log look ltd make manager managers
march mash matters maths may meet meeting meetings member members mental mentor microsoft minecraft mobile monday monitor
monitoring month monthly more msp my myconcern national natterhub netflix network new next no none not note november nspcc
october of off officer ofcom offer offsted ofsted on once one online only open operation or organise our out over own
parent parents part pastoral people personal phase phone phones plan plans plan please police policies policy post prevent
principal procedure procedures professional program programme project provide psd pshe pupil pupils put questionnaire
ramadan raise read record records redraft refer referral remind remote remove repeat report reports reporting request
reset responsible restorative restrict result results review reviews risk roblox rse rshe run safe safeguarding safer safety
saturday school schools secure see sen senco send send senior september session set settings share she sims sixth sleuth smoothwall
snapchat social software some speak special spring staff stage start statement still student students subject summer sunday
supervisor support survey swgfl talk teach teacher teachers teaching team teams technical technician tell term termly test the
their them then there these they thinkuknow this thursday through tiktok time timetable to trial train training trustee trustees
trust tuesday twice twitter two uk ukcis under until update upn use user users very video virtual visit vpn vr wait wales
watch we wednesday week weekly welfare wellbeing what whatsapp when where whether which while who whole why wi-fi wifi will
windows with within work workshop world write x xbox year years yes you young youtube your zoom achieve achievement adults
anti arrange assess autumn better book briefing build childnet complete confirm create deliver delete display east educate
education enable encourage establish evaluate explain explore extend find fix hold identify improve increase install
introduce investigate involve issue launch limit listen lock maintain mentoring move north notify nothing obtain order
outside pair pilot place playstation practise prepare present print produce promote publish question reduce reintroduce
reinforce remain replace respond return revise revisit role roll rewrite sanction schedule search seek senso show sign signpost
south step stop strengthen supervise switch take target track trustwide turn vary visitors warn west without zones nintendo
encompass act acts award awareness base bronze champion champions committee conditions council core crime critical cyberchoices
dark decision duty east emergency equality exploitation fair framework gangs girls boys green gold grooming harm hate human
human industry intelligence internetmatters lessons matters media mental minister ministry nurture one opportunities outreach
pathway positive protection protocol radicalisation resilience resources response rights secretary self silver sites slt
smart standards strategy sure thresholds tool toolkit tutor tutors union vision voice watch web wellbeing white youth
`);
