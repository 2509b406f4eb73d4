import { defineRule } from '../../../shared/rules/define-rule'
import { citing, medimmigrant, openQuestion } from '../../../shared/rules/legal-sources'
import { addYears, type Day, day, latest } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** How long the provider keeps an attestation. */
export const retentionPeriod = defineRule<never, { years: number }>({
  id: 'ATT-5-YEARS',
  governedBy: 'recording',
  text: {
    FR: 'Le prestataire conserve l’attestation au moins 5 ans à partir de son dernier jour ; la CAAMI peut la contrôler.',
    NL: 'De zorgverlener bewaart het attest minstens 5 jaar vanaf de laatste dag; de HZIV kan het controleren.',
    DE: 'Der Leistungserbringer bewahrt die Bescheinigung mindestens 5 Jahre ab ihrem letzten Tag auf; die HKIV kann sie prüfen.',
    EN: 'The provider keeps the attestation at least 5 years from its last day; CAAMI may check it.',
  },
  wordings: [
    {
      source: citing(medimmigrant, openQuestion('R31')),
      parameters: { years: 5 },
    },
  ],
})

const LAST_DAY = day('9999-12-31')

/** The last day of the retention period, inclusive. For an open validity the period counts from the day of issue, or from the first day if that is later. */
export function retainedUntil(validity: Period, issuedOn: Day): Day {
  const years = Number(retentionPeriod.versionOn(issuedOn)?.parameters?.years)
  const until = addYears(validity.to ?? latest(validity.from, issuedOn), years)
  // Some software writes an open end as 9999-12-31; five years later is not a day that can be read again.
  return until.length > LAST_DAY.length ? LAST_DAY : until
}
