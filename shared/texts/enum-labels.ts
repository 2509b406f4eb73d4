import { fieldLabels, rightLabels } from './field-labels'
import { type Texts, texts } from './texts'

// The names of enumerated values as readers see them, in their own words of the four languages. One catalogue for every
// sentence of the server; the console writes the same.

const careType = {
  HOSPITALIZATION: texts('Hospitalisation', 'Hospitalisatie', 'Krankenhausaufenthalt', 'Hospitalisation'),
  AMBULATORY_HOSPITAL_CARE: texts(
    'Soins ambulatoires à l’hôpital',
    'Ambulante zorg in het ziekenhuis',
    'Ambulante Krankenhausleistungen',
    'Ambulatory care in hospital',
  ),
  GENERAL_MEDICINE: texts('Médecine générale', 'Huisartsgeneeskunde', 'Allgemeinmedizin', 'General medicine'),
  PARAMEDICAL: texts(
    'Prestations paramédicales',
    'Paramedische verstrekkingen',
    'Paramedizinische Leistungen',
    'Paramedical care',
  ),
  PHARMACEUTICALS: texts('Frais pharmaceutiques', 'Farmaceutische kosten', 'Arzneimittelkosten', 'Medicines'),
  PROSTHESES: texts('Prothèses', 'Prothesen', 'Prothesen', 'Prostheses'),
  MEDICAL_TRANSPORT: texts('Transport médical', 'Ziekenvervoer', 'Krankentransport', 'Medical transport'),
  MISCELLANEOUS: texts('Divers', 'Diversen', 'Verschiedenes', 'Miscellaneous'),
}

const providerCategory = {
  HOSPITAL: texts('Hôpital', 'Ziekenhuis', 'Krankenhaus', 'Hospital'),
  GENERAL_PRACTITIONER: texts('Médecin généraliste', 'Huisarts', 'Hausärztin oder Hausarzt', 'General practitioner'),
  SPECIALIST: texts('Médecin spécialiste', 'Arts-specialist', 'Fachärztin oder Facharzt', 'Specialist'),
  PHARMACY: texts('Pharmacie', 'Apotheek', 'Apotheke', 'Pharmacy'),
  PHYSIOTHERAPIST: texts('Kinésithérapeute', 'Kinesitherapeut', 'Kinesitherapie', 'Physiotherapist'),
  NURSE: texts('Infirmier ou infirmière', 'Verpleegkundige', 'Pflegefachkraft', 'Nurse'),
  DENTIST: texts('Dentiste', 'Tandarts', 'Zahnärztin oder Zahnarzt', 'Dentist'),
  MEDICAL_LABORATORY: texts('Laboratoire médical', 'Medisch laboratorium', 'Medizinisches Labor', 'Medical laboratory'),
  PARAMEDIC: texts('Prestataire paramédical', 'Paramedicus', 'Paramedizinische Fachkraft', 'Paramedic'),
  MEDICAL_HOUSE: texts('Maison médicale', 'Medisch huis', 'Ärztehaus', 'Community health centre'),
  GUARD_POST: texts('Poste de garde', 'Wachtpost', 'Bereitschaftsdienst', 'Out-of-hours GP post'),
  TRANSPORT: texts('Transport médical', 'Ziekenvervoer', 'Krankentransport', 'Medical transport'),
  SUPPLIER: texts('Fournisseur', 'Leverancier', 'Lieferant', 'Supplier'),
}

const supportLevel = {
  NOTHING: texts('Rien', 'Niets', 'Nichts', 'Nothing'),
  PARTIAL: texts('En partie', 'Gedeeltelijk', 'Teilweise', 'In part'),
  FULL: texts('En totalité', 'Volledig', 'Vollständig', 'In full'),
}

const residenceStatus = {
  ILLEGAL_STAY: texts('Sans séjour légal', 'Zonder wettig verblijf', 'Ohne legalen Aufenthalt', 'No legal stay'),
  REGULARISATION_9TER: texts(
    'Régularisation 9ter recevable',
    'Regularisatie 9ter, ontvankelijk',
    'Regularisierung 9ter, zulässig',
    'Regularisation 9ter, admissible',
  ),
  ASYLUM_SEEKER_FINANCIAL_AID: texts(
    'Demande d’asile, avec aide financière',
    'Asielzoeker met financiële steun',
    'Asylsuchend mit finanzieller Hilfe',
    'Asylum seeker with financial aid',
  ),
  ASYLUM_SEEKER_ILA: texts(
    'Demande d’asile, en ILA',
    'Asielzoeker in een LOI',
    'Asylsuchend, in lokaler Aufnahmeinitiative (LAI)',
    'Asylum seeker in a local reception initiative',
  ),
  STRUCK_OFF: texts(
    'Radiation du registre',
    'Geschrapt uit het register',
    'Aus dem Register gestrichen',
    'Struck off the register',
  ),
  LEGAL_STAY: texts('Séjour légal', 'Wettig verblijf', 'Legaler Aufenthalt', 'Legal stay'),
}

const register = {
  POPULATION: texts('Registre de la population', 'Bevolkingsregister', 'Bevölkerungsregister', 'Population register'),
  FOREIGNERS: texts('Registre des étrangers', 'Vreemdelingenregister', 'Fremdenregister', 'Foreigners’ register'),
  WAITING: texts('Registre d’attente', 'Wachtregister', 'Warteregister', 'Waiting register'),
  BIS: texts('Registre BIS', 'BIS-register', 'BIS-Register', 'BIS register'),
  STRUCK_OFF: texts('Radiation', 'Geschrapt', 'Gestrichen', 'Struck off'),
  NONE: texts('Aucun', 'Geen', 'Keines', 'None'),
}

const insuranceStatus = {
  NOT_INSURED_NOT_INSURABLE: texts(
    'Non assurée et non assurable',
    'Niet verzekerd, niet verzekerbaar',
    'Nicht versichert, nicht versicherbar',
    'Not insured, not insurable',
  ),
  INSURABLE: texts('Assurable', 'Verzekerbaar', 'Versicherbar', 'Insurable'),
  INSURED: texts('Assurée', 'Verzekerd', 'Versichert', 'Insured'),
}

const incomeLevel = {
  UP_TO_LIVING_WAGE: texts(
    'Jusqu’au revenu d’intégration',
    'Tot het leefloon',
    'Bis zum Eingliederungseinkommen',
    'Up to the social integration income',
  ),
  ABOVE_LIVING_WAGE: texts(
    'Au-dessus du revenu d’intégration',
    'Boven het leefloon',
    'Über dem Eingliederungseinkommen',
    'Above the social integration income',
  ),
}

const decidingOrgan = {
  COUNCIL: texts('Conseil de l’action sociale', 'Raad voor maatschappelijk welzijn', 'Sozialhilferat', 'Council'),
  SPECIAL_COMMITTEE: texts(
    'Comité spécial du service social',
    'Bijzonder comité voor de sociale dienst',
    'Sonderausschuss des Sozialdienstes',
    'Special committee of the social service',
  ),
  PRESIDENT: texts('Président ou présidente', 'Voorzitter', 'Vorsitz', 'President'),
  DELEGATE: texts(
    'Délégation du Conseil',
    'Gemachtigde van de Raad',
    'Beauftragte des Rates',
    'Delegate of the council',
  ),
}

const identityMutationKind = {
  NAME_CHANGE: texts('Changement de nom', 'Naamswijziging', 'Namensänderung', 'New name'),
  NUMBER_CHANGE: texts('Changement de numéro', 'Nieuw nummer', 'Neue Nummer', 'New number'),
  GENDER_CHANGE: texts('Changement de sexe', 'Geslachtswijziging', 'Geschlechtsänderung', 'Change of sex recorded'),
  BIRTH_DATE_CORRECTION: texts(
    'Date de naissance corrigée',
    'Geboortedatum verbeterd',
    'Geburtsdatum berichtigt',
    'Birth date corrected',
  ),
  ADDRESS_CHANGE: texts('Changement d’adresse', 'Adreswijziging', 'Adressänderung', 'New address'),
  RESIDENCE_CHANGE: texts('Changement de séjour', 'Verblijfswijziging', 'Aufenthaltsänderung', 'Residence changed'),
  STRUCK_OFF: texts('Radiation', 'Schrapping', 'Streichung', 'Struck off'),
  DEATH: texts('Décès', 'Overlijden', 'Sterbefall', 'Death'),
  INSURANCE_AFFILIATION: texts(
    'Affiliation à une mutualité',
    'Aansluiting bij een ziekenfonds',
    'Anschluss an eine Krankenkasse',
    'Joined a health insurance fund',
  ),
  INSURANCE_END: texts('Fin d’assurance', 'Einde verzekering', 'Ende der Versicherung', 'Insurance ended'),
  RECEPTION_CENTRE_ARRIVAL: texts(
    'Arrivée en centre d’accueil',
    'Aankomst in opvangcentrum',
    'Ankunft in Aufnahmezentrum',
    'Arrived in a reception centre',
  ),
  RECEPTION_CENTRE_DEPARTURE: texts(
    'Départ d’un centre d’accueil',
    'Vertrek uit opvangcentrum',
    'Auszug aus Aufnahmezentrum',
    'Left the reception centre',
  ),
  INSURABILITY_CHANGE: texts(
    'Changement d’assurabilité',
    'Wijziging van verzekerbaarheid',
    'Änderung der Versicherbarkeit',
    'Insurability changed',
  ),
}

const billingSituation = {
  IN_PRACTICE: texts('Au cabinet', 'In de praktijk', 'In der Praxis', 'In the practice'),
  OUTSIDE_PRACTICE_NOT_POSSIBLE: texts(
    'Hors du cabinet, impossible sur place',
    'Buiten de praktijk, ter plaatse onmogelijk',
    'Außerhalb der Praxis, dort nicht möglich',
    'Outside the practice, impossible there',
  ),
  FORCE_MAJEURE: texts('Force majeure', 'Overmacht', 'Höhere Gewalt', 'Force majeure'),
  GUARD_POST: texts('Poste de garde', 'Wachtpost', 'Bereitschaftsdienst', 'Out-of-hours GP post'),
  MEDICAL_HOUSE_FLAT_RATE: texts(
    'Maison médicale au forfait',
    'Medisch huis, forfaitair',
    'Ärztehaus mit Pauschale',
    'Community health centre at a flat rate',
  ),
  SOFTWARE_NOT_READY: texts(
    'Logiciel pas encore adapté',
    'Software niet klaar',
    'Software nicht bereit',
    'Software not ready',
  ),
  NEWBORN: texts('Nouveau-né', 'Pasgeborene', 'Neugeborenes', 'Newborn'),
  NO_NUMBER: texts('Personne sans numéro', 'Persoon zonder nummer', 'Person ohne Nummer', 'Person without a number'),
}

const controlOutcome = {
  SHOWN: texts('Présentée', 'Voorgelegd', 'Vorgelegt', 'Shown'),
  MISSING: texts('Manquante', 'Ontbreekt', 'Fehlt', 'Missing'),
  NOT_COVERING: texts(
    'Ne couvre pas les soins',
    'Dekt de zorg niet',
    'Deckt die Leistung nicht',
    'Does not cover the care',
  ),
}

const lineOutcome = {
  ACCEPTED: texts('Acceptée', 'Aanvaard', 'Angenommen', 'Accepted'),
  REDUCED: texts('Réduite', 'Verminderd', 'Gekürzt', 'Reduced'),
  REJECTED: texts('Refusée', 'Geweigerd', 'Abgelehnt', 'Refused'),
  WAITING: texts('En attente', 'In afwachting', 'In Prüfung', 'Pending'),
}

const inspectedKind = {
  DECISION: texts('Décision', 'Beslissing', 'Beschluss', 'Decision'),
  INVOICE_LINE: texts('Ligne de facture', 'Factuurlijn', 'Rechnungszeile', 'Invoice line'),
  PAPER_INVOICE: texts('Facture papier', 'Papieren factuur', 'Papierrechnung', 'Paper invoice'),
  ATTESTATION: texts('Attestation', 'Attest', 'Bescheinigung', 'Attestation'),
}

const inspectionStatus = {
  OPEN: texts('Ouverte', 'Geopend', 'Offen', 'Open'),
  SHARED: texts('Attend la réponse', 'Wacht op antwoord', 'Wartet auf Antwort', 'Awaiting the answer'),
  ANSWERED: texts('Réponse reçue', 'Beantwoord', 'Beantwortet', 'Answered'),
  CLOSED: texts('Clôturée', 'Afgesloten', 'Abgeschlossen', 'Closed'),
}

const inspectionResult = {
  COMPLIANT: texts('En ordre', 'In orde', 'In Ordnung', 'In order'),
  REMARK: texts(
    'En ordre, avec remarque',
    'In orde, met opmerking',
    'In Ordnung, mit Bemerkung',
    'In order, with a remark',
  ),
  IRREGULAR: texts('Pas en ordre', 'Niet in orde', 'Nicht in Ordnung', 'Not in order'),
}

/** The labels of the enumerations, by the name of the enumeration and the value. */
export const enumLabels = {
  CareType: careType,
  ProviderCategory: providerCategory,
  SupportLevel: supportLevel,
  ResidenceStatus: residenceStatus,
  Register: register,
  InsuranceStatus: insuranceStatus,
  IncomeLevel: incomeLevel,
  DecidingOrgan: decidingOrgan,
  IdentityMutationKind: identityMutationKind,
  BillingSituation: billingSituation,
  ControlOutcome: controlOutcome,
  LineOutcome: lineOutcome,
  InspectedKind: inspectedKind,
  InspectionStatus: inspectionStatus,
  InspectionResult: inspectionResult,
  Right: rightLabels,
  Field: fieldLabels,
} satisfies Record<string, Record<string, Texts>>

/** An enumeration that has labels. */
export type LabelledEnum = keyof typeof enumLabels

/** The label of a value; none where the catalogue does not know it. */
export const labelOf = (name: LabelledEnum, value: string): Texts | undefined =>
  (enumLabels[name] as Record<string, Texts>)[value]
