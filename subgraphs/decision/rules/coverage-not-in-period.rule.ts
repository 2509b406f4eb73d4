import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { CoverageCase } from './coverage-case'

/** The coverage of this care type is not valid on the day of care. */
export const coverageNotInPeriod = defineRule<CoverageCase>({
  id: 'COV-NOT-IN-PERIOD',
  governedBy: 'care',
  code: '206',
  text: {
    FR: 'La couverture est valable le jour des soins.',
    NL: 'De dekking geldt op de dag van de zorg.',
    DE: 'Die Deckung gilt am Tag der Leistung.',
    EN: 'The coverage holds on the day of care.',
  },
  message: {
    FR: 'La couverture {careType} est valable {from..to}, pas le {on}. Prenez contact avec le CPAS.',
    NL: 'De dekking {careType} geldt {from..to}, niet op {on}. Neem contact op met het OCMW.',
    DE: 'Die Deckung {careType} gilt {from..to}, nicht am {on}. Wenden Sie sich an das ÖSHZ.',
    EN: 'The coverage {careType} holds {from..to}, not on {on}. Contact the CPAS.',
  },
  wordings: [
    {
      source: officialCode('eTar', '206'),
      check: ({ decision, on, careType }) => {
        const period = decision?.coverage?.period
        return period && !includes(period, on)
          ? [error('on', { careType, on, from: period.from, to: period.to ?? '∞' })]
          : []
      },
    },
  ],
})
