/** Sign-in, menu, header, and the names of the resources, in Dutch. */
export const layout = {
  shell: {
    menu: 'Hoofdmenu',
    breadcrumb: 'U bent hier',
    search: 'Zoeken: nummer of naam',
    loading: 'Bezig met laden',
    retry: 'Opnieuw proberen',
    close: 'Sluiten',
    cancel: 'Annuleren',
    all: 'Alles tonen',
    languages: 'Talen',
    light: 'Licht thema',
    dark: 'Donker thema',
    signOut: 'Afmelden',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
  },
  signIn: {
    title: 'Aanmelden',
    lead: 'Medische hulp toegekend door de OCMW’s: beslissingen, facturen, betalingen en hun geschiedenis.',
    go: 'Aanmelden',
    leaving: 'Naar de aanmelddienst …',
    problem:
      'Het aanmelden is niet gelukt. Probeer opnieuw; blijft het probleem bestaan, dan is de aanmelddienst misschien niet bereikbaar.',
  },
  again: {
    title: 'Uw sessie is afgelopen',
    text: 'Meld u opnieuw aan in een ander venster. Wat u hier hebt ingevuld, blijft bewaard.',
    go: 'Opnieuw aanmelden',
  },
  audience: {
    CAAMI: {
      short: 'HZIV',
      name: 'Hulpkas voor Ziekte- en Invaliditeitsverzekering',
      roles: {
        agent: 'factuurbeheer',
        controller: 'controleur',
      },
    },
    CPAS: {
      short: 'OCMW',
      name: 'Openbaar centrum voor maatschappelijk welzijn',
      roles: {
        worker: 'maatschappelijk werker',
        supervisor: 'leidinggevende',
      },
    },
    SPP_IS: {
      short: 'POD MI',
      name: 'Programmatorische overheidsdienst Maatschappelijke Integratie',
      roles: {
        analyst: 'analist',
        inspector: 'inspecteur',
      },
    },
    PROVIDER: {
      short: 'Zorgverlener',
      name: 'Zorgverlener',
      roles: {
        prescriber: 'arts of tandarts',
        staff: 'facturatie',
      },
    },
    SYSTEM: {
      short: 'Systeem',
      name: 'Partnersysteem',
      roles: {
        bcss: 'identiteitsgegevens',
        checking: 'automatische controle',
        worker: 'gebeurtenissen',
      },
    },
  },
  menu: {
    work: 'Te doen',
    files: 'Dossiers',
    invoices: 'Facturen en betalingen',
    reference: 'Opzoeken',
  },
  resources: {
    decisions: {
      name: 'Beslissing |||| Beslissingen',
      empty: 'Nog geen beslissing',
    },
    'invoice-lines': {
      name: 'Factuurlijn |||| Factuurlijnen',
      empty: 'Nog geen factuurlijn',
    },
    persons: {
      name: 'Persoon |||| Personen',
      empty: 'Nog geen persoon',
    },
    mutations: {
      name: 'Mutatie |||| Te verwerken mutaties',
      empty: 'Niets te verwerken: alle mutaties zijn verwerkt',
    },
    commitments: {
      name: 'Betalingsverbintenis |||| Betalingsverbintenissen',
      empty: 'Nog geen betalingsverbintenis',
    },
    'paper-invoices': {
      name: 'Papieren factuur |||| Papieren facturen',
      empty: 'Nog geen papieren factuur',
    },
    balances: {
      name: 'Saldo |||| Saldi',
      empty: 'Nog geen saldo',
      lead: 'Wat OCMW’s naast de Staat aan zorgverleners verschuldigd zijn, per zorgverlener en maand zorg.',
    },
    'cpas-settlements': {
      name: 'Individuele afrekening |||| Individuele afrekeningen',
      empty: 'Geen aanvaarde maand in het voorbije jaar',
      lead: 'Wat de Staat in een maand voor de beslissingen van het OCMW betaalde, en wat het OCMW nog aan zorgverleners moet betalen.',
    },
    'invoice-files': {
      name: 'Factuurbestand |||| Factuurbestanden',
      empty: 'Nog geen bestand',
    },
    review: {
      name: 'Nazicht |||| Lijnen voor nazicht',
      empty: 'Geen lijnen voor nazicht',
      lead: 'Een lijn in afwachting wordt pas betaald nadat een medewerker beslist heeft.',
    },
    payments: {
      name: 'Betaling |||| Betalingen',
      empty: 'Nog geen betaling',
    },
    settlements: {
      name: 'Maandafrekening |||| Maandafrekeningen',
      empty: 'Nog geen maand',
    },
    providers: {
      name: 'Zorgverlener |||| Zorgverleners',
      empty: 'Nog geen zorgverlener',
    },
    attestations: {
      name: 'DMH-attest |||| DMH-attesten',
      empty: 'Nog geen attest',
    },
    controls: {
      name: 'Attestcontrole |||| Attestcontroles',
      empty: 'Nog geen controle',
    },
    inspections: {
      name: 'Inspectie |||| Inspecties',
      empty: 'Nog geen inspectie',
    },
    'derogation-requests': {
      name: 'Aanvraag tot afwijking |||| Aanvragen tot afwijking',
      empty: 'Nog geen aanvraag',
    },
    'attestation-reminders': {
      name: 'Ontbrekend attest |||| Ontbrekende attesten',
      empty: 'Er ontbreekt geen attest',
      lead: 'Lijnen hebben een attest nodig en er is geen elektronisch attest geregistreerd. Elke rij leidt naar haar lijnen.',
    },
    derogations: {
      name: 'Afwijking |||| Afwijkingen',
      empty: 'Nog geen afwijking',
    },
    mandates: {
      name: 'Mandaat |||| Mandaten',
      empty: 'Nog geen mandaat',
    },
    nomenclature: {
      name: 'Nomenclatuurcode |||| Nomenclatuur',
      lead: 'Codes, limieten per dag en tarieven met hun bron. Het eigen tarief van een instelling gaat voor op het algemene tarief.',
    },
    phases: {
      name: 'Fase |||| Fasen',
      lead: 'Wie sinds welke dag aan MediPrima deelneemt, wie elektronisch moet factureren, en vanaf wanneer verzekerden gedekt mogen worden.',
    },
    spending: {
      name: 'Uitgaven |||| Uitgaven',
      empty: 'Geen uitgaven in deze periode',
      lead: 'Aanvaarde en verminderde lijnen, per datum van de zorg.',
    },
    coverage: {
      name: 'Dekking |||| Wie is gedekt?',
    },
    tarification: {
      name: 'Tarificatie |||| Wie betaalt wat?',
    },
    'access-alerts': {
      name: 'Toegangswaarschuwing |||| Toegangswaarschuwingen',
      empty: 'Geen toegangswaarschuwing',
      lead: 'Het systeem meldt wie in een uur meer personen raadpleegt dan gebruikelijk, en elke raadpleging in een noodgeval.',
    },
    'access-log': {
      name: 'Toegangsjournaal |||| Toegangsjournaal',
      empty: 'Nog geen toegang geregistreerd',
      lead: 'Elke inzage en elke wijziging van iemands gegevens laat hier een spoor na; ook het lezen van dit journaal.',
    },
    supervision: {
      name: 'Activiteit van het OCMW |||| Activiteit van het OCMW',
      empty: 'Er is nog niets geregistreerd',
      lead: 'Wat in het OCMW gebeurde, versie per versie.',
    },
    rules: {
      name: 'Regel |||| Toegepaste regels',
      lead: 'De regels zoals het systeem ze op een bepaalde dag toepast, met hun cijfers en bronnen.',
    },
  },
}
