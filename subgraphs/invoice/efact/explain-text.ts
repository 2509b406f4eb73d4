import { type Language, texts as t } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import type { ExplainedProblem, ExplainedRecord, FileVerdict } from './explain'

const words = {
  segment: t('Segment', 'Segment', 'Segment', 'Segment'),
  record: t('Enregistrement', 'Record', 'Satz', 'Record'),
  byte: t('octet', 'byte', 'Byte', 'byte'),
  good: t(
    'Aucune erreur ; enregistrements : {n}.',
    'Geen fouten; records: {n}.',
    'Keine Fehler; Sätze: {n}.',
    'No errors; records: {n}.',
  ),
  answer: t(
    'Réponse {m} ; enregistrements en erreur : {e}, enregistrements : {n}.',
    'Antwoord {m}; records met fouten: {e}, records: {n}.',
    'Antwort {m}; fehlerhafte Sätze: {e}, Sätze: {n}.',
    'Answer {m}; records in error: {e}, records: {n}.',
  ),
  answerRefuses: t(
    'Réponse {m} : le fichier est refusé ; enregistrements en erreur : {e}, enregistrements : {n}.',
    'Antwoord {m}: het bestand is geweigerd; records met fouten: {e}, records: {n}.',
    'Antwort {m}: Die Datei ist abgelehnt; fehlerhafte Sätze: {e}, Sätze: {n}.',
    'Answer {m}: the file is refused; records in error: {e}, records: {n}.',
  ),
  rejected: t(
    'Fichier non bloqué ; erreurs : {p}, enregistrements : {n}.',
    'Bestand niet geblokkeerd; fouten: {p}, records: {n}.',
    'Datei nicht blockiert; Fehler: {p}, Sätze: {n}.',
    'File not blocked; errors: {p}, records: {n}.',
  ),
  refused: t(
    'Fichier refusé ; erreurs : {p}, enregistrements lus : {n}.',
    'Bestand geweigerd; fouten: {p}, gelezen records: {n}.',
    'Datei abgelehnt; Fehler: {p}, gelesene Sätze: {n}.',
    'File refused; errors: {p}, records read: {n}.',
  ),
}

/** One record as lines of text: what is empty is left out, problems stand under their zone. */
export function recordText(record: ExplainedRecord, language: Language): string {
  const kind = record.type === '200' || record.type === '300' ? words.segment[language] : words.record[language]
  const rank = record.number === null ? '' : `${record.number}. `
  const lines = [
    `${rank}${kind} ${record.type}${colon(language)} ${record.name} (${words.byte[language]} ${record.byte})`,
  ]
  for (const zone of record.zones) {
    if (zone.empty) continue
    const meaning = zone.meaning === null || zone.meaning === zone.raw.trim() ? '' : `  = ${zone.meaning}`
    lines.push(
      `   ${zone.zone.padEnd(18)} ${zone.positions.padEnd(8)} ${zone.name}${colon(language)} ${zone.raw.trimEnd()}${meaning}`,
    )
    lines.push(...zone.problems.map(problemLine))
  }
  lines.push(...record.problems.map(problemLine))
  return `${lines.join('\n')}\n`
}

/** One problem as a line of text. */
export const problemLine = (problem: ExplainedProblem): string =>
  `   !! ${problem.letter}${problem.code ?? ''} [${problem.rule}] ${problem.text}`

/** The last line: what becomes of the file. */
export function verdictText(verdict: FileVerdict, language: Language): string {
  const which = verdict.refusal
    ? words.refused
    : verdict.problemsFound > 0
      ? words.rejected
      : verdict.answer
        ? verdict.answer.refused
          ? words.answerRefuses
          : words.answer
        : words.good
  return which[language]
    .replace('{m}', verdict.answer?.message ?? '')
    .replace('{e}', String(verdict.answer?.recordsInError ?? 0))
    .replace('{p}', String(verdict.problemsFound))
    .replace('{n}', String(verdict.recordCount))
}
