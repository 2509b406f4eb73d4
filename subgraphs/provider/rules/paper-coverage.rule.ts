import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { citing, gpCircular, openQuestion } from '../../../shared/rules/legal-sources'
import type { PaperInvoiceCase, PaperLineCase } from './paper-invoice-case'

type CoverCase = Pick<PaperInvoiceCase, 'centres' | 'hasNumber' | 'lines'>

/** The State refunds care on paper only where a decision of the CPAS that claims it covers the care. */
export const paperCoverage = defineRule<CoverCase>({
  id: 'PAP-COVER',
  governedBy: 'issue',
  text: {
    FR: 'Une facture papier n’est remboursée que si, chaque jour de soins, une décision du CPAS qui l’a reçue couvre le type de soins. Pour un nouveau-né, la décision de la mère suffit.',
    NL: 'Een papieren factuur wordt alleen terugbetaald als een beslissing van het OCMW dat ze ontving, op elke dag van de zorg de soort zorg dekt. Voor een pasgeborene volstaat de beslissing van de moeder.',
    DE: 'Eine Papierrechnung wird nur erstattet, wenn an jedem Leistungstag ein Beschluss des ÖSHZ, das sie erhalten hat, die Art der Leistung deckt. Für ein Neugeborenes genügt der Beschluss der Mutter.',
    EN: 'A paper invoice is refunded only if, on each day of care, a decision of the CPAS that received it covers the type of care. For a newborn the mother’s decision is enough.',
  },
  message: {
    none: {
      FR: 'Aucune décision de votre CPAS ne couvre les soins du {performedOn} (code {code}, {careType}) : l’État ne les rembourse pas. Vérifiez le jour et la décision.',
      NL: 'Geen enkele beslissing van uw OCMW dekt de zorg van {performedOn} (code {code}, {careType}): de Staat betaalt ze niet terug. Controleer de dag en de beslissing.',
      DE: 'Kein Beschluss Ihres ÖSHZ deckt die Leistung vom {performedOn} (Code {code}, {careType}): Der Staat erstattet sie nicht. Prüfen Sie den Tag und den Beschluss.',
      EN: 'No decision of your CPAS covers the care of {performedOn} (code {code}, {careType}): the State does not refund it. Check the day and the decision.',
    },
    otherCpas: {
      FR: 'Les soins du {performedOn} (code {code}, {careType}) sont couverts par la décision d’un autre CPAS, et non du vôtre : renvoyez la facture pour qu’elle lui soit adressée.',
      NL: 'De zorg van {performedOn} (code {code}, {careType}) is gedekt door een beslissing van een ander OCMW, niet van het uwe: stuur de factuur terug zodat ze daarheen gaat.',
      DE: 'Die Leistung vom {performedOn} (Code {code}, {careType}) ist durch den Beschluss eines anderen ÖSHZ gedeckt, nicht durch Ihren: Senden Sie die Rechnung zurück, damit sie dorthin geht.',
      EN: 'The care of {performedOn} (code {code}, {careType}) is covered by the decision of another CPAS, not by yours: return the invoice so that it goes there.',
    },
    unknownCode: {
      FR: 'Le code {code} n’est pas dans la nomenclature : aucune décision ne peut le couvrir. Corrigez le code.',
      NL: 'De code {code} staat niet in de nomenclatuur: geen enkele beslissing kan hem dekken. Verbeter de code.',
      DE: 'Der Code {code} ist nicht in der Nomenklatur: Kein Beschluss kann ihn decken. Berichtigen Sie den Code.',
      EN: 'The code {code} is not in the nomenclature: no decision can cover it. Correct the code.',
    },
    noNumber: {
      FR: 'La personne n’a pas de numéro, et aucune décision ne peut donc couvrir ces soins : l’État ne rembourse pas la facture. Enregistrez-la avec le numéro de la personne dès qu’elle en a un.',
      NL: 'De persoon heeft geen nummer, dus kan geen enkele beslissing deze zorg dekken: de Staat betaalt de factuur niet terug. Registreer ze met het nummer zodra de persoon er een heeft.',
      DE: 'Die Person hat keine Nummer, daher kann kein Beschluss diese Leistung decken: Der Staat erstattet die Rechnung nicht. Erfassen Sie sie mit der Nummer, sobald die Person eine hat.',
      EN: 'The person has no number, so no decision can cover this care: the State does not refund the invoice. Record it with the person’s number as soon as there is one.',
    },
  },
  wordings: [{ source: citing(gpCircular(3, 4), openQuestion('R48')), check }],
})

function check({ centres, hasNumber, lines }: CoverCase): RuleHit[] {
  if (lines.length > 0 && !hasNumber) return [warning('niss', {}, { message: 'noNumber' })]
  return lines.flatMap((line) => (line.coveredBy !== null && centres.includes(line.coveredBy) ? [] : [uncovered(line)]))
}

function uncovered({ path, code, performedOn, careType, coveredBy }: PaperLineCase): RuleHit {
  if (careType === null) return warning(`${path}.code`, { code }, { message: 'unknownCode' })
  return warning(
    `${path}.performedOn`,
    { code, performedOn, careType },
    { message: coveredBy === null ? 'none' : 'otherCpas' },
  )
}
