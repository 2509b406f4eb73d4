/** Providers, attestations, commitments, coverage and tarification, in Dutch. */
export const care = {
  attestation: {
    blankForm: 'Blanco formulier',
    scan: 'Scan',
    scanNone: 'De zorgverlener antwoordde zonder scan.',
    form: 'Formulier om te tekenen',
    issue: 'Een attest afgeven',
    issueLead:
      'U attesteert in eigen naam dat deze zorg dringende medische hulp is. Het attest kan niet meer gewijzigd worden; u kunt het intrekken zolang geen aanvaarde factuurlijn erop steunt.',
    issued: 'Het attest is afgegeven.',
    says: 'Inhoud van het attest',
  },
  commitment: {
    have: 'U hebt deze betalingsverbintenis: noteer het nummer op de factuur. |||| U hebt deze betalingsverbintenissen: noteer een van deze nummers op de factuur.',
    guarantees: 'Gewaarborgde zorg: %{period}',
  },
  coverage: {
    byCareType: 'Per soort zorg',
    attestationNeeded: 'Een attest dringende medische hulp is vereist.',
    lead: 'De dekking van een persoon op een bepaalde dag. Alleen een betalingsverbintenis waarborgt de betaling.',
    check: 'Opzoeken',
    unknown: 'Geen beslissing geldt voor dit nummer op %{day}.',
  },
  provider: {
    records: 'Gegevens door de tijd',
    changes: 'Alles wat geregistreerd is',
    billing: 'Wijze van factureren',
    data: 'Gegevens',
    accountNow: 'Huidige rekening',
    accountNew: 'Nieuwe rekening',
    accountWaits: 'Een nieuwe rekening wacht op bevestiging',
    accountWaitsHint: 'tot dan vertrekt er geen betaling naar deze zorgverlener.',
  },
  tarification: {
    go: 'Berekenen',
    lead: 'Dezelfde regels als bij het nazicht van facturen: het resultaat is gelijk.',
    lines: 'Lijn per lijn',
  },
  inspection: {
    opened: 'De inspectie is geopend: steekproef bekijken',
    drawnOf: '%{drawn} van %{population}',
    data: 'De inspectie',
    progress: 'Voortgang',
    documents: 'Bijgevoegde documenten',
    answerOf: 'Antwoord van de geïnspecteerde organisatie',
    reportPDF: 'Verslag (PDF)',
    reportCSV: 'Elementen (CSV)',
  },
  derogation: {
    document: 'Bijgevoegd document',
    documentNone: 'Er is geen document bij de aanvraag gevoegd.',
    agreement: 'Ondertekend akkoord',
    agreementNone: 'Er is geen akkoord bijgevoegd.',
  },
  nomenclature: {
    limits: 'De code',
    tariffs: 'Tarieven',
    tariffsNone: 'Geen tarief: de code kan nog niet aangerekend worden.',
  },
}
