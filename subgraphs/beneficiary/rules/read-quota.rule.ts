import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/**
 * How many different persons may be read in an hour. Applied by `countPersonReads` (application/count-reads.service.ts); the database
 * function `count_reads` counts.
 */
export const readQuota = defineRule<
  never,
  { subjectAlert: number; subjectLimit: number; organisationLimit: number; stateAlert: number }
>({
  id: 'ACC-QUOTA',
  governedBy: 'recording',
  text: {
    FR: 'Au-delà de 200 personnes différentes lues en une heure par un même utilisateur, une alerte est créée ; au-delà de 1000 par utilisateur ou de 10 000 par organisation, la lecture est refusée. Pour un CPAS, seules comptent les personnes avec lesquelles il n’a pas de lien. Pour l’État, l’alerte est créée au-delà de 2000 personnes.',
    NL: 'Leest één gebruiker in een uur meer dan 200 verschillende personen, dan volgt een waarschuwing; boven 1000 per gebruiker of 10.000 per organisatie wordt het lezen geweigerd. Voor een OCMW tellen alleen de personen met wie het geen band heeft. Voor de Staat volgt de waarschuwing boven 2000 personen.',
    DE: 'Liest eine Person in einer Stunde die Daten von mehr als 200 verschiedenen Personen, wird eine Warnung erstellt; über 1000 je Nutzer oder 10.000 je Organisation wird das Lesen verweigert. Für ein ÖSHZ zählen nur Personen, mit denen es keine Verbindung hat. Für den Staat wird die Warnung ab mehr als 2000 Personen erstellt.',
    EN: 'More than 200 different persons read by one user in an hour raise an alert; above 1,000 by user or 10,000 by organisation the read is refused. For a CPAS only persons count with whom it has no link. For the State the alert is raised above 2,000 persons.',
  },
  wordings: [
    {
      source: openQuestion('R105'),
      parameters: { subjectAlert: 200, subjectLimit: 1000, organisationLimit: 10_000, stateAlert: 2000 },
    },
  ],
})
