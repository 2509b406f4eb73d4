/** The SPP IS manual on MediPrima, by section. */
export const manual = (section: string): string => `SPP IS, manuel MediPrima, ${section}`
/** The SPP IS instruction to the CPAS on the integration of general practitioners (2025). */
export const gpCircular = (section = ''): string =>
  `SPP IS, instruction aux CPAS sur l'intégration des médecins généralistes dans MediPrima (2025)${section ? `, ${section}` : ''}`
/** The fact collection of this project, by section, where the text itself is not public. */
export const domainFacts = (section: string): string => `Projet MediPrima ouvert, domain.md ${section}`
/** The rule catalogue of this project, where no law is behind a rule but the sense of the thing. */
export const ruleCatalogue = (section: string): string => `Projet MediPrima ouvert, rules.md, ${section}`
/** The INAMI questions and answers on electronic invoicing. */
export const inamiFaq = (section = ''): string =>
  `INAMI, FAQ facturation électronique obligatoire${section ? `, ${section}` : ''}`
/** The public description of the eFact format, by segment or record and zone. */
export const efactFormat = (place: string): string => `Format eFact (MyCareNet, message 920000), ${place}`
/** The published error list of the MediPrima services (eTar or eFact). */
export const officialCode = (list: 'eTar' | 'eFact', code: string): string =>
  `Liste officielle ${list}-MediPrima, code ${code}`
/** Regulation (EU) 2016/679, the General Data Protection Regulation. */
export const gdpr = (article: string): string => `Règlement (UE) 2016/679 (RGPD), article ${article}`
/** How national register and BIS numbers are composed. */
export const numberComposition =
  'Arrêté royal du 3 avril 1984 (composition du numéro d’identification) ; arrêté royal du 8 février 1991 (numéro bis)'
