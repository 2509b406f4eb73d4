import { dayIn, listIn } from '../texts/format'
import { inEachLanguage, type Texts, texts, typeset } from '../texts/texts'
import type { Day } from '../values/day'

// The texts that rules rest on, as each language names them. Official titles in French and Dutch; German and English are ours.

const named = (title: Texts, place: string | Texts | null): Texts =>
  inEachLanguage((language) => {
    const at = typeof place === 'string' ? place : place?.[language]
    return at ? `${title[language]}, ${at}` : title[language]
  })

/** Several texts that a rule rests on together. */
export const citing = (...sources: readonly Texts[]): Texts =>
  typeset({
    FR: sources.map(({ FR }) => FR).join(' ; '),
    NL: sources.map(({ NL }) => NL).join('; '),
    DE: sources.map(({ DE }) => DE).join('; '),
    EN: sources.map(({ EN }) => EN).join('; '),
  })

const manualTitle = texts(
  'SPP IS, manuel MediPrima',
  'POD MI, handleiding MediPrima',
  'ÖPD SE, MediPrima-Handbuch',
  'SPP IS, MediPrima manual',
)
/** The SPP IS manual on MediPrima, by the numbers of its sections. */
export const manual = (...sections: readonly [string, ...string[]]): Texts =>
  named(
    manualTitle,
    inEachLanguage((language) => listIn(sections, language)),
  )

const questions = texts(
  'questions et réponses',
  'vragen en antwoorden',
  'Fragen und Antworten',
  'questions and answers',
)
/** A subject of the questions and answers at the end of that manual. */
export const manualAnswer = (FR: string, NL: string, DE: string, EN: string): Texts => {
  const subject = texts(FR, NL, DE, EN)
  return named(
    manualTitle,
    inEachLanguage((language) => `${questions[language]} (${subject[language]})`),
  )
}

/** The version of that manual in which the limits were 45 days. */
export const manualOf2016: Texts = named(
  manualTitle,
  texts(
    'version 4.0 du 20/04/2016 (45 jours)',
    'versie 4.0 van 20/04/2016 (45 dagen)',
    'Version 4.0 vom 20.04.2016 (45 Tage)',
    'version 4.0 of 20/04/2016 (45 days)',
  ),
)

const point = texts('point', 'punt', 'Punkt', 'point')
/** The SPP IS instruction to the CPAS on the integration of general practitioners (2025), by its points. */
export const gpCircular = (...points: readonly number[]): Texts =>
  named(
    texts(
      'SPP IS, instructions aux CPAS sur l’intégration obligatoire des médecins généralistes dans MediPrima (2025)',
      'POD MI, instructies aan de OCMW’s over de verplichte integratie van de huisartsen in MediPrima (2025)',
      'ÖPD SE, Anweisungen an die ÖSHZ zur verpflichtenden Einbindung der Hausärzteschaft in MediPrima (2025)',
      'SPP IS, instructions to the CPAS on the mandatory integration of general practitioners in MediPrima (2025)',
    ),
    points.length === 0
      ? null
      : inEachLanguage((language) => `${point[language]} ${listIn(points.map(String), language)}`),
  )

const inamiFaqTitle = texts(
  'INAMI, FAQ facturation électronique obligatoire',
  'RIZIV, FAQ verplichte elektronische facturering',
  'LIKIV, FAQ zur verpflichtenden elektronischen Abrechnung',
  'INAMI, FAQ on mandatory electronic invoicing',
)
/** The INAMI questions and answers on electronic invoicing, by subject. */
export const inamiFaq = (...subject: [] | [FR: string, NL: string, DE: string, EN: string]): Texts =>
  named(inamiFaqTitle, subject.length === 0 ? null : texts(...subject))

/** The published error list of the MediPrima services (eTar or eFact). */
export const officialCode = (list: 'eTar' | 'eFact', code: string): Texts =>
  texts(
    `Liste officielle des codes ${list}-MediPrima, code ${code}`,
    `Officiële lijst van de codes ${list}-MediPrima, code ${code}`,
    `Offizielle Liste der Codes ${list}-MediPrima, Code ${code}`,
    `Official list of codes ${list}-MediPrima, code ${code}`,
  )

const recordWord = texts('enregistrement', 'record', 'Satz', 'record')
/** The public description of the eFact format, as a whole or by a segment, record or zone (“record 25, zone 12”). */
export const efactFormat = (place: string | null = null): Texts =>
  named(
    texts(
      'Format eFact (MyCareNet, message 920000)',
      'eFact-formaat (MyCareNet, bericht 920000)',
      'eFact-Format (MyCareNet, Nachricht 920000)',
      'eFact format (MyCareNet, message 920000)',
    ),
    place && inEachLanguage((language) => place.replace(/\brecord\b/g, recordWord[language])),
  )

const schema = texts(
  'Plate-forme eHealth, schéma XML',
  'eHealth-platform, XML-schema',
  'eHealth-Plattform, XML-Schema',
  'eHealth platform, XML schema',
)
/** The published schema of the service in which providers consult decisions, by an element. */
export const consultationSchema = (element: string): Texts =>
  inEachLanguage((language) => `${schema[language]} ehealth-mediprima-core 2.0 (${element})`)
/** The published schema of the electronic AMU attestation. */
export const attestationSchema: Texts = inEachLanguage(
  (language) => `${schema[language]} ehealth-mediprima-uma-core 1.0`,
)

/** The royal decree on urgent medical aid. */
export const urgentAidDecree: Texts = texts(
  'Arrêté royal du 12 décembre 1996 relatif à l’aide médicale urgente',
  'Koninklijk besluit van 12 december 1996 betreffende de dringende medische hulp',
  'Königlicher Erlass vom 12. Dezember 1996 über die dringende medizinische Hilfe',
  'Royal decree of 12 December 1996 on urgent medical aid',
)
/** The royal decree on electronic invoicing that names the exceptions. */
export const electronicInvoicingDecree: Texts = texts(
  'Arrêté royal du 28 juin 2023 (facturation électronique)',
  'Koninklijk besluit van 28 juni 2023 (elektronische facturering)',
  'Königlicher Erlass vom 28. Juni 2023 (elektronische Abrechnung)',
  'Royal decree of 28 June 2023 (electronic invoicing)',
)
/** The law on which CPAS is competent and what the State refunds. */
export const law1965: Texts = texts(
  'Loi du 2 avril 1965 relative à la prise en charge des secours accordés par les CPAS',
  'Wet van 2 april 1965 betreffende het ten laste nemen van de steun verleend door de OCMW’s',
  'Gesetz vom 2. April 1965 über die Übernahme der von den ÖSHZ gewährten Hilfe',
  'Law of 2 April 1965 on the payment of the aid granted by the CPAS',
)

/** The law on the rights of patients. */
export const patientRights = (article: number): Texts =>
  named(
    texts(
      'Loi du 22 août 2002 relative aux droits du patient',
      'Wet van 22 augustus 2002 betreffende de rechten van de patiënt',
      'Gesetz vom 22. August 2002 über die Rechte des Patienten',
      'Law of 22 August 2002 on the rights of patients',
    ),
    texts(`article ${article}`, `artikel ${article}`, `Artikel ${article}`, `article ${article}`),
  )

/** A news item of the Walloon union of cities and municipalities. */
export const uvcw = (article: string, on?: Day): Texts =>
  inEachLanguage((language) => `UVCW, ${article}${on ? ` (${dayIn(on, language)})` : ''}`)

/** What Medimmigrant published of an answer of Smals. */
export const medimmigrant: Texts = texts(
  'Medimmigrant, courriel de la Smals du 29/01/2019',
  'Medimmigrant, e-mail van Smals van 29/01/2019',
  'Medimmigrant, E-Mail von Smals vom 29.01.2019',
  'Medimmigrant, e-mail of Smals of 29/01/2019',
)

/** A press article on the day on which the duty of general practitioners began. */
export const pressOfSeptember2025: Texts = texts(
  'Presse médicale, 01/09/2025, obligation des médecins généralistes',
  'Medische pers, 01/09/2025, verplichting van de huisartsen',
  'Medizinische Presse, 01.09.2025, Verpflichtung der Hausärzteschaft',
  'Medical press, 01/09/2025, duty of general practitioners',
)

/** The Dutch questions and answers of the SPP IS. */
export const sppIsAnswersInDutch: Texts = texts(
  'SPP IS, questions et réponses (en néerlandais)',
  'POD MI, vragen en antwoorden',
  'ÖPD SE, Fragen und Antworten (auf Niederländisch)',
  'SPP IS, questions and answers (in Dutch)',
)

/** Regulation (EU) 2016/679, the General Data Protection Regulation, by its article. */
export const gdpr = (article: string): Texts =>
  texts(
    `Règlement (UE) 2016/679 (RGPD), article ${article}`,
    `Verordening (EU) 2016/679 (AVG), artikel ${article}`,
    `Verordnung (EU) 2016/679 (DSGVO), Artikel ${article}`,
    `Regulation (EU) 2016/679 (GDPR), article ${article}`,
  )
/** How national register and BIS numbers are composed. */
export const numberComposition: Texts = citing(
  texts(
    'Arrêté royal du 3 avril 1984 (composition du numéro d’identification)',
    'Koninklijk besluit van 3 april 1984 (samenstelling van het identificatienummer)',
    'Königlicher Erlass vom 3. April 1984 (Zusammensetzung der Erkennungsnummer)',
    'Royal decree of 3 April 1984 (composition of the identification number)',
  ),
  texts(
    'Arrêté royal du 8 février 1991 (numéro bis)',
    'Koninklijk besluit van 8 februari 1991 (bisnummer)',
    'Königlicher Erlass vom 8. Februar 1991 (BIS-Nummer)',
    'Royal decree of 8 February 1991 (BIS number)',
  ),
)

/** A question that no public text answers, or this project's own reading, by its id in docs/law/open-questions.md. */
export const openQuestion = (id: `Q${number}` | `R${number}`): Texts =>
  inEachLanguage((language) => `${(id.startsWith('R') ? readingTitle : questionTitle)[language]} ${id}`)
const questionTitle = texts(
  'MediPrima, édition ouverte, question ouverte',
  'MediPrima, open editie, open vraag',
  'MediPrima, offene Ausgabe, offene Frage',
  'MediPrima, open edition, open question',
)
const readingTitle = texts(
  'MediPrima, édition ouverte, lecture du projet',
  'MediPrima, open editie, lezing van het project',
  'MediPrima, offene Ausgabe, Lesart des Projekts',
  'MediPrima, open edition, reading of the project',
)
