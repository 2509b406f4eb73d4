import { defineRule, warning } from '../../../shared/rules/define-rule'
import { inamiFaq } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** Care of a person without a number goes on paper as in a case of force majeure. */
export const noNumber = defineRule<Pick<BillingCase, 'phase' | 'situation'>>({
  id: 'BIL-NO-NUMBER',
  governedBy: 'issue',
  text: {
    FR: 'Les soins d’une personne sans numéro sont facturés au CPAS sur papier, comme en cas de force majeure.',
    NL: 'Zorg voor een persoon zonder nummer wordt op papier aan het OCMW gefactureerd, zoals bij overmacht.',
    DE: 'Leistungen für eine Person ohne Nummer werden wie bei höherer Gewalt auf Papier mit dem ÖSHZ abgerechnet.',
    EN: 'Care of a person without a number is invoiced to the CPAS on paper, as in a case of force majeure.',
  },
  message: {
    FR: 'Personne sans numéro : la facture va au CPAS sur papier, avec le nom de la personne.',
    NL: 'Persoon zonder nummer: de factuur gaat op papier naar het OCMW, met de naam van de persoon.',
    DE: 'Person ohne Nummer: Die Rechnung geht auf Papier an das ÖSHZ, mit dem Namen der Person.',
    EN: 'Person without a number: the invoice goes to the CPAS on paper, with the person’s name.',
  },
  wordings: [
    {
      from: day('2025-09-01'),
      source: inamiFaq(
        'patient sans numéro',
        'patiënt zonder nummer',
        'Person ohne Nummer',
        'patient without a number',
      ),
      check: ({ phase, situation }: Pick<BillingCase, 'phase' | 'situation'>, _: object, on: Day) =>
        situation === 'NO_NUMBER' && mustInvoiceElectronically({ phase }, on) ? [warning(null, { situation })] : [],
    },
  ],
})
