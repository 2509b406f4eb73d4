import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { citing, gpCircular, openQuestion } from '../../../shared/rules/legal-sources'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** The State pays care of a provider for a person once: electronically or on paper. */
export const paperDuplicate = defineRule<Pick<PaperInvoiceCase, 'lines'>>({
  id: 'PAP-DUPLICATE',
  governedBy: 'issue',
  text: {
    FR: 'Les mêmes soins du même prestataire, pour la même personne et le même jour, ne sont payés qu’une fois : par une ligne électronique acceptée ou par une seule facture papier remboursable.',
    NL: 'Dezelfde zorg van dezelfde zorgverlener, voor dezelfde persoon en dezelfde dag, wordt maar één keer betaald: via een aanvaarde elektronische lijn of via één terugbetaalbare papieren factuur.',
    DE: 'Dieselbe Leistung desselben Leistungserbringers für dieselbe Person am selben Tag wird nur einmal bezahlt: über eine angenommene elektronische Zeile oder eine einzige erstattungsfähige Papierrechnung.',
    EN: 'The same care of the same provider, for the same person and day, is paid once: by an accepted electronic line or by one refundable paper invoice.',
  },
  message: {
    electronic: {
      FR: 'Le code {code} du {performedOn} est déjà accepté sur une facture électronique de ce prestataire pour cette personne : l’État ne le rembourse pas une seconde fois.',
      NL: 'De code {code} van {performedOn} is al aanvaard op een elektronische factuur van deze zorgverlener voor deze persoon: de Staat betaalt hem geen tweede keer.',
      DE: 'Der Code {code} vom {performedOn} ist schon auf einer elektronischen Rechnung dieses Leistungserbringers für diese Person angenommen: Der Staat erstattet ihn kein zweites Mal.',
      EN: 'The code {code} of {performedOn} is already accepted on an electronic invoice of this provider for this person: the State does not refund it a second time.',
    },
    paper: {
      FR: 'Le code {code} du {performedOn} figure déjà sur une autre facture papier remboursable de ce prestataire pour cette personne.',
      NL: 'De code {code} van {performedOn} staat al op een andere terugbetaalbare papieren factuur van deze zorgverlener voor deze persoon.',
      DE: 'Der Code {code} vom {performedOn} steht schon auf einer anderen erstattungsfähigen Papierrechnung dieses Leistungserbringers für diese Person.',
      EN: 'The code {code} of {performedOn} is already on another refundable paper invoice of this provider for this person.',
    },
  },
  wordings: [{ source: citing(gpCircular(3), openQuestion('R48')), check }],
})

function check({ lines }: Pick<PaperInvoiceCase, 'lines'>): RuleHit[] {
  return lines.flatMap(({ path, code, performedOn, duplicate }) =>
    duplicate === null ? [] : [warning(path, { code, performedOn }, { message: duplicate })],
  )
}
