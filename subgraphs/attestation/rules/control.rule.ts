import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'

/** An invoice line that CAAMI wants to control; `index` is its position in the input. */
export interface ControlledLine {
  lineId: string
  index: number
  attestationRequired: boolean
  outcome: string
}

/** A control concerns a line that requires an attestation and is not rejected. */
export const control = defineRule<ControlledLine>({
  id: 'ATT-CONTROL',
  governedBy: 'recording',
  text: {
    FR: 'Un contrôle porte sur une ligne dont les soins demandent une attestation et qui n’est pas refusée.',
    NL: 'Een controle gaat over een lijn waarvan de zorg een attest vereist en die niet geweigerd is.',
    DE: 'Eine Kontrolle betrifft eine Zeile, deren Leistung eine Bescheinigung erfordert und die nicht abgelehnt ist.',
    EN: 'A check concerns a line whose care needs an attestation and which is not refused.',
  },
  message: {
    notRequired: {
      FR: 'Pour la ligne {lineId}, aucune attestation n’est requise : aucun contrôle n’est ouvert.',
      NL: 'Voor lijn {lineId} is geen attest vereist: er wordt geen controle geopend.',
      DE: 'Für die Zeile {lineId} ist keine Bescheinigung erforderlich: Es wird keine Kontrolle eröffnet.',
      EN: 'Line {lineId} needs no attestation: no check is opened for it.',
    },
    rejected: {
      FR: 'La ligne {lineId} est refusée : rien n’est payé, aucun contrôle n’est ouvert.',
      NL: 'Lijn {lineId} is geweigerd: er wordt niets betaald en er wordt geen controle geopend.',
      DE: 'Die Zeile {lineId} ist abgelehnt: Es wird nichts gezahlt und keine Kontrolle eröffnet.',
      EN: 'Line {lineId} is refused: nothing is paid for it, so no check is opened.',
    },
  },
  wordings: [{ source: gpCircular(4), check }],
})

function check({ lineId, index, attestationRequired, outcome }: ControlledLine): RuleHit[] {
  const hit = (message: string) => [warning(`invoiceLines.${index}`, { lineId }, { message })]
  if (!attestationRequired) return hit('notRequired')
  return outcome === 'REJECTED' ? hit('rejected') : []
}
