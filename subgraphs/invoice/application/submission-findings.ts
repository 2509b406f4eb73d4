import type { Runner } from '../../../shared/database/prepared-statements'
import type { Finding } from '../../../shared/rules/finding'
import { errorsOfLines } from '../persistence/efact.repository'
import type { FileRecord } from '../persistence/file.repository'
import { fileErrorThreshold } from '../rules/file-error-threshold.rule'
import { fileFormat } from '../rules/file-format.rule'

/** A submission answers with so many findings at most; the others are with the file and its lines. */
const MAX_FINDINGS = 100

/**
 * What the answer to a submission says: the findings about the file and, where it is refused for its lines, the errors of
 * these. The path of each names invoice and line. A list that is too long ends with the number of those left out.
 */
export async function submissionFindings(db: Runner, file: FileRecord): Promise<Finding[]> {
  const ofFile = file.findings.slice(0, MAX_FINDINGS)
  const isForLines = file.status === 'REFUSED' && file.findings.some(({ rule }) => rule === fileErrorThreshold.id)
  const ofLines = isForLines
    ? await errorsOfLines(db, file, { but: fileErrorThreshold.id, most: MAX_FINDINGS - ofFile.length })
    : { findings: [], count: 0 }
  const left = file.findings.length - ofFile.length + ofLines.count - ofLines.findings.length
  const findings = [...ofFile, ...ofLines.findings]
  if (left === 0) return findings
  const remark = { path: 'content', facts: { shown: findings.length, left }, message: 'left' }
  return [...findings, (isForLines ? fileErrorThreshold : fileFormat).createFinding(remark, file.received_on)]
}
