import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'

/** A photo with the signature of a picture that cannot be decoded gives a form without photo. */
export const printablePhoto = defineRule<{ drawable: boolean; mediaType: string }>({
  id: 'BEN-PHOTO',
  governedBy: 'recording',
  text: {
    FR: 'Le formulaire d’information contient la photo du bénéficiaire majeur : elle doit pouvoir être imprimée.',
    NL: 'Het informatieformulier bevat de foto van de meerderjarige begunstigde: ze moet afgedrukt kunnen worden.',
    DE: 'Das Informationsformular trägt das Foto der volljährigen begünstigten Person: Es muss gedruckt werden können.',
    EN: 'The information form contains the photo of the adult beneficiary: it must be possible to print it.',
  },
  message: {
    FR: 'L’image reçue ({mediaType}) ne peut pas être lue jusqu’au bout : elle n’apparaîtra pas sur le formulaire d’information. Envoyez une autre photo.',
    NL: 'De ontvangen afbeelding ({mediaType}) kan niet volledig gelezen worden: ze verschijnt niet op het informatieformulier. Stuur een andere foto.',
    DE: 'Das erhaltene Bild ({mediaType}) kann nicht vollständig gelesen werden: Es erscheint nicht auf dem Informationsformular. Senden Sie ein anderes Foto.',
    EN: 'The picture received ({mediaType}) can’t be read to its end: it will not show on the information form. Send another photo.',
  },
  wordings: [
    {
      source: manual('2.24'),
      check: ({ drawable, mediaType }) => (drawable ? [] : [warning('content', { mediaType })]),
    },
  ],
})
