import { type Language, texts as t } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import type { ExplainedIssue, ExplainedRecord, FileVerdict } from './explain'

const messages = {
  segment: t('Segment', 'Segment', 'Segment', 'Segment'),
  record: t('Enregistrement', 'Record', 'Satz', 'Record'),
  byte: t('octet', 'byte', 'Byte', 'byte'),
  noErrors: t(
    'Aucune erreur ; enregistrements : {n}.',
    'Geen fouten; records: {n}.',
    'Keine Fehler; Sätze: {n}.',
    'No errors; records: {n}.',
  ),
  response: t(
    'Réponse {m} ; enregistrements en erreur : {e}, enregistrements : {n}.',
    'Antwoord {m}; records met fouten: {e}, records: {n}.',
    'Antwort {m}; fehlerhafte Sätze: {e}, Sätze: {n}.',
    'Response {m}; records in error: {e}, records: {n}.',
  ),
  refusingResponse: t(
    'Réponse {m} : le fichier est refusé ; enregistrements en erreur : {e}, enregistrements : {n}.',
    'Antwoord {m}: het bestand is geweigerd; records met fouten: {e}, records: {n}.',
    'Antwort {m}: Die Datei ist abgelehnt; fehlerhafte Sätze: {e}, Sätze: {n}.',
    'Response {m}: the file is refused; records in error: {e}, records: {n}.',
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

/** Formats a record as lines of text: empty zones are left out, issues follow their zone. */
export function formatRecord(record: ExplainedRecord, language: Language): string {
  const kind = record.type === '200' || record.type === '300' ? messages.segment[language] : messages.record[language]
  const rank = record.number === null ? '' : `${record.number}. `
  const lines = [
    `${rank}${kind} ${record.type}${colon(language)} ${record.name} (${messages.byte[language]} ${record.byte})`,
  ]
  for (const zone of record.zones) {
    if (zone.isEmpty) continue
    const meaning = zone.meaning === null || zone.meaning === zone.raw.trim() ? '' : `  = ${zone.meaning}`
    lines.push(
      `   ${zone.zone.padEnd(18)} ${zone.positions.padEnd(8)} ${zone.name}${colon(language)} ${zone.raw.trimEnd()}${meaning}`,
    )
    lines.push(...zone.issues.map(formatIssue))
  }
  lines.push(...record.issues.map(formatIssue))
  return `${lines.join('\n')}\n`
}

/** Formats an issue as a line of text. */
export const formatIssue = (issue: ExplainedIssue): string =>
  `   !! ${issue.letter}${issue.code ?? ''} [${issue.rule}] ${issue.text}`

/** Formats the last line: the result for the file. */
export function formatVerdict(verdict: FileVerdict, language: Language): string {
  const message = verdict.refusal
    ? messages.refused
    : verdict.issueCount > 0
      ? messages.rejected
      : verdict.response
        ? verdict.response.refused
          ? messages.refusingResponse
          : messages.response
        : messages.noErrors
  return message[language]
    .replace('{m}', verdict.response?.message ?? '')
    .replace('{e}', String(verdict.response?.recordsInError ?? 0))
    .replace('{p}', String(verdict.issueCount))
    .replace('{n}', String(verdict.recordCount))
}
