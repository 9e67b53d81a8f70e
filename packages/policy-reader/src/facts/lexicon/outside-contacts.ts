/** People whom a policy names but who are not the school's: the authority, the police, charities, suppliers. */
export const OUTSIDE_BODY =
  /\b(?:lado|mash|mast|first contact|early help|children'?s (?:services?|social care|duty)|social (?:care|services|work(?:er)?)|local authority|county council|borough|city council|council|police|pcso|channel|nspcc|childline|ceop|swgfl|lgfl|south west grid|ofsted|dfe|department for education|multi[- ]agency|safeguarding (?:hub|partnership)|lscb|lscp|camhs|nhs|helpline|hotline|out of hours|emergency duty|diocese|diocesan|school nurse|internet watch|iwf|uk safer internet|the key)\b/iu;

/** Addresses that no school has. */
export const OUTSIDE_EMAIL =
  /@(?:[\w-]+\.)*(?:gov\.uk|police\.uk|nhs\.(?:uk|net)|swgfl\.org\.uk|lgfl\.(?:net|org\.uk)|nspcc\.org\.uk|saferinternet\.org\.uk|iwf\.org\.uk|thekeysupport\.com|childnet\.com|ceop\.police\.uk|ico\.org\.uk|example\.(?:com|org))$/iu;
