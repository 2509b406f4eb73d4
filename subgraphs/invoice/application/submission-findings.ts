import type { Runner } from '../../../shared/database/prepared-statements'
import type { Finding } from '../../../shared/rules/finding'
import { errorsOfLines } from '../persistence/efact.repository'
import type { InvoiceFileEntity } from '../persistence/invoice-file.entity'
import { fileErrorThreshold } from '../rules/file-error-threshold.rule'
import { fileFormat } from '../rules/file-format.rule'

/** The result of a submission lists at most this number of findings; the others are with the file and its lines. */
const MAX_FINDINGS = 100

/**
 * The findings of the result of a submission: those about the file and, if it is refused for its lines, the errors of these. Their
 * paths name invoice and line. If the list is too long, a last finding says how many more there are.
 */
export async function submissionFindings(db: Runner, file: InvoiceFileEntity): Promise<Finding[]> {
  const ofFile = file.findings.slice(0, MAX_FINDINGS)
  const isForLines = file.status === 'REFUSED' && file.findings.some(({ rule }) => rule === fileErrorThreshold.id)
  const ofLines = isForLines
    ? await errorsOfLines(db, file, { excludedRule: fileErrorThreshold.id, limit: MAX_FINDINGS - ofFile.length })
    : { findings: [], count: 0 }
  const left = file.findings.length - ofFile.length + ofLines.count - ofLines.findings.length
  const findings = [...ofFile, ...ofLines.findings]
  if (left === 0) return findings
  const remainder = { path: 'content', facts: { shown: findings.length, left }, message: 'left' }
  return [...findings, (isForLines ? fileErrorThreshold : fileFormat).createFinding(remainder, file.receivedOn)]
}
