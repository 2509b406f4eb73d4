import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import { type Day, daysBetween } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'

/** When an attestation is issued, compared with the care that it covers. */
export interface IssuedLateCase {
  firstDay: Day
  issuedOn: Day
  /** Instant at which the CAAMI opened a control on care that it would cover; null: none. */
  controlOpenedAt: string | null
}

/** An attestation is issued soon after its first day, and not after a control. */
export const issuedLate = defineRule<IssuedLateCase, { days: number }>({
  id: 'ATT-LATE',
  governedBy: 'recording',
  text: {
    FR: 'L’attestation est délivrée au plus tard 30 jours après son premier jour, et avant que la CAAMI contrôle les soins qu’elle couvre ; sinon, elle est marquée comme tardive.',
    NL: 'Het attest wordt ten laatste 30 dagen na zijn eerste dag afgegeven, en voordat de HZIV de zorg controleert die het dekt; anders wordt het als laattijdig gemerkt.',
    DE: 'Die Bescheinigung wird spätestens 30 Tage nach ihrem ersten Tag ausgestellt und bevor die HKIV die Leistungen kontrolliert, die sie deckt; sonst gilt sie als verspätet.',
    EN: 'The attestation is issued at most 30 days after its first day, and before the CAAMI checks the care that it covers; otherwise it is marked as late.',
  },
  message: {
    days: {
      FR: 'L’attestation commence le {firstDay} et est délivrée le {issuedOn}, {elapsed} {elapsed|jour|jours} plus tard ; la limite est de {days} {days|jour|jours}. La CAAMI et l’inspection le voient.',
      NL: 'Het attest begint op {firstDay} en wordt afgegeven op {issuedOn}, {elapsed} {elapsed|dag|dagen} later; de grens is {days} {days|dag|dagen}. De HZIV en de inspectie zien dat.',
      DE: 'Die Bescheinigung beginnt am {firstDay} und wird am {issuedOn} ausgestellt, {elapsed} {elapsed|Tag|Tage} später; die Grenze liegt bei {days} {days|Tag|Tagen}. Die HKIV und die Inspektion sehen das.',
      EN: 'The attestation begins on {firstDay} and is issued on {issuedOn}, {elapsed} {elapsed|day|days} later; the limit is {days} {days|day|days}. The CAAMI and inspectors see that.',
    },
    control: {
      FR: 'Le {openedOn}, la CAAMI a ouvert un contrôle sur des soins que cette attestation couvrirait. La CAAMI et l’inspection le voient.',
      NL: 'Op {openedOn} opende de HZIV een controle over zorg die dit attest zou dekken. De HZIV en de inspectie zien dat.',
      DE: 'Am {openedOn} eröffnete die HKIV eine Kontrolle über Leistungen, die diese Bescheinigung decken würde. Die HKIV und die Inspektion sehen das.',
      EN: 'On {openedOn} the CAAMI opened a check of care that this attestation would cover. The CAAMI and inspectors see that.',
    },
  },
  wordings: [{ source: openQuestion('R67'), parameters: { days: 30 }, check }],
})

function check({ firstDay, issuedOn, controlOpenedAt }: IssuedLateCase, { days: limit }: { days: number }): RuleHit[] {
  const elapsed = daysBetween(firstDay, issuedOn)
  const hits: RuleHit[] = []
  if (elapsed > limit) hits.push(warning('validity.from', { firstDay, issuedOn, elapsed }, { message: 'days' }))
  if (controlOpenedAt !== null)
    hits.push(warning(null, { openedOn: brusselsDay(controlOpenedAt) }, { message: 'control' }))
  return hits
}
