/** Sign-in, menu, header, and the names of the resources, in German. */
export const layout = {
  shell: {
    menu: 'Hauptmenü',
    breadcrumb: 'Sie sind hier',
    search: 'Suche: Nummer oder Name',
    loading: 'Wird geladen',
    retry: 'Erneut versuchen',
    close: 'Schließen',
    cancel: 'Abbrechen',
    all: 'Alle anzeigen',
    languages: 'Sprachen',
    light: 'Helles Design',
    dark: 'Dunkles Design',
    signOut: 'Abmelden',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  signIn: {
    title: 'Anmeldung',
    lead: 'Von den ÖSHZ gewährte medizinische Hilfe: Beschlüsse, Rechnungen, Zahlungen und ihr Verlauf.',
    go: 'Anmelden',
    leaving: 'Zum Anmeldedienst …',
    problem:
      'Die Anmeldung ist nicht gelungen. Versuchen Sie es erneut; besteht das Problem weiter, ist der Anmeldedienst vielleicht nicht erreichbar.',
  },
  again: {
    title: 'Ihre Sitzung ist beendet',
    text: 'Melden Sie sich in einem anderen Fenster neu an. Ihre Eingaben bleiben hier erhalten.',
    go: 'Neu anmelden',
  },
  audience: {
    CAAMI: {
      short: 'HKIV',
      name: 'Hilfskasse für Kranken- und Invalidenversicherung',
      roles: {
        agent: 'Sachbearbeitung Rechnungen',
        controller: 'Kontrolle',
      },
    },
    CPAS: {
      short: 'ÖSHZ',
      name: 'Öffentliches Sozialhilfezentrum',
      roles: {
        worker: 'Sozialarbeit',
        supervisor: 'Leitung',
      },
    },
    SPP_IS: {
      short: 'ÖPD SE',
      name: 'Föderaler Öffentlicher Programmierungsdienst Sozialeingliederung',
      roles: {
        analyst: 'Analyse',
        inspector: 'Inspektion',
      },
    },
    PROVIDER: {
      short: 'Leistungserbringer',
      name: 'Leistungserbringer',
      roles: {
        prescriber: 'ärztliche oder zahnärztliche Praxis',
        staff: 'Abrechnung',
      },
    },
    SYSTEM: {
      short: 'System',
      name: 'Partnersystem',
      roles: {
        bcss: 'Identitätsdaten',
        checking: 'automatische Prüfung',
        worker: 'Ereignisse',
      },
    },
  },
  menu: {
    work: 'Zu tun',
    files: 'Akten',
    invoices: 'Rechnungen und Zahlungen',
    reference: 'Nachschlagen',
  },
  resources: {
    decisions: {
      name: 'Beschluss |||| Beschlüsse',
      empty: 'Noch kein Beschluss',
    },
    'invoice-lines': {
      name: 'Rechnungszeile |||| Rechnungszeilen',
      empty: 'Noch keine Rechnungszeile',
    },
    persons: {
      name: 'Person |||| Personen',
      empty: 'Noch keine Person',
    },
    mutations: {
      name: 'Mutation |||| Zu bearbeitende Mutationen',
      empty: 'Nichts offen: Alle Mutationen sind bearbeitet',
    },
    commitments: {
      name: 'Zahlungsverpflichtung |||| Zahlungsverpflichtungen',
      empty: 'Noch keine Zahlungsverpflichtung',
    },
    'paper-invoices': {
      name: 'Papierrechnung |||| Papierrechnungen',
      empty: 'Noch keine Papierrechnung',
    },
    balances: {
      name: 'Saldo |||| Salden',
      empty: 'Noch kein Saldo',
      lead: 'Was ÖSHZ den Leistungserbringern neben dem Staat schulden, je Leistungserbringer und Leistungsmonat.',
    },
    'cpas-settlements': {
      name: 'ÖSHZ-Abrechnung |||| ÖSHZ-Abrechnungen',
      empty: 'Kein angenommener Monat im vergangenen Jahr',
      lead: 'Was der Staat in einem Monat für die Beschlüsse des ÖSHZ gezahlt hat und was das ÖSHZ den Leistungserbringern noch schuldet.',
    },
    'invoice-files': {
      name: 'Rechnungsdatei |||| Rechnungsdateien',
      empty: 'Noch keine Datei',
    },
    review: {
      name: 'Prüfung |||| Zu prüfende Zeilen',
      empty: 'Keine Zeile zu prüfen',
      lead: 'Zeilen in Prüfung werden erst gezahlt, wenn jemand entschieden hat.',
    },
    payments: {
      name: 'Zahlung |||| Zahlungen',
      empty: 'Noch keine Zahlung',
    },
    settlements: {
      name: 'Monatsabrechnung |||| Monatsabrechnungen',
      empty: 'Noch kein Monat',
    },
    providers: {
      name: 'Leistungserbringer |||| Leistungserbringer',
      empty: 'Noch kein Leistungserbringer',
    },
    attestations: {
      name: 'DMH-Bescheinigung |||| DMH-Bescheinigungen',
      empty: 'Noch keine Bescheinigung',
    },
    controls: {
      name: 'Kontrolle einer Bescheinigung |||| Kontrollen von Bescheinigungen',
      empty: 'Noch keine Kontrolle',
    },
    inspections: {
      name: 'Inspektion |||| Inspektionen',
      empty: 'Noch keine Inspektion',
    },
    'derogation-requests': {
      name: 'Antrag auf Abweichung |||| Anträge auf Abweichung',
      empty: 'Noch kein Antrag',
    },
    'attestation-reminders': {
      name: 'Fehlende Bescheinigung |||| Fehlende Bescheinigungen',
      empty: 'Es fehlt keine Bescheinigung',
      lead: 'Zeilen brauchen eine Bescheinigung, und keine ist elektronisch gespeichert. Jede Reihe führt zu ihren Zeilen.',
    },
    derogations: {
      name: 'Abweichung |||| Abweichungen',
      empty: 'Noch keine Abweichung',
    },
    mandates: {
      name: 'Mandat |||| Mandate',
      empty: 'Noch kein Mandat',
    },
    nomenclature: {
      name: 'Nomenklaturcode |||| Nomenklatur',
      lead: 'Codes, Grenzen je Tag und Tarife mit ihrer Quelle. Der eigene Tarif einer Einrichtung hat Vorrang vor dem allgemeinen Tarif.',
    },
    phases: {
      name: 'Phase |||| Phasen',
      lead: 'Wer seit welchem Tag an MediPrima teilnimmt, wer elektronisch abrechnen muss und ab wann Versicherte gedeckt sein können.',
    },
    spending: {
      name: 'Ausgaben |||| Ausgaben',
      empty: 'Keine Ausgaben in diesem Zeitraum',
      lead: 'Angenommene und gekürzte Zeilen nach Tag der Leistung.',
    },
    coverage: {
      name: 'Deckung |||| Wer ist gedeckt?',
    },
    tarification: {
      name: 'Tarifierung |||| Wer zahlt was?',
    },
    'access-alerts': {
      name: 'Zugriffswarnung |||| Zugriffswarnungen',
      empty: 'Keine Zugriffswarnung',
      lead: 'Das System meldet, wer in einer Stunde mehr Personen einsieht als üblich, und jede Einsicht im Notfall.',
    },
    'access-log': {
      name: 'Zugriffsprotokoll |||| Zugriffsprotokoll',
      empty: 'Noch kein Zugriff erfasst',
      lead: 'Jede Einsicht in Daten einer Person und jede Änderung hinterlässt hier eine Spur; das Lesen dieses Protokolls auch.',
    },
    supervision: {
      name: 'Tätigkeit des ÖSHZ |||| Tätigkeit des ÖSHZ',
      empty: 'Noch nichts erfasst',
      lead: 'Was im ÖSHZ getan wurde, Version für Version.',
    },
    rules: {
      name: 'Regel |||| Angewandte Regeln',
      lead: 'Die Regeln, wie das System sie an einem bestimmten Tag anwendet, mit Zahlen und Quellen.',
    },
  },
}
