/** Providers, attestations, commitments, coverage and tarification, in German. */
export const care = {
  attestation: {
    blankForm: 'Leeres Formular',
    scan: 'Scan',
    scanNone: 'Der Leistungserbringer hat ohne Scan geantwortet.',
    form: 'Formular zum Unterschreiben',
    issue: 'Bescheinigung ausstellen',
    issueLead:
      'Sie bescheinigen in eigenem Namen, dass diese Leistung dringende medizinische Hilfe ist. Die Bescheinigung kann nicht mehr geändert werden; Sie können sie widerrufen, solange keine angenommene Rechnungszeile darauf beruht.',
    issued: 'Die Bescheinigung ist ausgestellt.',
    says: 'Inhalt der Bescheinigung',
  },
  commitment: {
    have: 'Sie haben diese Zahlungsverpflichtung: Vermerken Sie ihre Nummer auf der Rechnung. |||| Sie haben diese Zahlungsverpflichtungen: Vermerken Sie eine dieser Nummern auf der Rechnung.',
    guarantees: 'Garantierte Leistung: %{period}',
  },
  coverage: {
    byCareType: 'Nach Leistungsart',
    attestationNeeded: 'Eine Bescheinigung der dringenden medizinischen Hilfe ist erforderlich.',
    lead: 'Die Deckung einer Person an einem bestimmten Tag. Nur eine Zahlungsverpflichtung garantiert die Zahlung.',
    check: 'Nachsehen',
    unknown: 'Kein Beschluss gilt für diese Nummer am %{day}.',
  },
  provider: {
    records: 'Angaben im Zeitverlauf',
    changes: 'Alles, was erfasst wurde',
    billing: 'Art der Abrechnung',
    data: 'Daten',
    accountNow: 'Aktuelles Konto',
    accountNew: 'Neues Konto',
    accountWaits: 'Ein neues Konto wartet auf Bestätigung',
    accountWaitsHint: 'bis dahin geht keine Zahlung an diesen Leistungserbringer.',
  },
  tarification: {
    go: 'Berechnen',
    lead: 'Dieselben Regeln wie bei der Rechnungsprüfung: Das Ergebnis ist gleich.',
    lines: 'Zeile für Zeile',
  },
  inspection: {
    opened: 'Die Inspektion ist eröffnet: Stichprobe ansehen',
    drawnOf: '%{drawn} von %{population}',
    data: 'Die Inspektion',
    progress: 'Stand',
    documents: 'Beigefügte Unterlagen',
    answerOf: 'Antwort der geprüften Einrichtung',
    reportPDF: 'Bericht (PDF)',
    reportCSV: 'Elemente (CSV)',
  },
  derogation: {
    document: 'Beigefügtes Dokument',
    documentNone: 'Dem Antrag ist kein Dokument beigefügt.',
    agreement: 'Unterzeichnetes Einverständnis',
    agreementNone: 'Es wurde kein Einverständnis beigefügt.',
  },
  nomenclature: {
    limits: 'Der Code',
    tariffs: 'Tarife',
    tariffsNone: 'Kein Tarif: Der Code kann noch nicht abgerechnet werden.',
  },
}
