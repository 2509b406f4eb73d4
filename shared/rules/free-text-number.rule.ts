import { hasNationalNumber } from '../values/national-number-in-text'
import { defineRule, warning } from './define-rule'
import { gdpr } from './legal-sources'

/** A text and the dotted path of its input. */
export interface FreeText {
  path: string
  text: string
}

/** Free texts reach readers who may not see the person that a number in them names. */
export const freeTextNumber = defineRule<readonly FreeText[]>({
  id: 'ACC-FREE-TEXT',
  governedBy: 'recording',
  text: {
    FR: 'Un texte libre (motif, remarque, justification, moyens propres) ne contient pas de numéro national : d’autres personnes que celles qui peuvent voir le numéro le lisent. Le texte est accepté, avec un avertissement.',
    NL: 'Een vrije tekst (reden, opmerking, verantwoording, eigen middelen) bevat geen rijksregisternummer: ook wie het nummer niet mag zien, kan de tekst lezen. De tekst wordt aanvaard, met een waarschuwing.',
    DE: 'Ein freier Text (Grund, Bemerkung, Begründung, eigene Mittel) enthält keine Nationalregisternummer: Auch wer die Nummer nicht sehen darf, kann den Text lesen. Der Text wird mit einer Warnung angenommen.',
    EN: 'A free text (reason, remark, justification, own funds) contains no national number: people who may not see the number can read the text. The text is accepted with a warning.',
  },
  message: {
    FR: 'Ce texte contient un numéro national. Retirez-le et tout ce qui identifie une autre personne : d’autres que vous liront ce texte.',
    NL: 'Deze tekst bevat een rijksregisternummer. Verwijder het, en alles wat een andere persoon identificeert: ook anderen zullen deze tekst lezen.',
    DE: 'Dieser Text enthält eine Nationalregisternummer. Entfernen Sie sie und alles, was eine andere Person erkennbar macht: Auch andere werden diesen Text lesen.',
    EN: 'This text contains a national number. Remove it, and everything that identifies another person: others will read this text.',
  },
  wordings: [
    {
      source: gdpr('5, 1, c)'),
      check: (given) => given.filter(({ text }) => hasNationalNumber(text)).map(({ path }) => warning(path)),
    },
  ],
})
