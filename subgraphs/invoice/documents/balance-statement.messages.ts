import { type Language, type Texts, texts as t } from '../../../shared/texts/texts'
import { withNoBreakSpaces } from '../../../shared/texts/typography'

const untypeset = {
  title: t(
    'État du solde à charge du CPAS',
    'Staat van het saldo ten laste van het OCMW',
    'Aufstellung des Saldos zulasten des ÖSHZ',
    'Statement of the balance due by the CPAS',
  ),
  purpose: t(
    'Ce que l’État ne prend pas en charge et que le CPAS a décidé de payer, pour des soins du mois indiqué.',
    'Wat de Staat niet ten laste neemt en het OCMW besliste te betalen, voor zorg van de vermelde maand.',
    'Was der Staat nicht übernimmt und das ÖSHZ zu zahlen beschlossen hat, für Leistungen des angegebenen Monats.',
    'What the State does not pay and the CPAS decided to pay, for care of the month given.',
  ),
  provider: t('Prestataire', 'Zorgverlener', 'Leistungserbringer', 'Provider'),
  account: t(
    'Compte du prestataire',
    'Rekening van de zorgverlener',
    'Konto des Leistungserbringers',
    'Account of the provider',
  ),
  cpas: t('CPAS', 'OCMW', 'ÖSHZ', 'CPAS'),
  successor: t('Repris par', 'Overgenomen door', 'Fortgeführt durch', 'Succeeded by'),
  address: t('Adresse', 'Adres', 'Adresse', 'Address'),
  email: t('Adresse électronique', 'E-mailadres', 'E-Mail-Adresse', 'E-mail address'),
  month: t('Mois des soins', 'Maand van de zorg', 'Leistungsmonat', 'Month of care'),
  reference: t('Référence', 'Referentie', 'Referenz', 'Reference'),
  paid: t('Payé', 'Betaald', 'Bezahlt', 'Paid'),
  paidOn: t('{amount} euros le {day}', '{amount} euro op {day}', '{amount} Euro am {day}', '{amount} euros on {day}'),
  total: t(
    'Total à charge du CPAS',
    'Totaal ten laste van het OCMW',
    'Summe zulasten des ÖSHZ',
    'Total due by the CPAS',
  ),
  contested: t(
    'Lignes contestées par le CPAS, non comprises dans le total',
    'Door het OCMW betwiste lijnen, niet in het totaal begrepen',
    'Vom ÖSHZ bestrittene Zeilen, nicht in der Summe enthalten',
    'Lines that the CPAS contests, not in the total',
  ),
  day: t('Soins du', 'Zorg van', 'Leistung vom', 'Care of'),
  person: t('Bénéficiaire', 'Begunstigde', 'Begünstigte Person', 'Beneficiary'),
  invoice: t('Facture', 'Factuur', 'Rechnung', 'Invoice'),
  care: t('Prestation', 'Verstrekking', 'Leistung', 'Care'),
  claimed: t('Demandé', 'Gevraagd', 'Gefordert', 'Claimed'),
  state: t('État', 'Staat', 'Staat', 'State'),
  share: t('CPAS', 'OCMW', 'ÖSHZ', 'CPAS'),
  quantity: t('{code}, {count} fois', '{code}, {count} keer', '{code}, {count}-mal', '{code}, {count} times'),
  issued: t(
    'Établi le {day} dans MediPrima.',
    'Opgemaakt op {day} in MediPrima.',
    'Erstellt am {day} in MediPrima.',
    'Issued on {day} in MediPrima.',
  ),
} satisfies Record<string, Texts>

/** The texts of the statement in one language. */
export type BalanceStatementMessages = Record<keyof typeof untypeset, string>

/** Returns the texts of the statement in a language. */
export const balanceStatementMessages = (language: Language): BalanceStatementMessages =>
  Object.fromEntries(
    Object.entries(untypeset).map(([key, text]) => [key, withNoBreakSpaces(text[language], language)]),
  ) as BalanceStatementMessages
