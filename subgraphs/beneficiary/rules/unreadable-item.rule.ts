import { defineRule } from '../../../shared/rules/define-rule'
import { gdpr } from '../../../shared/rules/legal-sources'

/** The kind of an unreadable value: it chooses the message. */
export type UnreadableKind = 'number' | 'day' | 'futureBirth' | 'choice' | 'insCode' | 'text'

/** An identity mutation with an unreadable value is refused by itself; the other mutations of the call are recorded. Applied by `unreadableItems` (application/unreadable-items.ts). */
export const unreadableItem = defineRule({
  id: 'ID-UNREADABLE',
  governedBy: 'recording',
  text: {
    FR: 'Une mutation dont une donnée est illisible est refusée seule : les autres mutations de l’envoi sont appliquées, et sa référence reste libre.',
    NL: 'Een mutatie met een onleesbaar gegeven wordt afzonderlijk geweigerd: de andere mutaties van de zending worden toegepast en haar referentie blijft vrij.',
    DE: 'Eine Mutation mit einer unlesbaren Angabe wird für sich abgelehnt: Die anderen Mutationen der Sendung werden übernommen, und ihre Referenz bleibt frei.',
    EN: 'A mutation with an unreadable value is refused by itself: the other mutations of the call are applied, and its reference stays free.',
  },
  message: {
    number: {
      FR: '« {value} » ne peut pas être un numéro du registre national ou un numéro BIS. Corrigez le numéro et renvoyez la mutation sous la même référence.',
      NL: '“{value}” kan geen rijksregisternummer of BIS-nummer zijn. Verbeter het nummer en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: '„{value}“ kann keine Nationalregister- oder BIS-Nummer sein. Berichtigen Sie die Nummer und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: '“{value}” cannot be a national register or BIS number. Correct the number and send the mutation again under the same reference.',
    },
    day: {
      FR: '« {value} » n’est pas un jour du calendrier. Donnez l’année, le mois et le jour, et renvoyez la mutation sous la même référence.',
      NL: '“{value}” is geen dag van de kalender. Geef jaar, maand en dag op en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: '„{value}“ ist kein Kalendertag. Geben Sie Jahr, Monat und Tag an und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: '“{value}” is not a calendar day. Give year, month and day, and send the mutation again under the same reference.',
    },
    futureBirth: {
      FR: 'La date de naissance {birthDate} est postérieure à aujourd’hui. Corrigez la date et renvoyez la mutation sous la même référence.',
      NL: 'De geboortedatum {birthDate} ligt na vandaag. Verbeter de datum en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: 'Das Geburtsdatum {birthDate} liegt nach dem heutigen Tag. Berichtigen Sie das Datum und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: 'The birth date {birthDate} is after today. Correct the date and send the mutation again under the same reference.',
    },
    choice: {
      FR: '« {value} » ne fait pas partie des valeurs admises ici. Choisissez l’une de ces valeurs et renvoyez la mutation sous la même référence.',
      NL: '“{value}” behoort niet tot de waarden die hier zijn toegelaten. Kies een van die waarden en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: '„{value}“ gehört nicht zu den hier zugelassenen Werten. Wählen Sie einen dieser Werte und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: '“{value}” is not one of the values allowed here. Choose one of them and send the mutation again under the same reference.',
    },
    insCode: {
      FR: '« {value} » n’est pas un code INS de commune : cinq chiffres, dont le premier n’est pas zéro. Corrigez le code et renvoyez la mutation sous la même référence.',
      NL: '“{value}” is geen NIS-code van een gemeente: vijf cijfers, waarvan het eerste geen nul is. Verbeter de code en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: '„{value}“ ist kein NIS-Code einer Gemeinde: fünf Ziffern, deren erste keine Null ist. Berichtigen Sie den Code und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: '“{value}” is not the INS code of a municipality: five digits, the first of them not zero. Correct the code and send the mutation again under the same reference.',
    },
    text: {
      FR: 'Un texte contient un caractère qui ne peut pas être conservé. Retirez ce caractère et renvoyez la mutation sous la même référence.',
      NL: 'Een tekst bevat een teken dat niet kan worden bewaard. Verwijder dat teken en stuur de mutatie opnieuw onder dezelfde referentie.',
      DE: 'Ein Text enthält ein Zeichen, das nicht gespeichert werden kann. Entfernen Sie dieses Zeichen und senden Sie die Mutation erneut unter derselben Referenz.',
      EN: 'A text contains a character that cannot be stored. Remove the character and send the mutation again under the same reference.',
    },
  },
  wordings: [{ source: gdpr('5, 1, d)') }],
})
