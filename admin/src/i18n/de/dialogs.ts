/** What the dialogs of the mutations say, by the name of the operation, in German. */
export const dialogs = {
  dialogs: {
    AcceptSettlement: {
      title: 'Annehmen',
      lead: 'Mit der Annahme entstehen die Einzelabrechnungen der ÖSHZ.',
      busy: 'Annahme läuft …',
      confirm: '%{month} annehmen: %{total}',
      done: 'Der Monat ist angenommen.',
    },
    AnswerContest: {
      title: 'Einspruch beantworten',
      lead: 'Hat das ÖSHZ recht, wird die Zeile abgelehnt oder, wenn sie bezahlt ist, zurückgefordert. Sonst bleibt sie wie zuvor.',
      done: 'Die Antwort ist gespeichert.',
    },
    AnswerControl: {
      title: 'Antworten',
      lead: 'Geben Sie die elektronische Bescheinigung an oder wählen Sie einen Scan der Bescheinigung auf Papier (PDF, JPEG oder PNG, höchstens 5 MiB).',
      done: 'Die Antwort ist erfasst.',
    },
    AnswerInspection: {
      title: 'Antworten',
      lead: 'Fügen Sie zuerst Ihre Unterlagen bei: Nach der Antwort können Sie nichts mehr hinzufügen.',
      done: 'Die Antwort ist gesendet.',
    },
    AttachInspectionDocument: {
      title: 'Unterlage beifügen',
      lead: 'PDF, JPEG oder PNG, höchstens 5 MiB.',
      done: 'Die Unterlage ist beigefügt.',
    },
    CareAttested: {
      title: 'Ist die Leistung bescheinigt?',
      lead: 'Deckt eine elektronische Bescheinigung diese Leistung, als würde sie heute abgerechnet?',
      done: 'Eine elektronische Bescheinigung deckt diese Leistung.',
    },
    CloseAccessAlert: {
      title: 'Warnung abschließen',
      lead: 'Schreiben Sie, was Ihre Prüfung ergeben hat, ohne Daten über Personen. Das Ergebnis kann danach nicht mehr geändert werden.',
      done: 'Die Warnung ist abgeschlossen.',
    },
    CloseInspection: {
      title: 'Inspektion abschließen',
      lead: 'Jedes Element braucht eine Beurteilung. Nach dem Abschluss ändert sich nichts mehr.',
      done: 'Die Inspektion ist abgeschlossen.',
    },
    CloseSettlement: {
      title: 'Diesen Monat abschließen',
      chooseMonth: 'Einen Monat abschließen',
      lead: 'Die bezahlten Zeilen des Monats werden zur Abrechnung an den ÖPD SE; danach kommt keine Zeile mehr hinzu.',
      busy: 'Abschluss läuft …',
      confirm: '%{month} abschließen: %{total}',
      done: 'Der Monat ist abgeschlossen.',
      hints: {
        month: 'Zum Beispiel 10.2026',
      },
    },
    ConcludeInspectionItem: {
      title: 'Beurteilen',
      done: 'Die Beurteilung ist gespeichert.',
      hints: {
        remark: 'Erforderlich, wenn das Element nicht ohne Weiteres in Ordnung ist.',
      },
    },
    ConfirmProviderAccount: {
      title: 'Konto bestätigen',
      lead: 'Das Konto muss von einer anderen Person bestätigt werden als von der, die es erfasst hat. Vergleichen Sie es mit dem unterschriebenen Antrag des Leistungserbringers und bestätigen Sie dann: Die Zahlungen gehen künftig auf dieses Konto.',
      done: 'Das Konto ist bestätigt.',
    },
    ContestLine: {
      title: 'Bestreiten',
      lead: 'Eine nicht bezahlte Zeile wartet auf die HKIV; eine bezahlte kommt in keine Abrechnung, bis die HKIV antwortet. Eine Zeile wird einmal bestritten.',
      done: 'Die Zeile ist bestritten.',
    },
    CopyDecision: {
      title: 'Für den Haushalt kopieren',
      lead: 'Derselbe Beschluss für andere Haushaltsmitglieder: ein Beschluss pro Person.',
      done: 'Die Beschlüsse sind erfasst.',
    },
    CreateDecision: {
      hints: {
        residenceInsCode: 'Gewöhnlicher und tatsächlicher Aufenthaltsort der Person.',
        insuranceDelayGrounds: 'Nur wenn eine versicherbare Person mehr als drei Monate für den Anschluss braucht.',
        competenceGround:
          'Nur wenn die Person in einer anderen Gemeinde wohnt: die Ausnahme des Gesetzes vom 2. April 1965.',
        restrictionGround: 'Mindestens 10 Zeichen.',
      },
    },
    DecideLine: {
      title: 'Entscheiden',
      done: 'Über die Zeile ist entschieden.',
    },
    EndMandate: {
      title: 'Das Mandat beenden',
      lead: '%{name} kann nach diesem Tag nicht mehr für den Leistungserbringer senden. Was sie gesendet hat, bleibt für sie sichtbar.',
      done: 'Das Mandat endet.',
    },
    ExtendDecision: {
      title: 'Verlängern',
      lead: 'Ein neuer letzter Tag; Datum des Ratsbeschlusses und erster Tag bleiben. Höchstens ein Jahr ab dem ersten Tag.',
      done: 'Der Beschluss ist verlängert.',
    },
    GrantDerogation: {
      title: 'Abweichung gewähren',
      lead: 'Das Krankenhaus darf nach Ablauf der zwei Jahre abrechnen, bis zum genannten Tag, aus den unten genannten Gründen.',
      done: 'Die Abweichung ist gewährt.',
    },
    GrantMandate: {
      title: 'Ein Mandat erteilen',
      lead: 'Die Organisation rechnet ab dem ersten Tag für den Leistungserbringer ab. Sie sieht, was sie sendet, und sonst nichts.',
      done: 'Das Mandat ist erteilt.',
      hints: {
        payeeIban: 'Leer: das Konto des Leistungserbringers.',
      },
    },
    InspectPaperInvoice: {
      title: 'Inspizieren',
      lead: 'Die Inspektion kann nur einmal erfasst werden.',
      confirm: 'Inspektion erfassen (erstattet: %{refundedAmount})',
      done: 'Die Inspektion ist erfasst.',
    },
    OpenControl: {
      title: 'Kontrolle eröffnen |||| Kontrolle über %{smart_count} Zeilen eröffnen',
      lead: 'Der Leistungserbringer wird gebeten, die aufbewahrten Bescheinigungen bis zum genannten Tag vorzulegen.',
      done: 'Die Kontrolle ist eröffnet.',
    },
    OpenInspection: {
      title: 'Inspektion eröffnen',
      lead: 'Die Stichprobe wird bei der Eröffnung gezogen und ändert sich nicht mehr. Dieselbe Startzahl zieht dieselbe Stichprobe.',
      confirm: 'Inspektion eröffnen',
      hints: {
        cpas: 'Das ÖSHZ oder der Leistungserbringer: eines von beiden.',
      },
    },
    PaymentFile: {
      title: 'SEPA-Datei',
      lead: 'Die Überweisungen eines Tages als pain.001-Datei für die Bank. Derselbe Lauf ergibt dieselbe Nachricht.',
      submit: 'Herunterladen',
      done: 'Die Datei ist gespeichert.',
      none: 'Für diesen Tag ist nichts zu senden.',
    },
    PaperStatement: {
      title: 'Aufstellung D1',
      submit: 'Herunterladen',
    },
    RecordControl: {
      title: 'Ergebnis erfassen',
      done: 'Das Ergebnis ist erfasst.',
      hints: {
        attestation: 'Nur wenn eine elektronische Bescheinigung vorgelegt wurde.',
      },
    },
    RecordOwnFundsPayment: {
      title: 'Eine Zahlung erfassen',
      lead: 'Was das Zentrum für diese Ausgabe aus Eigenmitteln gezahlt hat. Ein negativer Betrag berichtigt, was erfasst ist.',
      done: 'Die Zahlung ist erfasst.',
    },
    RecordPaperInvoice: {
      title: 'Papierrechnung erfassen',
      lead: 'Ein Leistungserbringer außerhalb von MediPrima oder mit einer Ausnahme rechnet auf Papier mit dem ÖSHZ ab. Was der Staat erstattet, sehen Sie vor dem Erfassen.',
      confirm: 'Erfassen (erstattet: %{refundedAmount})',
      done: 'Die Papierrechnung ist erfasst.',
      hints: {
        justification: 'Nötig außerhalb der Praxis, bei höherer Gewalt, wegen des Alters und mangels Software.',
      },
    },
    RecoverLine: {
      title: 'Zurückfordern',
      lead: 'Der gezahlte Betrag wird von der nächsten Zahlung des Leistungserbringers abgezogen.',
      confirm: '%{amount} zurückfordern',
      done: 'Die Rückforderung ist erfasst.',
    },
    RegisterPerson: {
      hints: {
        residence: { status: 'Ohne Angabe gilt eine Person mit BIS-Nummer als ohne legalen Aufenthalt.' },
      },
    },
    RegisterProvider: {
      title: 'Leistungserbringer registrieren',
      update: 'Neue Daten',
      done: 'Der Leistungserbringer ist registriert.',
    },
    RemovePhoto: {
      title: 'Foto löschen',
      lead: 'Das Foto dieser Person und alle früheren Fotos werden endgültig gelöscht. Das nächste Informationsformular hat kein Foto.',
      done: 'Die Person hat kein Foto mehr.',
    },
    RequestCommitment: {
      title: 'Zahlungsverpflichtung beantragen',
      again: 'Eine weitere Zahlungsverpflichtung beantragen',
      lead: 'Leistungen innerhalb von 30 Tagen ab dem angefragten Tag sind dann garantiert, auch wenn die Rechte später eingeschränkt werden.',
      result: 'Die Zahlungsverpflichtung ist erteilt.',
    },
    RequestDerogation: {
      title: 'Abweichung beantragen',
      lead: 'Der ÖPD SE entscheidet, ob das Krankenhaus nach den zwei Jahren abrechnen darf. Sie können ein PDF beifügen.',
      done: 'Der Antrag ist gesendet.',
    },
    RevokeAttestation: {
      title: 'Widerrufen',
      lead: 'Die Bescheinigung bleibt lesbar, mit Ihrem Grund. Künftig abgerechnete Leistungen können nicht darauf beruhen.',
      done: 'Die Bescheinigung ist widerrufen.',
    },
    RunPayments: {
      title: 'Zahlungen ausführen',
      lead: 'Zahlt alle angenommenen oder gekürzten Zeilen, die noch nicht bezahlt sind: eine Zahlung je Leistungserbringer. Ein neuer Lauf zahlt nur, was neu ist.',
      busy: 'Zahlung läuft …',
      confirm: '%{total} zahlen',
      hints: {
        upTo: 'Leer: alle Zeilen.',
      },
    },
    SelectForReview: {
      title: 'Stichprobe ziehen',
      lead: 'Gezogene Zeilen kommen zur Prüfung. Gleicher Filter, gleiche Größe und gleiche Startzahl ergeben dieselben Zeilen.',
      busy: 'Ziehung läuft …',
      confirm: 'Die Stichprobe ziehen (Zeilen: %{selected})',
      hints: {
        sampleSize: 'Leer: alle Zeilen des Filters.',
        seed: 'Dieselbe Zahl zieht dieselben Zeilen.',
      },
    },
    SetPhoto: {
      title: 'Foto',
      lead: 'Höchstens 512 KiB, JPEG oder PNG.',
      done: 'Das Foto ist gespeichert.',
    },
    SettleBalance: {
      title: 'Begleichen',
      lead: 'Melden Sie die Zahlung an %{provider} für %{month}. Sie wird einmal gemeldet.',
      confirm: '%{amount} begleichen',
      done: 'Der Saldo ist beglichen.',
    },
    ShareInspection: {
      title: 'Zur Antwort mitteilen',
      lead: 'Die geprüfte Einrichtung sieht die ganze Inspektion und kann bis zum gewählten Tag antworten. Die Beurteilungen ändern sich in dieser Zeit nicht.',
      done: 'Die Inspektion ist mitgeteilt.',
    },
    StopDecision: {
      title: 'Beenden',
      lead: 'Der letzte Gültigkeitstag des Beschlusses. Erteilte Zahlungsverpflichtungen bleiben garantiert.',
      done: 'Der Beschluss ist beendet.',
    },
  },
}
