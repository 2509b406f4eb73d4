/** What the dialogs of the mutations say, by the name of the operation, in Dutch. */
export const dialogs = {
  dialogs: {
    AcceptSettlement: {
      title: 'Aanvaarden',
      lead: 'Bij aanvaarding worden de individuele afrekeningen van de OCMW’s opgemaakt.',
      busy: 'Bezig met aanvaarden …',
      confirm: '%{month} aanvaarden: %{total}',
      done: 'De maand is aanvaard.',
    },
    AnswerContest: {
      title: 'De betwisting beantwoorden',
      lead: 'Heeft het OCMW gelijk, dan wordt de lijn geweigerd of, als ze betaald is, teruggevorderd. Anders blijft ze zoals ze was.',
      done: 'Het antwoord is opgeslagen.',
    },
    AnswerControl: {
      title: 'Beantwoorden',
      lead: 'Vermeld het elektronische attest, of kies een scan van het papieren attest (PDF, JPEG of PNG, hoogstens 5 MiB).',
      done: 'Het antwoord is geregistreerd.',
    },
    AnswerInspection: {
      title: 'Antwoorden',
      lead: 'Voeg eerst uw documenten toe: na het antwoord kunt u niets meer toevoegen.',
      done: 'Het antwoord is verzonden.',
    },
    AttachInspectionDocument: {
      title: 'Document bijvoegen',
      lead: 'PDF, JPEG of PNG, hoogstens 5 MiB.',
      done: 'Het document is bijgevoegd.',
    },
    CareAttested: {
      title: 'Is de zorg geattesteerd?',
      lead: 'Dekt een elektronisch attest deze zorg, alsof ze vandaag werd gefactureerd?',
      done: 'Een elektronisch attest dekt deze zorg.',
    },
    CloseAccessAlert: {
      title: 'Waarschuwing afsluiten',
      lead: 'Schrijf wat uw onderzoek opleverde, zonder gegevens over personen. Het resultaat kan daarna niet meer worden gewijzigd.',
      done: 'De waarschuwing is afgesloten.',
    },
    CloseInspection: {
      title: 'Inspectie afsluiten',
      lead: 'Elk element heeft een beoordeling nodig. Na de afsluiting verandert niets meer.',
      done: 'De inspectie is afgesloten.',
    },
    CloseSettlement: {
      title: 'Deze maand afsluiten',
      chooseMonth: 'Een maand afsluiten',
      lead: 'De betaalde lijnen van de maand vormen de afrekening aan de POD MI; daarna komt er geen lijn meer bij.',
      busy: 'Bezig met afsluiten …',
      confirm: '%{month} afsluiten: %{total}',
      done: 'De maand is afgesloten.',
      hints: {
        month: 'Bijvoorbeeld 10/2026',
      },
    },
    ConcludeInspectionItem: {
      title: 'Beoordelen',
      done: 'De beoordeling is geregistreerd.',
      hints: {
        remark: 'Verplicht als het element niet zonder meer in orde is.',
      },
    },
    ConfirmProviderAccount: {
      title: 'Rekening bevestigen',
      lead: 'Iemand anders dan wie deze rekening registreerde, moet ze bevestigen. Vergelijk ze met de ondertekende aanvraag van de zorgverlener en bevestig dan: de betalingen gaan voortaan naar deze rekening.',
      done: 'De rekening is bevestigd.',
    },
    ContestLine: {
      title: 'Betwisten',
      lead: 'Een onbetaalde lijn wacht op de HZIV; een betaalde lijn komt in geen afrekening tot de HZIV antwoordt. Een lijn wordt één keer betwist.',
      done: 'De lijn is betwist.',
    },
    CopyDecision: {
      title: 'Kopiëren voor het gezin',
      lead: 'Dezelfde beslissing voor andere gezinsleden: één beslissing per persoon.',
      done: 'De beslissingen zijn geregistreerd.',
    },
    CreateDecision: {
      hints: {
        residenceInsCode: 'Gewone en werkelijke verblijfplaats van de persoon.',
        insuranceDelayGrounds:
          'Alleen als een verzekerbare persoon meer dan drie maanden nodig heeft om zich aan te sluiten.',
        competenceGround:
          'Alleen als de persoon in een andere gemeente verblijft: de uitzondering van de wet van 2 april 1965.',
        restrictionGround: 'Minstens 10 tekens.',
      },
    },
    DecideLine: {
      title: 'Beslissen',
      done: 'Over de lijn is beslist.',
    },
    EndMandate: {
      title: 'Het mandaat beëindigen',
      lead: '%{name} kan na deze dag niet meer voor de zorgverlener sturen. Wat ze stuurde, blijft voor haar zichtbaar.',
      done: 'Het mandaat eindigt.',
    },
    ExtendDecision: {
      title: 'Verlengen',
      lead: 'Een nieuwe laatste dag; de datum van de raadsbeslissing en de eerste dag blijven. Ten hoogste één jaar vanaf de eerste dag.',
      done: 'De beslissing is verlengd.',
    },
    GrantDerogation: {
      title: 'Een afwijking toestaan',
      lead: 'Het ziekenhuis mag na de termijn van twee jaar factureren, tot en met de opgegeven dag, om de onderstaande redenen.',
      done: 'De afwijking is toegestaan.',
    },
    GrantMandate: {
      title: 'Een mandaat geven',
      lead: 'De organisatie factureert voor de zorgverlener vanaf de eerste dag. Ze ziet wat ze verstuurt, en niets anders.',
      done: 'Het mandaat is gegeven.',
      hints: {
        payeeIban: 'Leeg: de rekening van de zorgverlener.',
      },
    },
    InspectPaperInvoice: {
      title: 'Inspecteren',
      lead: 'De inspectie kan maar één keer geregistreerd worden.',
      confirm: 'De inspectie registreren (terugbetaald: %{refundedAmount})',
      done: 'De inspectie is geregistreerd.',
    },
    OpenControl: {
      title: 'Een controle openen |||| Een controle openen op %{smart_count} lijnen',
      lead: 'De zorgverlener wordt gevraagd de attesten voor deze lijnen uiterlijk op de opgegeven dag voor te leggen.',
      done: 'De controle is geopend.',
    },
    OpenInspection: {
      title: 'Inspectie openen',
      lead: 'De steekproef wordt bij de opening getrokken en verandert niet meer. Hetzelfde startgetal trekt dezelfde steekproef.',
      confirm: 'Inspectie openen',
      hints: {
        cpas: 'Het OCMW of de zorgverlener: een van beide.',
      },
    },
    PaymentFile: {
      title: 'SEPA-bestand',
      lead: 'De overschrijvingen van een dag als pain.001-bestand voor de bank. Dezelfde uitvoering geeft opnieuw hetzelfde bericht.',
      submit: 'Downloaden',
      done: 'Het bestand is opgeslagen.',
      none: 'Voor die dag is er niets te versturen.',
    },
    PaperStatement: {
      title: 'Staat D1',
      submit: 'Downloaden',
    },
    RecordControl: {
      title: 'Resultaat registreren',
      done: 'Het resultaat is geregistreerd.',
      hints: {
        attestation: 'Alleen als een elektronisch attest werd voorgelegd.',
      },
    },
    RecordOwnFundsPayment: {
      title: 'Een betaling tellen',
      lead: 'Wat het centrum uit eigen middelen voor deze uitgave betaalde. Een negatief bedrag verbetert wat geteld is.',
      done: 'De betaling is geteld.',
    },
    RecordPaperInvoice: {
      title: 'Een papieren factuur registreren',
      lead: 'Een zorgverlener buiten MediPrima, of met een uitzondering, factureert op papier aan het OCMW. Wat de Staat terugbetaalt, ziet u vóór de registratie.',
      confirm: 'Registreren (terugbetaald: %{refundedAmount})',
      done: 'De papieren factuur is geregistreerd.',
      hints: {
        justification: 'Nodig buiten de praktijk, bij overmacht, wegens leeftijd en bij gebrek aan software.',
      },
    },
    RecoverLine: {
      title: 'Terugvorderen',
      lead: 'Het betaalde bedrag wordt afgetrokken van de volgende betaling van de zorgverlener.',
      confirm: '%{amount} terugvorderen',
      done: 'De terugvordering is geregistreerd.',
    },
    RegisterPerson: {
      hints: {
        residence: {
          status: 'Zonder opgegeven statuut wordt iemand met een BIS-nummer beschouwd als zonder wettig verblijf.',
        },
      },
    },
    RegisterProvider: {
      title: 'Een zorgverlener registreren',
      update: 'Nieuwe gegevens',
      done: 'De zorgverlener is geregistreerd.',
    },
    RemovePhoto: {
      title: 'Foto verwijderen',
      lead: 'De foto van deze persoon en alle vroegere foto’s worden definitief verwijderd. Het volgende inlichtingenformulier heeft geen foto.',
      done: 'De persoon heeft geen foto meer.',
    },
    RequestCommitment: {
      title: 'Een betalingsverbintenis vragen',
      again: 'Een andere betalingsverbintenis vragen',
      lead: 'Zorg binnen 30 dagen na de gevraagde dag is dan gewaarborgd, ook als de rechten later verminderen.',
      result: 'De betalingsverbintenis is afgegeven.',
    },
    RequestDerogation: {
      title: 'Afwijking vragen',
      lead: 'De POD MI beslist of het ziekenhuis na de twee jaar mag factureren. U kunt een PDF bijvoegen.',
      done: 'De aanvraag is verzonden.',
    },
    RevokeAttestation: {
      title: 'Intrekken',
      lead: 'Het attest blijft leesbaar, met uw reden. Zorg die vanaf nu gefactureerd wordt, kan er niet meer op steunen.',
      done: 'Het attest is ingetrokken.',
    },
    RunPayments: {
      title: 'Betalingen uitvoeren',
      lead: 'Betaalt alle aanvaarde of verminderde lijnen die nog niet betaald zijn: één betaling per zorgverlener. Een nieuwe uitvoering betaalt enkel de nieuwe lijnen.',
      busy: 'Bezig met betalen …',
      confirm: '%{total} betalen',
      hints: {
        upTo: 'Leeg: alle lijnen.',
      },
    },
    SelectForReview: {
      title: 'Een steekproef trekken',
      lead: 'De getrokken lijnen komen in afwachting. Met dezelfde filter, grootte en hetzelfde startgetal krijgt u dezelfde lijnen.',
      busy: 'Bezig met trekken …',
      confirm: 'De steekproef trekken (lijnen: %{selected})',
      hints: {
        sampleSize: 'Leeg: alle lijnen van de filter.',
        seed: 'Hetzelfde getal trekt dezelfde lijnen.',
      },
    },
    SetPhoto: {
      title: 'Foto',
      lead: 'Ten hoogste 512 KiB, JPEG of PNG.',
      done: 'De foto is opgeslagen.',
    },
    SettleBalance: {
      title: 'Vereffenen',
      lead: 'Geef de betaling aan %{provider} voor %{month} op. Dat gebeurt één keer.',
      confirm: '%{amount} vereffenen',
      done: 'Het saldo is vereffend.',
    },
    ShareInspection: {
      title: 'Meedelen voor antwoord',
      lead: 'De geïnspecteerde organisatie ziet de hele inspectie en kan antwoorden tot en met de gekozen dag. De beoordelingen veranderen intussen niet.',
      done: 'De inspectie is meegedeeld.',
    },
    StopDecision: {
      title: 'Stopzetten',
      lead: 'De laatste dag waarop de beslissing geldt. Afgegeven betalingsverbintenissen blijven gewaarborgd.',
      done: 'De beslissing is stopgezet.',
    },
  },
}
