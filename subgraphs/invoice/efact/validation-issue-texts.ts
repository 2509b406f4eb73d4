import { type Texts, texts as t } from '../../../shared/texts/texts'

/** The message of each issue: the error and the remedy, with `{fact}` for the value of a fact. The location precedes it. */
export const validationIssueTexts = {
  // a zone by itself
  notNumeric: t(
    'des chiffres sont attendus ; la zone contient « {found} ». Complétez par des zéros à gauche.',
    'cijfers worden verwacht, “{found}” staat er. Vul links aan met nullen.',
    'Ziffern werden erwartet, „{found}“ steht dort. Füllen Sie links mit Nullen auf.',
    'digits are expected, “{found}” was found. Pad with zeros on the left.',
  ),
  missing: t(
    'la zone est obligatoire et elle est vide.',
    'de zone is verplicht en ze is leeg.',
    'die Zone ist Pflicht und leer.',
    'the zone is mandatory and empty.',
  ),
  notAllowed: t(
    '« {found} » n’est pas permis ; permis : {allowed}.',
    '“{found}” is niet toegelaten; toegelaten: {allowed}.',
    '„{found}“ ist nicht erlaubt; erlaubt: {allowed}.',
    '“{found}” is not allowed; allowed: {allowed}.',
  ),
  notADate: t(
    '« {found} » n’est pas une date AAAAMMJJ.',
    '“{found}” is geen datum JJJJMMDD.',
    '„{found}“ ist kein Datum JJJJMMTT.',
    '“{found}” is not a date YYYYMMDD.',
  ),
  signMissing: t(
    'le signe + ou - manque devant le montant : « {found} ».',
    'het teken + of - ontbreekt voor het bedrag: “{found}”.',
    'das Vorzeichen + oder - fehlt vor dem Betrag: „{found}“.',
    'the sign + or - is missing before the amount: “{found}”.',
  ),
  numberCheckDigits: t(
    'les chiffres de contrôle de « {found} » sont faux.',
    'de controlecijfers van “{found}” zijn fout.',
    'die Prüfziffern von „{found}“ sind falsch.',
    'the check digits of “{found}” are wrong.',
  ),
  reservedNotZero: t(
    'ces positions sont réservées : des zéros sont attendus, elles contiennent « {found} ».',
    'deze posities zijn gereserveerd: nullen worden verwacht, “{found}” staat er.',
    'diese Stellen sind reserviert: Nullen werden erwartet, „{found}“ steht dort.',
    'these positions are reserved: zeros are expected, “{found}” was found.',
  ),
  recordCheck: t(
    'les chiffres de contrôle de l’enregistrement sont {found} ; le calcul donne {expected}.',
    'de controlecijfers van het record zijn {found}; de berekening geeft {expected}.',
    'die Prüfziffern des Satzes sind {found}; die Rechnung ergibt {expected}.',
    'the check digits of the record are {found}; the computation gives {expected}.',
  ),
  codesCheck: t(
    'les chiffres de contrôle sont {found} ; la somme des codes nomenclature modulo 97 donne {expected}.',
    'de controlecijfers zijn {found}; de som van de nomenclatuurcodes modulo 97 geeft {expected}.',
    'die Prüfziffern sind {found}; die Summe der Nomenklaturcodes modulo 97 ergibt {expected}.',
    'the check digits are {found}; the sum of the nomenclature codes modulo 97 gives {expected}.',
  ),
  // order of the records
  sequence: t(
    'le numéro d’ordre est {found} ; {expected} est attendu (le précédent + 1).',
    'het volgnummer is {found}; {expected} wordt verwacht (het vorige + 1).',
    'die laufende Nummer ist {found}; {expected} wird erwartet (die vorige + 1).',
    'the sequence number is {found}; {expected} is expected (the previous + 1).',
  ),
  noRecord25: t(
    'un enregistrement 25 (MediPrima) doit suivre l’enregistrement 20 ; un {next} suit.',
    'een record 25 (MediPrima) moet volgen op het record 20; een {next} volgt.',
    'ein Satz 25 (MediPrima) muss auf den Satz 20 folgen; ein {next} folgt.',
    'a record 25 (MediPrima) must follow the record 20; a {next} follows.',
  ),
  record25Misplaced: t(
    'un enregistrement 25 doit suivre un enregistrement 20 ; il suit un {previous}.',
    'een record 25 moet volgen op een record 20; het volgt op een {previous}.',
    'ein Satz 25 muss auf einen Satz 20 folgen; er folgt auf einen {previous}.',
    'a record 25 must follow a record 20; it follows a {previous}.',
  ),
  record25Alone: t(
    'un enregistrement 30 ou 50 doit suivre l’enregistrement 25 ; un {next} suit.',
    'een record 30 of 50 moet volgen op het record 25; een {next} volgt.',
    'ein Satz 30 oder 50 muss auf den Satz 25 folgen; ein {next} folgt.',
    'a record 30 or 50 must follow the record 25; a {next} follows.',
  ),
  misplaced: t(
    'un enregistrement {type} ne peut pas suivre un {previous} ; attendu : {expected}.',
    'een record {type} kan niet volgen op een {previous}; verwacht: {expected}.',
    'ein Satz {type} kann nicht auf einen {previous} folgen; erwartet: {expected}.',
    'a record {type} cannot follow a {previous}; expected: {expected}.',
  ),
  unknownRecord: t(
    'le type d’enregistrement « {found} » n’est pas connu (le 40 n’est pas pris en charge).',
    'het recordtype “{found}” is niet bekend (40 wordt niet ondersteund).',
    'die Satzart „{found}“ ist nicht bekannt (40 wird nicht unterstützt).',
    'the record type “{found}” is not known (40 is not supported).',
  ),
  incomplete: t(
    'le fichier s’arrête après un enregistrement {previous} ; l’enregistrement 96 manque.',
    'het bestand stopt na een record {previous}; het record 96 ontbreekt.',
    'die Datei endet nach einem Satz {previous}; der Satz 96 fehlt.',
    'the file ends after a record {previous}; the record 96 is missing.',
  ),
  // zones against each other
  destination: t(
    'la mutualité est {found} ; MediPrima est adressé à {expected}.',
    'het ziekenfonds is {found}; MediPrima wordt aan {expected} gericht.',
    'die Krankenkasse ist {found}; MediPrima wird an {expected} gerichtet.',
    'the health insurance fund is {found}; MediPrima is addressed to {expected}.',
  ),
  differs: t(
    '« {found} » diffère de « {expected} » (enregistrement {other}, zone {otherZone}).',
    '“{found}” verschilt van “{expected}” (record {other}, zone {otherZone}).',
    '„{found}“ weicht von „{expected}“ ab (Satz {other}, Zone {otherZone}).',
    '“{found}” differs from “{expected}” (record {other}, zone {otherZone}).',
  ),
  testInProduction: t(
    '« {found} » annonce un test, alors que la zone 202 annonce la production (12). Écrivez 12 et 0001999 partout, ou 92 et 9991999.',
    '“{found}” kondigt een test aan, terwijl zone 202 productie aankondigt (12). Schrijf overal 12 en 0001999, of 92 en 9991999.',
    '„{found}“ kündigt einen Test an, Zone 202 dagegen Produktion (12). Schreiben Sie überall 12 und 0001999 oder 92 und 9991999.',
    '“{found}” announces a test, while zone 202 announces production (12). Write 12 and 0001999 everywhere, or 92 and 9991999.',
  ),
  productionInTest: t(
    '« {found} » annonce la production, alors que la zone 202 annonce un test (92). Écrivez 92 et 9991999 partout, ou 12 et 0001999.',
    '“{found}” kondigt productie aan, terwijl zone 202 een test aankondigt (92). Schrijf overal 92 en 9991999, of 12 en 0001999.',
    '„{found}“ kündigt Produktion an, Zone 202 dagegen einen Test (92). Schreiben Sie überall 92 und 9991999 oder 12 und 0001999.',
    '“{found}” announces production, while zone 202 announces a test (92). Write 92 and 9991999 everywhere, or 12 and 0001999.',
  ),
  notUnique: t(
    'le numéro de facture {found} figure déjà dans ce fichier.',
    'het factuurnummer {found} staat al in dit bestand.',
    'die Rechnungsnummer {found} steht schon in dieser Datei.',
    'the invoice number {found} is in this file already.',
  ),
  creditNotesFirst: t(
    'les notes de crédit précèdent les factures ; celle-ci suit une facture.',
    'creditnota’s staan vóór de facturen; deze volgt op een factuur.',
    'Gutschriften stehen vor den Rechnungen; diese folgt auf eine Rechnung.',
    'credit notes come before invoices; this one follows an invoice.',
  ),
  wrongSign: t(
    'le signe est {found} ; {expected} est attendu (note de crédit : -, facture : +).',
    'het teken is {found}; {expected} wordt verwacht (creditnota: -, factuur: +).',
    'das Vorzeichen ist {found}; {expected} wird erwartet (Gutschrift: -, Rechnung: +).',
    'the sign is {found}; {expected} is expected (credit note: -, invoice: +).',
  ),
  stayMissing: t(
    'l’établissement de séjour manque ; il est obligatoire pour le type de facture {invoiceType}.',
    'de instelling van verblijf ontbreekt; ze is verplicht voor factuurtype {invoiceType}.',
    'die Aufenthaltseinrichtung fehlt; sie ist Pflicht für die Rechnungsart {invoiceType}.',
    'the stay institution is missing; it is mandatory for invoice type {invoiceType}.',
  ),
  stayNotAllowed: t(
    'un établissement de séjour ({found}) n’est pas permis pour le type de facture {invoiceType}.',
    'een instelling van verblijf ({found}) is niet toegelaten voor factuurtype {invoiceType}.',
    'eine Aufenthaltseinrichtung ({found}) ist für die Rechnungsart {invoiceType} nicht erlaubt.',
    'a stay institution ({found}) is not allowed for invoice type {invoiceType}.',
  ),
  coverageFirstDigit: t(
    'le premier chiffre du code de couverture doit être 0 : « {found} ».',
    'het eerste cijfer van de dekkingscode moet 0 zijn: “{found}”.',
    'die erste Ziffer des Deckungscodes muss 0 sein: „{found}“.',
    'the first digit of the coverage code must be 0: “{found}”.',
  ),
  afterDay: t(
    'le mois facturé {found} est postérieur au {expected}.',
    'de gefactureerde maand {found} ligt na {expected}.',
    'der Rechnungsmonat {found} liegt nach dem {expected}.',
    'the invoiced month {found} is after {expected}.',
  ),
  // totals
  total: t(
    'le total est {found} ; la somme des {records} donne {expected}.',
    'het totaal is {found}; de som van de {records} geeft {expected}.',
    'das Total ist {found}; die Summe der {records} ergibt {expected}.',
    'the total is {found}; the sum of the {records} gives {expected}.',
  ),
  recordCount: t(
    'le nombre d’enregistrements est {found} ; {expected} est attendu.',
    'het aantal records is {found}; {expected} wordt verwacht.',
    'die Anzahl der Sätze ist {found}; {expected} wird erwartet.',
    'the number of records is {found}; {expected} is expected.',
  ),
  // the file as a whole
  encoding: t(
    'l’octet {byte} (hexadécimal {found}) n’est pas un caractère imprimable. Le fichier doit être en ASCII, sans accents.',
    'byte {byte} (hexadecimaal {found}) is geen afdrukbaar teken. Het bestand moet in ASCII zijn, zonder accenten.',
    'Byte {byte} (hexadezimal {found}) ist kein druckbares Zeichen. Die Datei muss ASCII sein, ohne Akzente.',
    'byte {byte} (hexadecimal {found}) is not a printable character. The file must be ASCII, without accents.',
  ),
  utf8: t(
    'à l’octet {byte}, {found} est un caractère UTF-8 sur plusieurs octets, qui décale les enregistrements. Le fichier doit être en ASCII, sans accents.',
    'op byte {byte} is {found} een UTF-8-teken van meerdere bytes, dat de records verschuift. Het bestand moet in ASCII zijn, zonder accenten.',
    'bei Byte {byte} ist {found} ein UTF-8-Zeichen aus mehreren Bytes, das die Sätze verschiebt. Die Datei muss ASCII sein, ohne Akzente.',
    'at byte {byte}, {found} is a UTF-8 character of several bytes, which shifts the records. The file must be ASCII, without accents.',
  ),
  lineBreak: t(
    'fin de ligne (hexadécimal {found}) à l’octet {byte}. Les enregistrements de 350 caractères se suivent sans séparateur.',
    'regeleinde (hexadecimaal {found}) op byte {byte}. De records van 350 tekens volgen elkaar zonder scheiding.',
    'Zeilenende (hexadezimal {found}) bei Byte {byte}. Die Sätze von 350 Zeichen folgen einander ohne Trennung.',
    'line break (hexadecimal {found}) at byte {byte}. The records of 350 characters follow each other without separator.',
  ),
  cut: t(
    'le fichier est coupé : il s’arrête après {found} des {expected} caractères attendus à partir de l’octet {byte}. Renvoyez le fichier complet.',
    'het bestand is afgebroken: het stopt na {found} van de {expected} verwachte tekens vanaf byte {byte}. Stuur het volledige bestand opnieuw.',
    'die Datei ist unvollständig und endet nach {found} der {expected} ab Byte {byte} erwarteten Zeichen. Senden Sie die ganze Datei erneut.',
    'the file is cut: it ends after {found} of the {expected} characters expected from byte {byte} on. Send the whole file again.',
  ),
  tooLong: t(
    'le fichier dépasse {limit} octets. Répartissez les factures sur plusieurs envois.',
    'het bestand is groter dan {limit} bytes. Verdeel de facturen over meerdere zendingen.',
    'die Datei ist größer als {limit} Bytes. Verteilen Sie die Rechnungen auf mehrere Sendungen.',
    'the file is larger than {limit} bytes. Spread the invoices over several files.',
  ),
  empty: t('le fichier est vide.', 'het bestand is leeg.', 'die Datei ist leer.', 'the file is empty.'),
  notEfact: t(
    'ce n’est pas un message eFact : il commence par « {found} » au lieu de 920000 (ressemble à : {looksLike}).',
    'dit is geen eFact-bericht: het begint met “{found}” in plaats van 920000 (lijkt op: {looksLike}).',
    'das ist keine eFact-Nachricht: Der Text beginnt mit „{found}“ statt 920000 (ähnelt: {looksLike}).',
    'this is not an eFact message: it begins with “{found}” instead of 920000 (probable format: {looksLike}).',
  ),
  afterEnd: t(
    'd’autres caractères suivent la fin du message à l’octet {byte}. Un fichier contient un seul message.',
    'er volgen nog tekens na het einde van het bericht op byte {byte}. Een bestand bevat één bericht.',
    'nach dem Ende der Nachricht folgen bei Byte {byte} weitere Zeichen. Eine Datei enthält eine Nachricht.',
    'there are characters after the end of the message at byte {byte}. A file holds one message.',
  ),
  notASending: t(
    'le message {found} est une réponse ; un envoi de factures (920000) est attendu.',
    'het bericht {found} is een antwoord; een factuurzending (920000) wordt verwacht.',
    'die Nachricht {found} ist eine Antwort; eine Rechnungssendung (920000) wird erwartet.',
    'the message {found} is an answer; an invoice message (920000) is expected.',
  ),
  tooMany: t(
    'la lecture s’arrête ici : {found} erreurs déjà. Corrigez-les, puis renvoyez le fichier.',
    'het lezen stopt hier: al {found} fouten. Verbeter ze en stuur het bestand opnieuw.',
    'das Lesen endet hier: schon {found} Fehler. Berichtigen Sie sie und senden Sie die Datei erneut.',
    'reading stops here: {found} errors already. Correct them, then send the file again.',
  ),
} as const satisfies Record<string, Texts>

/** The errors that a file itself can show. */
export type ValidationIssueKind = keyof typeof validationIssueTexts

/** The location of an issue. */
export const locationTexts = {
  record: t(
    'Enregistrement {type} (n° {number})',
    'Record {type} (nr. {number})',
    'Satz {type} (Nr. {number})',
    'Record {type} (no. {number})',
  ),
  segment: t('Segment {type}', 'Segment {type}', 'Segment {type}', 'Segment {type}'),
  zone: t(
    ', zone {zone} « {name} » (positions {positions})',
    ', zone {zone} “{name}” (posities {positions})',
    ', Zone {zone} „{name}“ (Stellen {positions})',
    ', zone {zone} “{name}” (positions {positions})',
  ),
  positions: t(', positions {positions}', ', posities {positions}', ', Stellen {positions}', ', positions {positions}'),
} as const
