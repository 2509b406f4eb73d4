/** Lists, forms, errors, findings and values, in German. */
export const components = {
  list: {
    pages: 'Seiten',
    page: 'Seite %{page}',
    perPage: 'Zeilen pro Seite',
    next: 'Nächste Seite',
    previous: 'Vorige Seite',
    export: 'Herunterladen',
    exporting: '%{smart_count} Zeile gelesen |||| %{smart_count} Zeilen gelesen',
    actions: 'Aktionen',
    nothing: 'Noch nichts',
    unreadableFilter: 'Ein Filter ist nicht lesbar. Berichtigen oder leeren Sie ihn: Die Liste passt sich sofort an.',
  },
  state: {
    notThere: {
      title: 'Nicht gefunden oder nicht zugänglich',
      hint: 'Prüfen Sie die Nummer. Eine Akte einer anderen Stelle erscheint als nicht gefunden.',
    },
    noPage: {
      title: 'Diese Seite gibt es nicht',
      hint: 'Prüfen Sie die Adresse oder nutzen Sie das Menü.',
    },
    unknownPerson: 'Person nicht angezeigt',
  },
  failure: {
    FORBIDDEN: {
      title: 'Ihre Rolle hat keinen Zugriff auf diese Seite',
      hint: 'Bitten Sie Ihre Leitung um Zugang, wenn Sie ihn für Ihre Arbeit brauchen.',
    },
    NOT_FOUND: {
      title: 'Diese Nummer ist nicht bekannt',
      hint: 'Prüfen Sie sie und versuchen Sie es erneut.',
    },
    CONFLICT: {
      title: 'Inzwischen von jemand anderem geändert',
      hint: 'Das hat sich geändert, seit Sie es geöffnet haben. Laden Sie die Seite neu und sehen Sie nach, bevor Sie fortfahren.',
    },
    BAD_USER_INPUT: {
      title: 'Eine Eingabe ist nicht lesbar',
      hint: 'Prüfen Sie Nummern und Daten.',
    },
    TOO_MANY_REQUESTS: {
      title: 'Zu viele Anfragen',
      hint: 'Warten Sie einen Augenblick und versuchen Sie es erneut.',
    },
    TOO_COMPLEX: {
      title: 'Zu viele Daten auf einmal',
      hint: 'Fragen Sie weniger Zeilen an.',
    },
    SUBGRAPH_UNAVAILABLE: {
      title: 'Ein Teil des Dienstes ist nicht verfügbar',
      hint: 'Ein Teil dieser Seite fehlt zurzeit; der Rest ist nutzbar. Versuchen Sie es später erneut.',
    },
    NETWORK: {
      title: 'Keine Verbindung',
      hint: 'Der Dienst ist nicht erreichbar. Ihre Eingaben bleiben erhalten; versuchen Sie es erneut.',
    },
    INTERNAL_SERVER_ERROR: {
      title: 'Bei uns ist etwas schiefgegangen',
      hint: 'Es wurde nichts gespeichert. Versuchen Sie es erneut; besteht das Problem weiter, nennen Sie dem Support diese Nummer.',
    },
  },
  form: {
    notADay: 'Das ist kein Datum. Schreiben Sie zum Beispiel 21.11.2026.',
    notAnAmount: 'Das ist kein Betrag. Schreiben Sie zum Beispiel 1.234,56.',
    dayPattern: 'TT.MM.JJJJ',
    nationalNumber:
      'Dieser Text enthält eine Nationalregisternummer. Entfernen Sie sie: Auch andere werden den Text lesen.',
    calendar: 'Kalender',
    anyProvider: 'Leer: alle Leistungserbringer.',
    doneWithRemarks: 'Erfasst, mit Bemerkungen:',
    enterEach: 'Nach jedem Wert die Eingabetaste drücken.',
    goOn: 'Weiter',
    notAMonth: 'Das ist kein Monat. Schreiben Sie zum Beispiel 10.2026.',
    notAnInteger: 'Schreiben Sie eine ganze Zahl von %{least} bis %{most}.',
    notANiss:
      'Das ist keine ENSS (Nationalregister- oder BIS-Nummer): 11 Ziffern, deren letzte zwei die anderen prüfen.',
    notAnInami: 'Das ist keine LIKIV-Nummer: 8 oder 11 Ziffern, geprüft durch die 7. und die 8.',
    notAnEnterprise: 'Das ist keine Unternehmensnummer: 10 Ziffern, deren letzte zwei die anderen prüfen.',
    notAnIban: 'Das ist keine IBAN: Prüfen Sie Land, Länge und jede Ziffer.',
    notAnInsCode: 'Das ist kein NIS-Code: 5 Ziffern.',
    notADecision: 'Das ist keine Beschlussnummer: höchstens 12 Ziffern.',
    chooseProvider: 'Wählen Sie einen Leistungserbringer aus der Liste oder tippen Sie die vollständige LIKIV-Nummer.',
    chooseCode: 'Wählen Sie eine Leistung aus der Liste oder tippen Sie ihren Code aus 6 Ziffern.',
    leaveTitle: 'Ohne Speichern verlassen?',
    stay: 'Weiter ausfüllen',
    leave: 'Verlassen',
    tickToGoOn: 'Kreuzen Sie das Kästchen an, um fortzufahren.',
  },
  preview: {
    title: 'Was geschehen wird',
    show: 'Ansehen, was geschehen wird',
    payments: 'Zahlungen',
    providers: 'Leistungserbringer',
    persons: 'Personen',
    lines: 'Zeilen',
    invoices: 'Rechnungen',
    total: 'Betrag',
    leftOut: 'Nicht enthalten',
    leftOutLines: '%{lines} Zeile, %{amount} |||| %{lines} Zeilen, %{amount}',
  },
  deadline: {
    today: 'heute',
    overdue: '%{smart_count} Tag überfällig |||| %{smart_count} Tage überfällig',
    left: 'noch %{smart_count} Tag |||| noch %{smart_count} Tage',
    count: '%{count} überfällig |||| %{count} überfällig',
  },
  value: {
    yes: 'Ja',
    no: 'Nein',
    always: 'seit jeher',
    until: 'bis einschließlich %{day}',
    since: 'seit %{day}',
    days: '%{smart_count} Tag |||| %{smart_count} Tage',
    noMaximum: 'ohne Höchstbetrag',
    labelled: '%{label}: %{value}',
  },
  finding: {
    code: 'Code %{code}',
    source: 'Quelle: %{source}',
    facts: 'Zugrunde gelegte Angaben',
  },
  alert: {
    openNone: 'Keine Zugriffswarnung ist offen.',
    open: 'Offene Zugriffswarnungen',
  },
  emergency: {
    active:
      'Sie sehen diese Seite im Notfall ein. Die Einsicht und Ihr Grund sind den Inspektoren und den Verantwortlichen gemeldet.',
    lead: 'Die Einsicht und Ihr Grund werden sofort den Inspektoren des ÖPD SE und den Verantwortlichen Ihrer Organisation gemeldet. Sie gilt nur für diese Seite.',
    length: 'Geben Sie den Grund in 20 bis 500 Zeichen an.',
    read: 'Im Notfall einsehen',
  },
  access: {
    check: 'Protokoll prüfen',
    intact: 'Das versiegelte Protokoll ist vollständig: %{count} Einträge, der neueste vom %{until}.',
    broken:
      'Das versiegelte Protokoll dieser Teile wurde verändert: %{parts}. Informieren Sie den Betreiber, der die Einträge benennen kann.',
    statement: 'Wer meine Daten eingesehen hat (PDF)',
  },
  growth: {
    grows: 'nimmt zu',
    shrinks: 'nimmt ab',
    changes: 'ändert sich',
  },
}
