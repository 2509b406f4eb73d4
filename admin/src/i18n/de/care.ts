/** Providers, attestations, commitments, coverage and tarification, in German. */
export const care = {
  attestation: {
    form: 'Formular zum Unterschreiben',
    issue: 'Bescheinigung ausstellen',
    issueLead:
      'Sie bescheinigen in eigenem Namen, dass diese Leistung dringende medizinische Hilfe ist. Die Bescheinigung kann nicht mehr geändert werden; Sie können sie widerrufen, solange keine angenommene Rechnungszeile darauf beruht.',
    issued: 'Die Bescheinigung ist ausgestellt.',
    revoke: 'Widerrufen',
    revokeLead:
      'Die Bescheinigung bleibt lesbar, mit Ihrem Grund. Künftig abgerechnete Leistungen können nicht darauf beruhen.',
    revoked: 'Die Bescheinigung ist widerrufen.',
    says: 'Inhalt der Bescheinigung',
  },
  commitment: {
    given: 'Die Zahlungsverpflichtung ist erteilt.',
    request: 'Zahlungsverpflichtung beantragen',
    requestLead:
      'Leistungen innerhalb von 30 Tagen ab dem angefragten Tag sind dann garantiert, auch wenn die Rechte später eingeschränkt werden.',
    requestAgain: 'Eine weitere Zahlungsverpflichtung beantragen',
    have: 'Sie haben diese Zahlungsverpflichtung: Vermerken Sie ihre Nummer auf der Rechnung. |||| Sie haben diese Zahlungsverpflichtungen: Vermerken Sie eine dieser Nummern auf der Rechnung.',
    guarantees: 'Garantierte Leistung: %{period}',
  },
  coverage: {
    attestationNeeded: 'Eine Bescheinigung der dringenden medizinischen Hilfe ist erforderlich.',
    covered: 'Gedeckt',
    notCovered: 'Nicht gedeckt',
    lead: 'Die Deckung einer Person an einem bestimmten Tag. Nur eine Zahlungsverpflichtung garantiert die Zahlung.',
    check: 'Nachsehen',
    unknown: 'Kein Beschluss gilt für diese Nummer am %{day}.',
  },
  control: {
    openFor: 'Kontrolle eröffnen |||| Kontrolle über %{smart_count} Zeilen eröffnen',
    openLead: 'Der Leistungserbringer wird gebeten, die aufbewahrten Bescheinigungen bis zum genannten Tag vorzulegen.',
    opened: 'Die Kontrolle ist eröffnet.',
    record: 'Ergebnis erfassen',
    recorded: 'Das Ergebnis ist erfasst.',
    answer: 'Antworten',
    answerLead:
      'Geben Sie die elektronische Bescheinigung an oder wählen Sie einen Scan der Bescheinigung auf Papier (PDF, JPEG oder PNG, höchstens 5 MiB).',
    answered: 'Die Antwort ist erfasst.',
    shownHint: 'Nur wenn eine elektronische Bescheinigung vorgelegt wurde.',
  },
  provider: {
    records: 'Angaben im Zeitverlauf',
    billing: 'Art der Abrechnung',
    data: 'Daten',
    register: 'Leistungserbringer registrieren',
    registered: 'Der Leistungserbringer ist registriert.',
    update: 'Neue Daten',
    confirmAccount: 'Konto bestätigen',
    confirmAccountLead:
      'Das Konto muss von einer anderen Person bestätigt werden als von der, die es erfasst hat. Vergleichen Sie es mit dem unterschriebenen Antrag des Leistungserbringers und bestätigen Sie dann: Die Zahlungen gehen künftig auf dieses Konto.',
    accountConfirmed: 'Das Konto ist bestätigt.',
    accountNow: 'Aktuelles Konto',
    accountNew: 'Neues Konto',
    accountWaits: 'Ein neues Konto wartet auf Bestätigung',
    accountWaitsHint: 'bis dahin geht keine Zahlung an diesen Leistungserbringer.',
  },
  tarification: {
    add: 'Zeile hinzufügen',
    go: 'Berechnen',
    lead: 'Dieselben Regeln wie bei der Rechnungsprüfung: Das Ergebnis ist gleich.',
    line: 'Zeile %{line}',
    lines: 'Zeile für Zeile',
  },
  derogation: {
    grant: 'Abweichung gewähren',
    grantLead:
      'Das Krankenhaus darf nach Ablauf der zwei Jahre abrechnen, bis zum genannten Tag, aus den unten genannten Gründen.',
    granted: 'Die Abweichung ist gewährt.',
  },
  mandate: {
    grant: 'Ein Mandat erteilen',
    grantLead:
      'Die Organisation rechnet ab dem ersten Tag für den Leistungserbringer ab. Sie sieht, was sie sendet, und sonst nichts.',
    accountHint: 'Leer: das Konto des Leistungserbringers.',
    granted: 'Das Mandat ist erteilt.',
    end: 'Das Mandat beenden',
    endLead:
      '%{name} kann nach diesem Tag nicht mehr für den Leistungserbringer senden. Was sie gesendet hat, bleibt für sie sichtbar.',
    ended: 'Das Mandat endet.',
  },
  phase: {
    lead: 'Wer seit welchem Tag an MediPrima teilnimmt, wer elektronisch abrechnen muss und ab wann Versicherte gedeckt sein können.',
  },
}
