/** Providers, attestations, commitments, coverage and tarification, in Dutch. */
export const care = {
  attestation: {
    form: 'Formulier om te tekenen',
    issue: 'Een attest afgeven',
    issueLead:
      'U attesteert in eigen naam dat deze zorg dringende medische hulp is. Het attest kan niet meer gewijzigd worden; u kunt het intrekken zolang geen aanvaarde factuurlijn erop steunt.',
    issued: 'Het attest is afgegeven.',
    revoke: 'Intrekken',
    revokeLead:
      'Het attest blijft leesbaar, met uw reden. Zorg die vanaf nu gefactureerd wordt, kan er niet meer op steunen.',
    revoked: 'Het attest is ingetrokken.',
    says: 'Inhoud van het attest',
  },
  commitment: {
    given: 'De betalingsverbintenis is afgegeven.',
    request: 'Een betalingsverbintenis vragen',
    requestLead: 'Zorg binnen 30 dagen na de gevraagde dag is dan gewaarborgd, ook als de rechten later verminderen.',
    requestAgain: 'Een andere betalingsverbintenis vragen',
    have: 'U hebt deze betalingsverbintenis: noteer het nummer op de factuur. |||| U hebt deze betalingsverbintenissen: noteer een van deze nummers op de factuur.',
    guarantees: 'Gewaarborgde zorg: %{period}',
  },
  coverage: {
    attestationNeeded: 'Een attest dringende medische hulp is vereist.',
    covered: 'Gedekt',
    notCovered: 'Niet gedekt',
    lead: 'De dekking van een persoon op een bepaalde dag. Alleen een betalingsverbintenis waarborgt de betaling.',
    check: 'Opzoeken',
    unknown: 'Geen beslissing geldt voor dit nummer op %{day}.',
  },
  control: {
    openFor: 'Een controle openen |||| Een controle openen op %{smart_count} lijnen',
    openLead:
      'De zorgverlener wordt gevraagd de attesten voor deze lijnen uiterlijk op de opgegeven dag voor te leggen.',
    opened: 'De controle is geopend.',
    record: 'Resultaat registreren',
    recorded: 'Het resultaat is geregistreerd.',
    answer: 'Beantwoorden',
    answerLead:
      'Vermeld het elektronische attest, of kies een scan van het papieren attest (PDF, JPEG of PNG, hoogstens 5 MiB).',
    answered: 'Het antwoord is geregistreerd.',
    shownHint: 'Alleen als een elektronisch attest werd voorgelegd.',
  },
  provider: {
    records: 'Gegevens door de tijd',
    billing: 'Wijze van factureren',
    data: 'Gegevens',
    register: 'Een zorgverlener registreren',
    registered: 'De zorgverlener is geregistreerd.',
    update: 'Nieuwe gegevens',
    confirmAccount: 'Rekening bevestigen',
    confirmAccountLead:
      'Iemand anders dan wie deze rekening registreerde, moet ze bevestigen. Vergelijk ze met de ondertekende aanvraag van de zorgverlener en bevestig dan: de betalingen gaan voortaan naar deze rekening.',
    accountConfirmed: 'De rekening is bevestigd.',
    accountNow: 'Huidige rekening',
    accountNew: 'Nieuwe rekening',
    accountWaits: 'Een nieuwe rekening wacht op bevestiging',
    accountWaitsHint: 'tot dan vertrekt er geen betaling naar deze zorgverlener.',
  },
  tarification: {
    add: 'Een lijn toevoegen',
    go: 'Berekenen',
    lead: 'Dezelfde regels als bij het nazicht van facturen: het resultaat is gelijk.',
    line: 'Lijn %{line}',
    lines: 'Lijn per lijn',
  },
  derogation: {
    grant: 'Een afwijking toestaan',
    grantLead:
      'Het ziekenhuis mag na de termijn van twee jaar factureren, tot en met de opgegeven dag, om de onderstaande redenen.',
    granted: 'De afwijking is toegestaan.',
  },
  mandate: {
    grant: 'Een mandaat geven',
    grantLead:
      'De organisatie factureert voor de zorgverlener vanaf de eerste dag. Ze ziet wat ze verstuurt, en niets anders.',
    accountHint: 'Leeg: de rekening van de zorgverlener.',
    granted: 'Het mandaat is gegeven.',
    end: 'Het mandaat beëindigen',
    endLead:
      '%{name} kan na deze dag niet meer voor de zorgverlener sturen. Wat ze stuurde, blijft voor haar zichtbaar.',
    ended: 'Het mandaat eindigt.',
  },
  phase: {
    lead: 'Wie sinds welke dag aan MediPrima deelneemt, wie elektronisch moet factureren, en vanaf wanneer verzekerden gedekt mogen worden.',
  },
}
