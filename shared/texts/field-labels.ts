import { texts } from './texts'

/** What a decision gives, as the comparison of two versions names it. */
export const rightLabels = {
  validity: texts(
    'validité de la décision',
    'geldigheid van de beslissing',
    'Gültigkeit des Beschlusses',
    'validity of the decision',
  ),
  period: texts('période de la couverture', 'periode van de dekking', 'Zeitraum der Deckung', 'period of the coverage'),
  insurancePart: texts('part AMI', 'ZIV-gedeelte', 'Versicherungsanteil', 'insurance share'),
  patientPart: texts('ticket modérateur', 'remgeld', 'Eigenanteil', 'patient’s share'),
  supplements: texts('suppléments', 'supplementen', 'Zuschläge', 'supplements'),
  patientPartMaxPerMonth: texts(
    'maximum mensuel du ticket modérateur',
    'maandmaximum voor het remgeld',
    'Monatshöchstbetrag für den Eigenanteil',
    'monthly maximum of the patient’s share',
  ),
  supplementMax: texts(
    'maximum des suppléments',
    'maximum van de supplementen',
    'Höchstbetrag der Zuschläge',
    'maximum of the supplements',
  ),
  supplementTypes: texts(
    'types de suppléments',
    'soorten supplementen',
    'Arten von Zuschlägen',
    'types of supplements',
  ),
  authorisedProviders: texts(
    'prestataires autorisés',
    'toegelaten zorgverleners',
    'zugelassene Leistungserbringer',
    'authorised providers',
  ),
  authorisedCompanies: texts(
    'entreprises autorisées',
    'toegelaten ondernemingen',
    'zugelassene Unternehmen',
    'authorised companies',
  ),
  prescriptionRequired: texts(
    'prescription exigée',
    'voorschrift vereist',
    'Verschreibung erforderlich',
    'prescription required',
  ),
  agreement: texts('convention', 'overeenkomst', 'Abkommen', 'agreement'),
  'state.insurancePart': texts(
    'part AMI prise en charge par l’État',
    'ZIV-gedeelte ten laste van de Staat',
    'vom Staat übernommener Versicherungsanteil',
    'insurance share paid by the State',
  ),
  'state.patientPart': texts(
    'ticket modérateur pris en charge par l’État',
    'remgeld ten laste van de Staat',
    'vom Staat übernommener Eigenanteil',
    'patient’s share paid by the State',
  ),
}

/** Names of the data of an input, where a sentence names one. */
export const fieldLabels = {
  lastName: texts('nom de famille', 'familienaam', 'Familienname', 'last name'),
  firstNames: texts('prénoms', 'voornamen', 'Vornamen', 'first names'),
  niss: texts('NISS', 'INSZ', 'ENSS', 'NISS'),
  newNiss: texts('nouveau NISS', 'nieuw INSZ', 'neue ENSS', 'new NISS'),
  gender: texts('sexe', 'geslacht', 'Geschlecht', 'sex'),
  birthDate: texts('date de naissance', 'geboortedatum', 'Geburtsdatum', 'birth date'),
  address: texts('adresse', 'adres', 'Adresse', 'address'),
  residence: texts('statut de séjour', 'verblijfsstatuut', 'Aufenthaltsstatus', 'residence status'),
  insurance: texts('assurabilité', 'verzekerbaarheid', 'Versicherbarkeit', 'insurability'),
  insurer: texts('organisme assureur', 'verzekeringsinstelling', 'Versicherungsträger', 'insurer'),
  allocation: texts('commune attribuée', 'toegewezen gemeente', 'zugewiesene Gemeinde', 'assigned municipality'),
  effectiveOn: texts('date d’effet', 'ingangsdatum', 'Datum des Inkrafttretens', 'effective date'),
  reference: texts('référence', 'referentie', 'Referenz', 'reference'),
  prescriber: texts('prescripteur', 'voorschrijver', 'verschreibende Person', 'prescriber'),
  prescriptionNumber: texts(
    'numéro de prescription',
    'nummer van het voorschrift',
    'Nummer der Verschreibung',
    'prescription number',
  ),
}
