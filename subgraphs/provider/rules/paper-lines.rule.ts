import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import type { PaperInvoiceCase } from './paper-invoice-case'

interface Parameters extends Readonly<Record<string, Day>> {
  from: Day
}

type LinesCase = Pick<PaperInvoiceCase, 'issuedOn' | 'lines'>

/** Paper invoices issued from a day on are recorded with their lines: without them nobody can see what the State refunds. */
export const paperLines = defineRule<LinesCase, Parameters>({
  id: 'PAP-LINES',
  governedBy: 'issue',
  text: {
    FR: 'Une facture papier émise à partir du premier jour fixé est enregistrée avec ses lignes ; sans elles, l’État ne la rembourse pas.',
    NL: 'Een papieren factuur die vanaf de vastgestelde eerste dag is uitgereikt, wordt met haar lijnen geregistreerd; zonder lijnen betaalt de Staat ze niet terug.',
    DE: 'Eine Papierrechnung, die ab dem festgelegten ersten Tag ausgestellt wurde, wird mit ihren Zeilen erfasst; ohne sie erstattet der Staat sie nicht.',
    EN: 'A paper invoice issued from the set first day on is recorded with its lines; without them the State does not refund it.',
  },
  message: {
    FR: 'La facture du {issuedOn} est enregistrée sans lignes : depuis le {from}, l’État ne la rembourse qu’avec le code, le jour et le montant de chaque prestation.',
    NL: 'De factuur van {issuedOn} is zonder lijnen geregistreerd: sinds {from} betaalt de Staat ze alleen terug met de code, de dag en het bedrag van elke verstrekking.',
    DE: 'Die Rechnung vom {issuedOn} ist ohne Zeilen erfasst: Seit dem {from} erstattet der Staat sie nur mit Code, Tag und Betrag jeder Leistung.',
    EN: 'The invoice of {issuedOn} is recorded without lines: since {from} the State refunds it only with code, day and amount of each act.',
  },
  wordings: [{ source: openQuestion('R48'), parameters: { from: day('2027-01-01') }, check }],
})

function check({ issuedOn, lines }: LinesCase, { from }: Parameters): RuleHit[] {
  return issuedOn >= from && lines.length === 0 ? [warning('lines', { issuedOn })] : []
}
