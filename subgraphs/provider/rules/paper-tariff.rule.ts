import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { formatEuro } from '../../../shared/values/cents'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** What a paper invoice claims above the tariff is not refunded; the rest is. */
export const paperTariff = defineRule<Pick<PaperInvoiceCase, 'lines'>>({
  id: 'PAP-TARIFF',
  governedBy: 'issue',
  text: {
    FR: 'Ce qui dépasse le tarif n’est pas remboursé : l’État rembourse sa part du tarif.',
    NL: 'Wat boven het tarief ligt, wordt niet terugbetaald: de Staat betaalt zijn aandeel in het tarief.',
    DE: 'Was über dem Tarif liegt, wird nicht erstattet: Der Staat erstattet seinen Anteil am Tarif.',
    EN: 'What is above the tariff is not refunded: the State refunds its share of the tariff.',
  },
  message: {
    above: {
      FR: 'Le code {code} du {performedOn} est facturé {claimed} euros pour un tarif de {tariff} euros : la différence de {above} euros n’est pas remboursée.',
      NL: 'De code {code} van {performedOn} is gefactureerd aan {claimed} euro bij een tarief van {tariff} euro: het verschil van {above} euro wordt niet terugbetaald.',
      DE: 'Der Code {code} vom {performedOn} ist mit {claimed} Euro bei einem Tarif von {tariff} Euro berechnet: Die Differenz von {above} Euro wird nicht erstattet.',
      EN: 'The code {code} of {performedOn} is invoiced at {claimed} euros for a tariff of {tariff} euros: the difference of {above} euros is not refunded.',
    },
    none: {
      FR: 'Le code {code} n’a pas de tarif le {performedOn} : l’État ne rembourse rien pour cette ligne. Vérifiez le jour et le code.',
      NL: 'De code {code} heeft geen tarief op {performedOn}: de Staat betaalt niets terug voor deze lijn. Controleer de dag en de code.',
      DE: 'Der Code {code} hat am {performedOn} keinen Tarif: Für diese Zeile erstattet der Staat nichts. Prüfen Sie den Tag und den Code.',
      EN: 'The code {code} has no tariff on {performedOn}: the State refunds nothing for this line. Check the day and the code.',
    },
  },
  wordings: [{ source: gpCircular(3), check }],
})

function check({ lines }: Pick<PaperInvoiceCase, 'lines'>): RuleHit[] {
  return lines.flatMap(({ path, code, performedOn, claimed, tariff, careType }) => {
    if (careType === null) return []
    if (tariff === null) return [warning(`${path}.code`, { code, performedOn }, { message: 'none' })]
    if (claimed <= tariff) return []
    const [asked, limit, above] = [claimed, tariff, claimed - tariff].map(formatEuro)
    return [
      warning(`${path}.claimed`, { code, performedOn, claimed: asked, tariff: limit, above }, { message: 'above' }),
    ]
  })
}
