import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'
import { cents, formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'

/** A payment from own funds, and the expense of the decision for which it is. Amounts in cents. */
export interface OwnFundsCase {
  decision: string
  spentOn: Day
  today: Day
  amount: number
  /** The days on which the CPAS pays the expense. Null: the decision has no such expense. */
  period: { from: Day; to: Day } | null
  /** Null: no maximum. */
  maxAmount: number | null
  /** What is counted for the expense already. */
  paid: number
}

/** What a CPAS pays from its own funds is an expense of its decision, on a day of it, and at most its maximum. */
export const ownFundsRule = defineRule<OwnFundsCase>({
  id: 'DEC-OWN-FUNDS',
  governedBy: 'recording',
  text: {
    FR: 'Le CPAS paie sur fonds propres une dépense que sa décision prévoit, un jour où il la prend en charge, et au plus le montant maximum.',
    NL: 'Het OCMW betaalt uit eigen middelen een uitgave die zijn beslissing vermeldt, op een dag waarop het die ten laste neemt, en ten hoogste het maximumbedrag.',
    DE: 'Das ÖSHZ zahlt aus Eigenmitteln eine Ausgabe, die sein Beschluss vorsieht, an einem Tag, an dem es sie übernimmt, und höchstens den Höchstbetrag.',
    EN: 'The CPAS pays from its own funds an expense that its decision names, on a day on which it covers it, and at most the maximum amount.',
  },
  message: {
    unknown: {
      FR: 'La décision {decision} ne prévoit pas cette dépense sur fonds propres. Ajoutez-la à la décision, ou reprenez la description exacte.',
      NL: 'Beslissing {decision} vermeldt deze uitgave uit eigen middelen niet. Voeg ze toe aan de beslissing, of neem de juiste omschrijving over.',
      DE: 'Der Beschluss {decision} sieht diese Ausgabe aus Eigenmitteln nicht vor. Ergänzen Sie den Beschluss, oder übernehmen Sie die genaue Beschreibung.',
      EN: 'Decision {decision} names no such expense from own funds. Add it to the decision, or copy the exact description.',
    },
    day: {
      FR: 'Le CPAS prend cette dépense en charge du {from} au {to} ; le {on} n’en fait pas partie. Modifiez la décision, ou corrigez le jour.',
      NL: 'Het OCMW neemt deze uitgave ten laste van {from} tot en met {to}; {on} hoort daar niet bij. Wijzig de beslissing, of verbeter de dag.',
      DE: 'Das ÖSHZ übernimmt diese Ausgabe vom {from} bis zum {to}; der {on} gehört nicht dazu. Ändern Sie den Beschluss, oder berichtigen Sie den Tag.',
      EN: 'The CPAS covers this expense from {from} to {to}; {on} is not one of these days. Modify the decision, or correct the day.',
    },
    future: {
      FR: 'Le {on} est après aujourd’hui ({today}). Enregistrez la dépense quand elle est faite.',
      NL: '{on} ligt na vandaag ({today}). Registreer de uitgave wanneer ze gedaan is.',
      DE: 'Der {on} liegt nach heute ({today}). Erfassen Sie die Ausgabe, wenn sie getätigt ist.',
      EN: '{on} is after today ({today}). Record the expense once it is made.',
    },
    maximum: {
      FR: 'Avec ce paiement, {amount} euros seraient payés pour cette dépense, soit {above} euros de plus que le montant maximum. Modifiez la décision, ou payez moins.',
      NL: 'Met deze betaling zou voor deze uitgave {amount} euro betaald zijn, {above} euro meer dan het maximumbedrag. Wijzig de beslissing, of betaal minder.',
      DE: 'Mit dieser Zahlung wären für diese Ausgabe {amount} Euro gezahlt, {above} Euro mehr als der Höchstbetrag. Ändern Sie den Beschluss, oder zahlen Sie weniger.',
      EN: 'With this payment, {amount} euros would be paid for this expense, {above} euros more than the maximum amount. Modify the decision, or pay less.',
    },
    correction: {
      FR: 'Pour cette dépense, {amount} euros sont comptés ; la correction ne peut pas dépasser ce montant.',
      NL: 'Voor deze uitgave is {amount} euro geteld; de correctie kan niet groter zijn dan dat bedrag.',
      DE: 'Für diese Ausgabe sind {amount} Euro erfasst; die Berichtigung kann diesen Betrag nicht übersteigen.',
      EN: 'For this expense {amount} euros are counted; the correction cannot be greater than this amount.',
    },
  },
  wordings: [{ source: citing(manual('2.17'), openQuestion('R113')), check }],
})

const euro = (amount: number): string => formatEuro(cents(amount))

function check({ decision, spentOn: on, today, amount, period, maxAmount, paid }: OwnFundsCase): RuleHit[] {
  if (period === null) return [error('description', { decision }, { message: 'unknown' })]
  const hits: RuleHit[] = []
  if (on > today) hits.push(error('spentOn', { on, today }, { message: 'future' }))
  else if (!includes(period, on)) hits.push(error('spentOn', { ...period, on }, { message: 'day' }))
  const total = paid + amount
  if (total < 0) hits.push(error('amount', { amount: euro(paid) }, { message: 'correction' }))
  if (amount > 0 && maxAmount !== null && total > maxAmount)
    hits.push(error('amount', { amount: euro(total), above: euro(total - maxAmount) }, { message: 'maximum' }))
  return hits
}
