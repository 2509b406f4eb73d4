import { defineRule } from '../../../shared/rules/define-rule'
import { citing, openQuestion } from '../../../shared/rules/legal-sources'
import { texts } from '../../../shared/texts/texts'
import { addMonths, type Day } from '../../../shared/values/day'

/** How long the access log stays in the system before a month may be archived. Applied by `latestArchivableMonth` in `npm run audit:archive`; it refuses nothing else. */
export const logRetention = defineRule<never, { months: number }>({
  id: 'ACC-RETENTION',
  governedBy: 'recording',
  text: {
    FR: 'Le journal des accès reste dans le système au moins 24 mois complets ; ensuite, un mois peut être exporté sous une forme vérifiable et retiré.',
    NL: 'Het toegangsjournaal blijft minstens 24 volledige maanden in het systeem; daarna kan een maand in een controleerbare vorm uitgevoerd en verwijderd worden.',
    DE: 'Das Zugriffsprotokoll bleibt mindestens 24 volle Monate im System; danach kann ein Monat in überprüfbarer Form ausgelagert und entfernt werden.',
    EN: 'The access log stays in the system for at least 24 full months; then a month may be exported in a verifiable form and removed.',
  },
  wordings: [
    {
      source: citing(
        texts(
          'Règlement (UE) 2016/679, article 5, paragraphe 1, point e), et article 32',
          'Verordening (EU) 2016/679, artikel 5, lid 1, punt e), en artikel 32',
          'Verordnung (EU) 2016/679, Artikel 5 Absatz 1 Buchstabe e und Artikel 32',
          'Regulation (EU) 2016/679, article 5, paragraph 1, point e, and article 32',
        ),
        openQuestion('R87'),
      ),
      parameters: { months: 24 },
    },
  ],
})

/** The latest month (2024-03) whose log may be archived on a day: so many full months lie between them. */
export function latestArchivableMonth(today: Day): string {
  const months = logRetention.versionOn(today)?.parameters?.months
  if (typeof months !== 'number') throw new Error('ACC-RETENTION has no parameter on this day.')
  return addMonths(today, -(months + 1)).slice(0, 7)
}
