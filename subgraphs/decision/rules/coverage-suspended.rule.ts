import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CoverageCase } from './coverage-case'

/** A suspended decision gives no guarantee. */
export const coverageSuspended = defineRule<CoverageCase>({
  id: 'COV-SUSPENDED',
  governedBy: 'care',
  code: '203',
  text: {
    FR: 'Une décision suspendue ne donne ni engagement ni garantie de paiement.',
    NL: 'Een geschorste beslissing geeft geen verbintenis en geen betalingsgarantie.',
    DE: 'Ein ausgesetzter Beschluss gibt weder eine Zahlungsverpflichtung noch eine Zahlungsgarantie.',
    EN: 'A suspended decision gives no commitment and no guarantee of payment.',
  },
  message: {
    FR: 'La décision {number} est suspendue depuis le {since} : le paiement n’est pas garanti. Demandez au CPAS de la réactiver.',
    NL: 'Beslissing {number} is geschorst sinds {since}: de betaling is niet gewaarborgd. Vraag het OCMW ze te heractiveren.',
    DE: 'Der Beschluss {number} ist seit dem {since} ausgesetzt: Die Zahlung ist nicht garantiert. Bitten Sie das ÖSHZ, ihn zu reaktivieren.',
    EN: 'Decision {number} has been suspended since {since}: payment is not guaranteed. Ask the CPAS to reactivate it.',
  },
  wordings: [
    {
      source: officialCode('eTar', '203'),
      check: ({ decision, on, committed }) =>
        !committed && decision?.suspendedSince && decision.suspendedSince <= on
          ? [error('on', { number: decision.number, since: decision.suspendedSince, on })]
          : [],
    },
  ],
})
