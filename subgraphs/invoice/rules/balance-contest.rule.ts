import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** A CPAS contests an accepted line of its decision once, and the CAAMI answers once. Applied by `contestLine` and `answerContest` (application/contest-line.service.ts, answer-contest.service.ts). */
export const balanceContest = defineRule({
  id: 'BAL-CONTEST',
  governedBy: 'recording',
  text: {
    FR: 'Le CPAS conteste une seule fois une ligne acceptée ou réduite de sa décision, avant la clôture de son décompte ; la CAAMI répond une seule fois.',
    NL: 'Het OCMW betwist een aanvaarde of verminderde lijn van zijn beslissing één keer, vóór haar afrekening is afgesloten; de HZIV antwoordt één keer.',
    DE: 'Das ÖSHZ bestreitet eine angenommene oder gekürzte Zeile seines Beschlusses einmal, bevor ihre Abrechnung abgeschlossen ist; die HKIV antwortet einmal.',
    EN: 'A CPAS contests an accepted or reduced line of its decision once, before its settlement is closed; the CAAMI answers once.',
  },
  message: {
    outcome: {
      FR: 'Seule une ligne acceptée ou réduite peut être contestée ; celle-ci est : {outcome}.',
      NL: 'Alleen een aanvaarde of verminderde lijn kan betwist worden; deze is: {outcome}.',
      DE: 'Nur eine angenommene oder gekürzte Zeile kann bestritten werden; diese ist: {outcome}.',
      EN: 'Only an accepted or reduced line can be contested; this one is: {outcome}.',
    },
    credited: {
      FR: 'Une note de crédit a annulé la ligne : il n’y a plus rien à contester.',
      NL: 'Een creditnota heeft de lijn ongedaan gemaakt: er is niets meer te betwisten.',
      DE: 'Eine Gutschrift hat die Zeile rückgängig gemacht: Es ist nichts mehr zu bestreiten.',
      EN: 'A credit note cancelled the line: there is nothing left to contest.',
    },
    closed: {
      FR: 'La ligne est dans le décompte clôturé du mois {month} : elle ne peut plus être contestée.',
      NL: 'De lijn staat in de afgesloten afrekening van de maand {month}: ze kan niet meer betwist worden.',
      DE: 'Die Zeile ist in der abgeschlossenen Abrechnung des Monats {month}: Sie kann nicht mehr bestritten werden.',
      EN: 'The line is in the closed settlement of the month {month}: it can no longer be contested.',
    },
    open: {
      FR: 'La ligne est déjà contestée depuis le {contestedOn} et attend la réponse de la CAAMI.',
      NL: 'De lijn is al betwist sinds {contestedOn} en wacht op het antwoord van de HZIV.',
      DE: 'Die Zeile ist schon seit dem {contestedOn} bestritten und wartet auf die Antwort der HKIV.',
      EN: 'The line is contested already, since {contestedOn}, and awaits the answer of the CAAMI.',
    },
    answered: {
      FR: 'La CAAMI a répondu le {answeredOn} à la contestation de cette ligne : elle ne se rouvre pas.',
      NL: 'De HZIV beantwoordde de betwisting van deze lijn op {answeredOn}: ze wordt niet heropend.',
      DE: 'Die HKIV hat den Einspruch gegen diese Zeile am {answeredOn} beantwortet: Er wird nicht wieder aufgenommen.',
      EN: 'The CAAMI answered the contest of this line on {answeredOn}: it is not reopened.',
    },
    none: {
      FR: 'Aucun CPAS ne conteste cette ligne : il n’y a rien à répondre.',
      NL: 'Geen enkel OCMW betwist deze lijn: er is niets te beantwoorden.',
      DE: 'Kein ÖSHZ bestreitet diese Zeile: Es gibt nichts zu beantworten.',
      EN: 'No CPAS contests this line: there is nothing to answer.',
    },
  },
  facts: { outcome: 'LineOutcome' },
  wordings: [{ source: openQuestion('R111') }],
})
