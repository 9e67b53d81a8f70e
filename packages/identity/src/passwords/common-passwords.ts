/**
 * What people choose, and attackers try, first: the words alone, in lower case. Years, marks, digits
 * for letters and repetition are taken away before a password is looked up here. A short list, since
 * twelve characters rule out nearly all of the long ones that go round.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    abcabc abcdabcd abcdef abcdefgh abcdefghij abcdefghijk academy academytrust admin
    adminadmin administration administrator adminpassword amelia arsenal arsenalfc asdfasdf
    asdfghjkl asdfghjklzxcvbnm ashley assembly astonvilla autumn autumnterm azerty azertyuiop
    babyboy babygirl baseball basketball batman birmingham birthday blessed blessing bristol
    buster butterfly caretaker celtic changeme changemenow changethis charlie charlotte
    cheesecake chelsea chelseafc chocolate christmas classroom classteacher computer computers
    computerscience computing cookie correcthorse correcthorsebatterystaple daddy daniel
    december default defaultpassword designatedsafeguardinglead dragon dragondragon education
    england englandengland everton evertonfc example examplepassword facebook faith family
    february flower flowers football footballer footballfootball forever fortnite freedom
    friday gandalf george ginger glasgowrangers google governingbody governor governors grandma
    greatbritain guest guestguest hannah happybirthday happychristmas headteacher
    headteachers heaven highschool holiday holidays humptydumpty hunter ilovegod ilovejesus
    iloveme ilovemyself iloveyou iloveyouforever iloveyousomuch internet iphone january
    jennifer jessica jesus jesuschrist jordan keepingchildrensafe learning leedsunited letmein
    letmeinnow letmeinplease letters liverpool liverpoolfc login loginlogin london
    londonengland loveislove lovely loveme loveyou manchester manchestercity manchesterunited
    manutd maryhadalittlelamb master mastermaster merrychristmas michael mickeymouse microsoft
    minecraft monday monkey monkeymonkey multiacademytrust mumanddad mummy mummydaddy
    mypassword myschool newcastle newcastleunited newpassword nopassword nopasswordhere nothing
    november october office ofsted oliver onceuponatime onetwothree onetwothreefour
    onlinesafety opensesame passcode passphrase passwd password password123 passwordadmin
    passwordpassword passwordqwerty passwords pepper pikachu pleasechangeme pokemon
    primaryschool princess princessprincess private qazwsx qazwsxedc qazwsxedcrfv qwerty
    qwertyasdfgh qwertypassword qwertyqwerty qwertyuiop qwertyuiopas qwertyuiopasdfghjkl
    rainbow rangers reception receptionist root rootroot safeguard safeguarding
    safeguardinglead samsung saturday school schooladmin schooloffice schools schoolschool
    secondaryschool secret secure security september shadow sheffield snoopy spiderman spring
    springterm springtime spurs starwars strawberry summer summerterm summertime sunday
    sunshine sunshinesunshine superman superuser sweetheart teacher teachers teacherteacher
    temporary temppassword testing testpassword testtest testuser thepassword thequickbrownfox
    thequickbrownfoxjumps thequickbrownfoxjumpsoverthelazydog thomas thursday tigger tinkerbell
    tobeornottobe topsecret tottenham tottenhamhotspur trustee trustees trustno trustnobody
    tuesday twinkletwinklelittlestar unicorn unitedkingdom username userpassword userusername
    wednesday welcome welcomeback welcomehome welcometo westham westhamunited whatever
    whateverwhatever william windows winter wintertime yourpassword youtube zxcvbnm
    zxcvbnmasdfghjkl
  `
    .trim()
    .split(/\s+/),
);
