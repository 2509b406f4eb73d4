import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CoverageCase } from './coverage-case'

/** Decisions exist, but none is valid on the day of care. */
export const notActive = defineRule<CoverageCase>({
  id: 'COV-NOT-ACTIVE',
  governedBy: 'care',
  code: '201',
  text: {
    FR: 'Une décision est valable le jour des soins.',
    NL: 'Op de dag van de zorg geldt een beslissing.',
    DE: 'Am Tag der Leistung gilt ein Beschluss.',
    EN: 'A decision holds on the day of care.',
  },
  message: {
    FR: 'Des décisions existent pour cette personne, mais aucune n’est valable le {on}. Prenez contact avec le CPAS.',
    NL: 'Er bestaan beslissingen voor deze persoon, maar geen enkele geldt op {on}. Neem contact op met het OCMW.',
    DE: 'Für diese Person gibt es Beschlüsse, aber keiner gilt am {on}. Wenden Sie sich an das ÖSHZ.',
    EN: 'Decisions exist for this person, but none holds on {on}. Contact the CPAS.',
  },
  wordings: [
    {
      source: officialCode('eTar', '201'),
      check: ({ everDecided, decision, on, committed }) =>
        everDecided && !decision && !committed ? [error('on', { on })] : [],
    },
  ],
})
