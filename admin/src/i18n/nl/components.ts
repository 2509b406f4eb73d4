/** Lists, forms, errors, findings and values, in Dutch. */
export const components = {
  list: {
    pages: 'Pagina’s',
    page: 'Pagina %{page}',
    perPage: 'Rijen per pagina',
    next: 'Volgende pagina',
    previous: 'Vorige pagina',
    export: 'Downloaden',
    exporting: '%{smart_count} rij gelezen |||| %{smart_count} rijen gelezen',
    actions: 'Acties',
    nothing: 'Nog niets',
    unreadableFilter: 'Een filter is niet leesbaar. Verbeter het of maak het leeg: de lijst past zich meteen aan.',
  },
  state: {
    notThere: {
      title: 'Niet gevonden of niet toegankelijk',
      hint: 'Controleer het nummer. Een dossier van een andere organisatie verschijnt als niet gevonden.',
    },
    noPage: {
      title: 'Deze pagina bestaat niet',
      hint: 'Controleer het adres of ga verder via het menu.',
    },
    unknownPerson: 'Persoon niet getoond',
  },
  failure: {
    FORBIDDEN: {
      title: 'Uw rol geeft geen toegang tot deze pagina',
      hint: 'Vraag toegang aan uw leidinggevende als u die voor uw werk nodig hebt.',
    },
    NOT_FOUND: {
      title: 'Dit nummer is niet bekend',
      hint: 'Controleer het nummer en probeer opnieuw.',
    },
    CONFLICT: {
      title: 'Intussen door iemand anders gewijzigd',
      hint: 'Dit is veranderd sinds u het opende. Laad de pagina opnieuw en controleer ze voor u verdergaat.',
    },
    BAD_USER_INPUT: {
      title: 'Een ingevuld gegeven is niet leesbaar',
      hint: 'Controleer nummers en datums.',
    },
    TOO_MANY_REQUESTS: {
      title: 'Te veel aanvragen',
      hint: 'Wacht even en probeer opnieuw.',
    },
    TOO_COMPLEX: {
      title: 'Te veel gegevens tegelijk',
      hint: 'Vraag minder rijen.',
    },
    SUBGRAPH_UNAVAILABLE: {
      title: 'Een deel van de dienst is niet beschikbaar',
      hint: 'Een deel van deze pagina ontbreekt voorlopig; de rest is bruikbaar. Probeer later opnieuw.',
    },
    NETWORK: {
      title: 'Geen verbinding',
      hint: 'De dienst is niet bereikbaar. Wat u hebt ingevuld, blijft bewaard; probeer opnieuw.',
    },
    INTERNAL_SERVER_ERROR: {
      title: 'Er is bij ons iets misgegaan',
      hint: 'Er is niets opgeslagen. Probeer opnieuw; blijft het probleem bestaan, geef dan dit nummer aan de helpdesk.',
    },
  },
  form: {
    notADay: 'Dit is geen datum. Schrijf bijvoorbeeld 21/11/2026.',
    notAnAmount: 'Dit is geen bedrag. Schrijf bijvoorbeeld 1.234,56.',
    dayPattern: 'dd/mm/jjjj',
    nationalNumber: 'Deze tekst bevat een rijksregisternummer. Verwijder het: ook anderen zullen de tekst lezen.',
    calendar: 'Kalender',
    anyProvider: 'Leeg: alle zorgverleners.',
    doneWithRemarks: 'Geregistreerd, met opmerkingen:',
    enterEach: 'Druk op Enter na elke waarde.',
    goOn: 'Verder',
    notAMonth: 'Dit is geen maand. Schrijf bijvoorbeeld 10/2026.',
    notAnInteger: 'Schrijf een geheel getal van %{least} tot %{most}.',
    notANiss:
      'Dit is geen INSZ (rijksregister- of BIS-nummer): 11 cijfers, waarvan de laatste twee de andere controleren.',
    notAnInami: 'Dit is geen RIZIV-nummer: 8 of 11 cijfers, gecontroleerd door het 7e en het 8e.',
    notAnEnterprise: 'Dit is geen ondernemingsnummer: 10 cijfers, waarvan de laatste twee de andere controleren.',
    notAnIban: 'Dit is geen IBAN: controleer het land, de lengte en elk cijfer.',
    notAnInsCode: 'Dit is geen NIS-code: 5 cijfers.',
    notADecision: 'Dit is geen beslissingsnummer: hoogstens 12 cijfers.',
    chooseProvider: 'Kies een zorgverlener uit de lijst of typ het volledige RIZIV-nummer.',
    chooseCode: 'Kies een verstrekking uit de lijst of typ de code van 6 cijfers.',
    leaveTitle: 'Verlaten zonder te bewaren?',
    stay: 'Verder invullen',
    leave: 'Verlaten',
    tickToGoOn: 'Vink het vakje aan om verder te gaan.',
  },
  preview: {
    title: 'Wat er zal gebeuren',
    show: 'Bekijken wat er zal gebeuren',
    payments: 'Betalingen',
    providers: 'Zorgverleners',
    persons: 'Personen',
    lines: 'Lijnen',
    invoices: 'Facturen',
    total: 'Bedrag',
    leftOut: 'Niet opgenomen',
    leftOutLines: '%{lines} lijn, %{amount} |||| %{lines} lijnen, %{amount}',
  },
  deadline: {
    today: 'vandaag',
    overdue: '%{smart_count} dag te laat |||| %{smart_count} dagen te laat',
    left: 'nog %{smart_count} dag |||| nog %{smart_count} dagen',
    count: '%{count} te laat |||| %{count} te laat',
  },
  value: {
    yes: 'Ja',
    no: 'Nee',
    always: 'altijd al',
    until: 'tot en met %{day}',
    since: 'sinds %{day}',
    days: '%{smart_count} dag |||| %{smart_count} dagen',
    noMaximum: 'zonder maximum',
    labelled: '%{label}: %{value}',
  },
  finding: {
    code: 'code %{code}',
    source: 'bron: %{source}',
    facts: 'In aanmerking genomen gegevens',
  },
  alert: {
    openNone: 'Er is geen open toegangswaarschuwing.',
    open: 'Open toegangswaarschuwingen',
  },
  emergency: {
    active:
      'U raadpleegt deze pagina in een noodgeval. De raadpleging en uw reden zijn gemeld aan de inspecteurs en de verantwoordelijken.',
    lead: 'De raadpleging en uw reden worden meteen gemeld aan de inspecteurs van de POD MI en aan de verantwoordelijken van uw organisatie. Ze geldt alleen voor deze pagina.',
    length: 'Geef de reden in 20 tot 500 tekens.',
    read: 'Raadplegen in een noodgeval',
  },
  access: {
    check: 'Journaal controleren',
    intact: 'Het verzegelde journaal is volledig: %{count} vermeldingen, de recentste van %{until}.',
    broken:
      'Het verzegelde journaal van deze delen werd gewijzigd: %{parts}. Verwittig de beheerder, die de vermeldingen kan aanwijzen.',
    statement: 'Wie mijn gegevens raadpleegde (PDF)',
  },
  growth: {
    grows: 'neemt toe',
    shrinks: 'neemt af',
    changes: 'verandert',
  },
}
