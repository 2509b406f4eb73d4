import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'
import { factsOfDay } from './line-days'
import { pricedStretches } from './price-of-line'
import { tariffsOn } from './tariff-rate.rule'

/** The code has a tariff on the day of care. A code that cannot be invoiced in this circuit is rejected by TAR-NOT-IN-EFACT only. */
export const tariffCodeOnDate = defineLineRule({
  id: 'TAR-CODE-ON-DATE',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Un tarif existe pour le code le jour des soins.',
    NL: 'Er bestaat een tarief voor de code op de dag van de zorg.',
    DE: 'Für den Code gibt es am Tag der Leistung einen Tarif.',
    EN: 'A tariff exists for the code on the day of care.',
  },
  message: {
    FR: 'Le code {code} n’a pas de tarif au {performedOn} : vérifiez le code et la date.',
    NL: 'De code {code} heeft geen tarief op {performedOn}: controleer de code en de datum.',
    DE: 'Der Code {code} hat am {performedOn} keinen Tarif: Prüfen Sie Code und Datum.',
    EN: 'The code {code} has no tariff on {performedOn}: check the code and the date.',
  },
  wordings: [
    {
      source: citing(officialCode('eTar', '196'), officialCode('eFact', '500420')),
      check(line) {
        const { purpose, path, code, item } = line
        const without = item?.inEfact && pricedStretches(line).find(({ from }) => tariffsOn(line, from).length === 0)
        if (!without) return []
        const facts = { code, ...factsOfDay(line, without.from) }
        return [error(`${path}.code`, facts, { code: purpose === 'TARIFICATION' ? '196' : '500420' })]
      },
    },
  ],
})
