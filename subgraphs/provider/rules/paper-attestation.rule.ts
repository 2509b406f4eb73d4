import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import type { PaperInvoiceCase } from './paper-invoice-case'

type AttestedCase = Pick<PaperInvoiceCase, 'attestationHeld' | 'attestationNumber' | 'lines'>

/** Where the refund terms ask for an AMU attestation, an electronic one covers the care or the CPAS holds it on paper. */
export const paperAttestation = defineRule<AttestedCase>({
  id: 'PAP-ATTESTATION',
  governedBy: 'issue',
  text: {
    FR: 'Si la décision demande une attestation AMU, l’État ne rembourse la facture papier que si une attestation électronique couvre les soins, si celle du médecin généraliste couvre les soins prescrits, ou si le CPAS la détient.',
    NL: 'Als de beslissing een DMH-attest vraagt, betaalt de Staat de papieren factuur alleen terug als een elektronisch attest de zorg dekt, als dat van de huisarts de voorgeschreven zorg dekt, of als het OCMW het bezit.',
    DE: 'Verlangt der Beschluss eine DMH-Bescheinigung, erstattet der Staat die Papierrechnung nur, wenn eine elektronische Bescheinigung die Leistung deckt, die hausärztliche die verschriebene Leistung deckt oder das ÖSHZ sie besitzt.',
    EN: 'If the decision asks for an AMU attestation, the State refunds the paper invoice only if an electronic attestation covers the care, the general practitioner’s covers the prescribed care, or the CPAS holds it.',
  },
  message: {
    none: {
      FR: 'Les soins du {performedOn} (code {code}) demandent une attestation AMU, et aucune attestation électronique ne les couvre. Demandez l’attestation au médecin et indiquez que vous la détenez.',
      NL: 'De zorg van {performedOn} (code {code}) vereist een DMH-attest, en geen enkel elektronisch attest dekt ze. Vraag het attest aan de arts en vermeld dat u het bezit.',
      DE: 'Die Leistung vom {performedOn} (Code {code}) verlangt eine DMH-Bescheinigung, und keine elektronische deckt sie. Fordern Sie die Bescheinigung ärztlich an und geben Sie an, dass Sie sie besitzen.',
      EN: 'The care of {performedOn} (code {code}) needs an AMU attestation, and no electronic one covers it. Ask the doctor for the attestation and state that you hold it.',
    },
    named: {
      FR: 'L’attestation {attestation} ne couvre pas les soins du {performedOn} (code {code}). Indiquez-en une autre, ou que vous la détenez sur papier.',
      NL: 'Attest {attestation} dekt de zorg van {performedOn} (code {code}) niet. Vermeld een ander, of dat u het op papier bezit.',
      DE: 'Die Bescheinigung {attestation} deckt die Leistung vom {performedOn} (Code {code}) nicht. Geben Sie eine andere an, oder dass Sie sie auf Papier besitzen.',
      EN: 'The attestation {attestation} does not cover the care of {performedOn} (code {code}). Name another one, or state that you hold it on paper.',
    },
  },
  wordings: [{ source: gpCircular(4), check }],
})

function check({ attestationHeld, attestationNumber, lines }: AttestedCase): RuleHit[] {
  if (attestationHeld) return []
  return lines
    .filter(({ attestationRequired, attestation }) => attestationRequired && attestation === null)
    .map(({ path, code, performedOn }) =>
      attestationNumber === null
        ? warning(path, { code, performedOn }, { message: 'none' })
        : warning('attestationNumber', { attestation: attestationNumber, code, performedOn }, { message: 'named' }),
    )
}
