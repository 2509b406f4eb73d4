import type { Language } from './texts'

interface ForbiddenWord {
  words: RegExp
  /** What the glossary has instead. */
  use: string
}

// Words that texts for readers do not use, by language; docs/glossary.md has the terms to use. A word is listed if it was found in a
// text and means something else, is not a term of the field, or is a second name of a notion.
const forbidden: Record<Language, readonly ForbiddenWord[]> = {
  FR: [
    { words: /part du patient/i, use: 'ticket modérateur' },
    { words: /part de l’assurance/i, use: 'part AMI' },
    { words: /\bgenre\b/, use: 'type (d’une mutation), sexe' },
    { words: /\bencod\w*/i, use: 'enregistrer' },
    { words: /séjour illégal/i, use: 'sans séjour légal' },
    { words: /dans l’avenir/i, use: 'dans le futur' },
    { words: /l’État (ne )?(porte|prend (la|le|tout)|intervient|n’intervient)/i, use: 'l’État prend en charge' },
    { words: /\bgraine\b/i, use: 'numéro de tirage' },
    { words: /\b(ÖSHZ|OCMW|POD MI)\b/, use: 'CPAS, SPP IS' },
  ],
  NL: [
    { words: /herroep\w*/i, use: 'intrekken' },
    { words: /attest(en)? DMH/i, use: 'DMH-attest' },
    { words: /type(s)? zorg\b|zorgtype/i, use: 'soort zorg' },
    { words: /wijkgezondheidscentrum/i, use: 'medisch huis' },
    { words: /kwalificatiecode/i, use: 'bevoegdheidscode' },
    { words: /tarifering/i, use: 'tarificatie' },
    { words: /\b(doet|doen)\b.*\bmee\b|\bzit(ten)? .*\bin MediPrima/i, use: 'neemt deel aan' },
    { words: /\bdraagt?\b|\bdragen\b/i, use: 'bevat, ten laste nemen' },
    { words: /\bkijk\b|nakijken|nagekeken/i, use: 'controleren' },
    { words: /medisch vervoer/i, use: 'ziekenvervoer' },
    { words: /behoudens/i, use: 'tenzij, behalve' },
    { words: /geneesheer/i, use: 'arts' },
    { words: /verzekeringsgedeelte/i, use: 'ZIV-gedeelte' },
    { words: /\b(on)?gekend/i, use: 'bekend' },
    { words: /onwettig verblijf/i, use: 'zonder wettig verblijf' },
    { words: /\bZaad\b/i, use: 'startwaarde van de trekking' },
    { words: /\b(ÖSHZ|CPAS|SPP IS|CAAMI|INAMI|AMU)\b/, use: 'OCMW, POD MI, HZIV, RIZIV, DMH' },
  ],
  DE: [
    { words: /\bPflege(?!fachkraft)\w*|\w+pflege\b(?<!Krankenpflege)/, use: 'Leistung, Leistungserbringer' },
    { words: /\bAMU\b/, use: 'DMH' },
    { words: /ÖPD SI|\bFÖD\b/, use: 'ÖPD SE' },
    { words: /Grundsatzentscheidung|Übernahmeentscheidung/, use: 'Beschluss, Grundsatzbeschluss' },
    { words: /\bBegünstigter?\b(?! Person)/, use: 'begünstigte Person' },
    { words: /Patientenanteil|Patiententeil/, use: 'Eigenanteil' },
    { words: /KV-Anteil/, use: 'Versicherungsanteil' },
    { words: /Verwaltungsstrafe/, use: 'administrative Geldbuße' },
    { words: /Physiotherapie/, use: 'Kinesitherapie' },
    { words: /Gesundheitshaus|Pauschal-Ärztehaus/, use: 'Ärztehaus' },
    { words: /\bFührer\b/, use: 'Inhaber' },
    { words: /\bGlied\b/, use: 'Gliedmaße' },
    { words: /maximale Rechnung/, use: 'maximale Gesundheitsrechnung' },
    { words: /Asylbewerber/, use: 'Asylsuchend' },
    { words: /Vorführung/, use: 'Demonstration' },
    { words: /illegaler Aufenthalt/i, use: 'ohne legalen Aufenthalt' },
    { words: /Anmeldefrist/, use: 'Anschlussfrist' },
    { words: /(?<!oder )\bder der\b|\bdie die\b/, use: 'ein Satz ohne Wiederholung' },
    // A judge and CAAMI decide; a CPAS takes a Beschluss.
    { words: /(?<![Gg]erichtlichen? |zweite |neue )\bEntscheidung(en)?\b/, use: 'Beschluss' },
    { words: /\bVerpflichtung\b(?! der)/, use: 'Zahlungsverpflichtung' },
    { words: /\b(CPAS|OCMW|SPP IS|CAAMI|INAMI)\b/, use: 'ÖSHZ, ÖPD SE, HKIV, LIKIV' },
  ],
  EN: [
    { words: /living wage/i, use: 'social integration income' },
    { words: /minors? in charge/i, use: 'dependent minors' },
    { words: /\bmutualit\w+/i, use: 'health insurance fund' },
    { words: /sickness fund/i, use: 'health insurance fund' },
    { words: /\bcommunes?\b/i, use: 'municipality' },
    { words: /\b(bears?|borne|bearing)\b/i, use: 'pay, cover' },
    { words: /\bverif(y|ies|ied)\b/i, use: 'check' },
    { words: /\bcontrol(s|led)?\b/i, use: 'check' },
    { words: /\bdelay\b/i, use: 'time limit, lateness' },
    { words: /\bintervenes?\b/i, use: 'pay' },
    { words: /not told/i, use: 'not stated' },
    { words: /medical house/i, use: 'community health centre' },
    { words: /guard posts?/i, use: 'out-of-hours GP post' },
    { words: /patient’s part/i, use: 'patient’s share' },
    { words: /insurance part/i, use: 'insurance share' },
    { words: /public service/i, use: 'Public Planning Service' },
    { words: /\btarification\b/i, use: 'tariff check' },
    { words: /gone by|but for\b/i, use: 'past, except' },
    { words: /is suspended since/i, use: 'has been suspended since' },
    { words: /\b(OCMW|ÖSHZ|POD MI)\b/, use: 'CPAS, SPP IS' },
  ],
}

/** The words of a text that the glossary does not have, each with what it has instead; empty where there are none. */
export const wordErrors = (text: string, language: Language): string[] =>
  forbidden[language].flatMap(({ words, use }) => {
    const found = words.exec(text)
    return found ? [`“${found[0]}”: ${use}`] : []
  })
