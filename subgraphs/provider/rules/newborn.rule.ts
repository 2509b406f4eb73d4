import { defineRule, warning } from '../../../shared/rules/define-rule'
import { inamiFaq } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** Care of a newborn, who has no number yet, goes on paper as in a case of force majeure. */
export const newborn = defineRule<Pick<BillingCase, 'phase' | 'situation'>>({
  id: 'BIL-NEWBORN',
  governedBy: 'issue',
  text: {
    FR: 'Les soins d’un nouveau-né, qui n’a pas encore de numéro, sont facturés au CPAS sur papier, comme en cas de force majeure.',
    NL: 'Zorg voor een pasgeborene, die nog geen nummer heeft, wordt op papier aan het OCMW gefactureerd, zoals bij overmacht.',
    DE: 'Leistungen für ein Neugeborenes, das noch keine Nummer hat, werden wie bei höherer Gewalt auf Papier mit dem ÖSHZ abgerechnet.',
    EN: 'Care of a newborn, who has no number yet, is invoiced to the CPAS on paper, as in a case of force majeure.',
  },
  message: {
    FR: 'Nouveau-né : la facture va au CPAS sur papier, avec le nom de l’enfant ou le numéro de la mère.',
    NL: 'Pasgeborene: de factuur gaat op papier naar het OCMW, met de naam van het kind of het nummer van de moeder.',
    DE: 'Neugeborenes: Die Rechnung geht auf Papier an das ÖSHZ, mit dem Namen des Kindes oder der Nummer der Mutter.',
    EN: 'Newborn: the invoice goes to the CPAS on paper, with the child’s name or the mother’s number.',
  },
  wordings: [
    {
      from: day('2025-09-01'),
      source: inamiFaq('nouveau-né', 'pasgeborene', 'Neugeborenes', 'newborn'),
      check: ({ phase, situation }: Pick<BillingCase, 'phase' | 'situation'>, _: object, on: Day) =>
        situation === 'NEWBORN' && mustInvoiceElectronically({ phase }, on) ? [warning(null, { situation })] : [],
    },
  ],
})
