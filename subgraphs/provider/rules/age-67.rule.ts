import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, gpCircular, inamiFaq } from '../../../shared/rules/legal-sources'
import { ageOn, type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

interface Parameters extends Readonly<Record<string, string | number>> {
  age: number
  reachedOn: Day
}

/** Physicians who were 67 or older on 1 January 2023 are exempt; those who reached that age later are not. */
export const age67 = defineRule<Pick<BillingCase, 'phase' | 'birthDate'>, Parameters>({
  id: 'BIL-AGE-67',
  governedBy: 'issue',
  text: {
    FR: 'Est exempté de la facturation électronique tout médecin ayant atteint l’âge de 67 ans au 1er janvier 2023 (né au plus tard le 1er janvier 1956).',
    NL: 'Vrijgesteld van elektronische facturering is de arts die op 1 januari 2023 67 jaar was (geboren uiterlijk op 1 januari 1956).',
    DE: 'Von der elektronischen Abrechnung befreit ist der Arzt, der am 1. Januar 2023 das 67. Lebensjahr vollendet hatte (geboren spätestens am 1. Januar 1956).',
    EN: 'A doctor who was 67 or older on 1 January 2023 (born on or before 1 January 1956) is exempt from electronic invoicing.',
  },
  message: {
    FR: 'Le médecin avait {age} ans ou plus le {reachedOn} : la facture peut être électronique ou, avec un justificatif écrit, sur papier au CPAS.',
    NL: 'De arts was op {reachedOn} {age} jaar of ouder en mag elektronisch factureren of, met een schriftelijke verantwoording, op papier aan het OCMW.',
    DE: 'Die Ärztin oder der Arzt war am {reachedOn} {age} Jahre oder älter und darf elektronisch oder, mit schriftlicher Begründung, auf Papier mit dem ÖSHZ abrechnen.',
    EN: 'The doctor was {age} or older on {reachedOn}: invoicing may be electronic or, with a written justification, on paper to the CPAS.',
  },
  wordings: [
    {
      from: day('2025-09-01'),
      source: citing(
        gpCircular(5),
        inamiFaq('exception d’âge', 'leeftijdsuitzondering', 'Altersausnahme', 'age exception'),
      ),
      parameters: { age: 67, reachedOn: day('2023-01-01') },
      check,
    },
  ],
})

// The facts omit the birth date: other providers can read this finding and may not see the date.
function check({ phase, birthDate }: Pick<BillingCase, 'phase' | 'birthDate'>, p: Parameters, on: Day) {
  if (!mustInvoiceElectronically({ phase }, on) || birthDate === null) return []
  return ageOn(birthDate, p.reachedOn) >= p.age ? [warning(null)] : []
}
