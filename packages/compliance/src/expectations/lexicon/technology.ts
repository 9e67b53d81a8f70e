/** What is used, and what is done to keep it safe. */
export const technology = {
  online:
    "online, internet, e safety, esafety, digital, digitally, cyber, web, website, social media, social network, social networking, technology, technological, ICT, IT, network, virtual classroom, virtual lesson, computer, computing, app, email, e mail, mobile phone, smartphone, phone, messaging, text message, online message, electronic device, electronic communication, electronic media, gaming, broadband, wifi, wi fi, wireless, chat room, chatroom, livestream, tablet, laptop, device, =screen, =screens, site visited, cyberbullying",
  "online-safety":
    "online safety, e safety, esafety, internet safety, digital safety, cyber safety, cybersafety, safe online, safely online, safety online, online safely, online safe, safe on internet, safely on internet, safety on internet, online safeguarding, safeguarding online, digital safeguarding, staying safe online, safe use of internet, safer use of internet, safe and responsible use, safe internet, safe use of technology, safer internet, safe use of ICT, use internet safely, use technology safely, technology safely, internet safely, digital citizenship, digital literacy, online harm, harm online, online risk, risks online, online danger, dangers online, dangers of internet, risks of internet, internet danger, safe use of new technology, online abuse, safety in digital, responsible use, safe when online, safe whilst online, safe while online, connected world, internet awareness, keeping safe online, keep safe online, life online, risks of being online, ICT acceptable use, internet policy, internet access policy, online access, safe use of computers, use of internet and, acceptable use of internet, acceptable use of ICT, internet acceptable use, acceptable use, acceptable use of technology, AUP",
  network:
    "network, device, system, server, computer, equipment, hardware, infrastructure, internet, internet access, connection, wifi, wi fi, wireless, broadband, traffic, IT, ICT, website, =sites, search, =screen, =screens, laptop, tablet, ipad, chromebook, online activity, online, guest network, emails, email, browsing, web, what children do, what pupils do, user activity",
  filter:
    "filter, filtering, web filter, blocked site, blocked website, blocklist, block list, allow list, content control, smoothwall, securly, lightspeed, netsweeper, RM safetynet, safetynet, LGfL webscreen, webscreen, fortinet, firewall blocks",
  monitor:
    "monitor, monitoring, surveillance, keystroke, impero, senso, securus, keylogger, supervise, supervise use, logging of, logs activity, logs of internet, tracked, look at files, inspect files, check files, screen capture, screenshot, watch what, check computer files, can check, keep an eye, keeps an eye, is logged, are logged, be checked, look at email, right to look, right to access files, usage log, monitoring software",
  "online-use":
    "network, device, system, computer, equipment, internet, internet use, use of internet, online activity, online use, use of technology, usage, use of ICT, use of IT, traffic, email, emails, =screen, =screens, filter, filtering, website, websites visited, sites visited, browsing, ICT, IT, laptop, communications, searches, user activity, activity on",
  block:
    "block, prevent access, restrict, deny access, deny, unsuitable, inappropriate, harmful, illegal, keep out, keeps out, screen out",
  "harmful-content":
    "harmful content, inappropriate content, illegal content, inappropriate material, harmful material, illegal material, unsuitable material, unsuitable content, unsuitable site, pornography, pornographic, offensive material, age inappropriate, violent content, inappropriate images, inappropriate websites, upsetting content, adult content, extremist material, inappropriate sites",
  "filtering-standards":
    "filtering and monitoring standards, standards for filtering, monitoring standards, digital and technology standards, filtering standards, meeting digital",
  "mobile-phone":
    "mobile phone, mobile telephone, mobile device, mobile technology, mobile technologies, smartphone, smart phone, personal device, handheld device, hand held device, handheld technology, phone, mobile, camera phone, own device, BYOD, personally owned, personal mobile, personal electronic",
  "smart-device":
    "smart watch, smartwatch, watch that can, watches that can, smart technology, smart technologies, smart device, wearable, fitness tracker, smart glasses, smart speaker, airtag, earbuds, games console, other electronic device, wearable technology",
  "mobile-data":
    "3G, 4G, 5G, mobile data, data connection, cellular, mobile network, mobile internet, own data, data allowance, phone network, mobile broadband, personal hotspot, hotspot, tethering, unrestricted internet, unrestricted access, unfiltered internet, unfiltered access",
  "remote-learning":
    "remote learning, remote education, remote teaching, remote lesson, remote provision, learn remotely, teach remotely, learning remotely, taught remotely, working remotely, home learning, learning at home, learn at home, learning from home, learn from home, blended learning, distance learning, from distance, live lesson, live streamed lesson, virtual lesson, virtual classroom, learning online at home, school closure, school has to close, schools reopen, lockdown, lessons move to, work set online, unable to attend, home working, work from home, study at home, studying at home, building is closed, school is closed, schools are closed, closure, self isolating, video lesson, online lesson, online teaching",
  "live-lesson":
    "live lesson, live streamed, streaming, live, video call, video conference, video lesson, Teams, Google Classroom, Google Meet, Zoom, Seesaw, Tapestry, Showbie, platform, webcam, microphone, camera",
  "new-technology":
    "new technology, new app, new platform, emerging technology, new software, new online, new system, new device, new tool, new service, new website, new gadget, new apps and gadgets, new digital, new resource, social media platform, platforms and technologies, technology, technologies, platform, app, software, gadget, apps",
  "generative-ai":
    "AI, GenAI, generative AI, artificial intelligence, generative, chatbot, ChatGPT, chat GPT, chatgpt, large language model, language model, Copilot, copilot",
  deepfake:
    "deepfake, deep fake, AI generated, generated by AI, computer generated image, synthetic media, synthetic image, fake image, faked image, faked picture, nudify, nudification, manipulated image, doctored image, voice cloning",
  "cyber-security":
    "cyber security, cybersecurity, cyber attack, cyber crime, cybercrime, cyber threat, cyber essentials, cyber resilience, national cyber security centre, network security, information security, IT security, ICT security, data security, system security, systems security, security of system, security of ICT, security of network, security of IT, security of information, security of computer, security of our, technical security, security measures, security strategies, security check, infrastructure is secure, network is secure, systems are secure, secure network",
  malware:
    "virus, viruses, malware, anti virus, antivirus, ransomware, spyware, firewall, phishing, hacking, hacker, trojan, worm, virus check, virus protection, misuse or attack, malicious",
  backup:
    "backup, back up, backed up, security patch, patched, software update, operating systems up to date, kept up to date, encrypt, encryption, multi factor, two factor, MFA, 2FA, two step, security update",
  password:
    "password, passphrase, pass word, passcode, PIN, login detail, log in detail, log on detail",
  account:
    "user name, username, login, logins, log in, log on, logon, sign in, user account, email account, email address, account, individual account, credential, user id, their own user",
  "information-system":
    "information system, system, computer system, network, ICT system, IT system, infrastructure, server, school system, technical infrastructure, computer network",
  "acceptable-use":
    "acceptable use, acceptable ICT use, acceptable internet use, AUP, AUA, responsible use, acceptable usage, appropriate use, user agreement, ICT agreement, internet agreement, online safety agreement, agreement on online safety, agreement about online, e safety agreement, esafety agreement, internet use agreement, ICT code of conduct, online safety rules, e safety rules, esafety rules, rules for e safety, rules for internet, internet rules, device agreement, computer rules, online agreement, digital contract, digital agreement, technology agreement, ipad agreement, sign agreement, agreement for group, online rules, internet code, rules for online safety",
  "personal-data":
    "personal information, personal data, personal details, sensitive data, sensitive information, confidential information, pupil data, pupil information, pupil records, student data, children's records, child protection records, child protection file, child protection information, =records, special category, information about children, information about pupils, information about individual, private information",
  image:
    "image, photo, photograph, photography, picture, video, film, filming, recording of children, digital image, photographic",
  "social-media":
    "social media, social network, social networking, facebook, instagram, twitter, snapchat, tiktok, tik tok, whatsapp, youtube, messaging app, instant messaging, personal profile, online profile, their own profile, own profile, blog, personal account, private account, posted online, post online, contacts on any",
};
