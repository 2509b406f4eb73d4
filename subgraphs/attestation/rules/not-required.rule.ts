import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, consultationSchema, urgentAidDecree } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'

/** Whether the person's decision requires an attestation. */
export interface AttestationNeed {
  /** The decision in force on the attestation's first day, or else today; null if there is none. */
  decisionNumber: string | null
  attestationRequired: boolean
  /** The day on which that decision is in force. */
  on: Day
}

/** The decision's AMU flag requires an attestation; without the flag none is needed. */
export const notRequired = defineRule<AttestationNeed>({
  id: 'ATT-NEEDLESS',
  governedBy: 'care',
  text: {
    FR: 'Une attestation d’aide médicale urgente n’est nécessaire que si la décision de la personne l’exige (indicateur AMU).',
    NL: 'Een attest dringende medische hulp is alleen nodig als de beslissing van de persoon erom vraagt (DMH-indicator).',
    DE: 'Eine Bescheinigung der dringenden medizinischen Hilfe ist nur nötig, wenn der Beschluss der Person sie verlangt (DMH-Kennzeichen).',
    EN: 'An urgent medical aid attestation is needed only where the person’s decision asks for one (AMU flag).',
  },
  message: {
    FR: 'La décision {decisionNumber}, en vigueur le {on}, n’exige pas d’attestation : celle-ci est enregistrée, mais n’est pas nécessaire.',
    NL: 'Beslissing {decisionNumber}, geldig op {on}, vraagt geen attest: het is geregistreerd, maar niet nodig.',
    DE: 'Der am {on} gültige Beschluss {decisionNumber} verlangt keine Bescheinigung: Sie ist erfasst, aber nicht nötig.',
    EN: 'Decision {decisionNumber}, in force on {on}, does not ask for an attestation: it is recorded, but not needed.',
  },
  wordings: [
    {
      source: citing(urgentAidDecree, consultationSchema('MedicalUrgencyInd')),
      check: ({ decisionNumber, attestationRequired, on }) =>
        decisionNumber !== null && !attestationRequired ? [warning('niss', { decisionNumber, on })] : [],
    },
  ],
})
