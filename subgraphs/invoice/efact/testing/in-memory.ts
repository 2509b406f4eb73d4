import type { Language } from '../../../../shared/rules/finding'
import {
  type ExplainedIssue,
  type ExplainedRecord,
  Explainer,
  type FileVerdict,
  fileLevelIssues,
  readVerdict,
} from '../explain'
import type { EfactInvoiceFileInput } from '../model'
import type { ParsedEfact } from '../parse'
import { RecordReader, readChunks } from '../record-reader'
import { type EfactInvoiceFile, invoicesOf, toFileHeader } from '../to-invoice-file'

// Small files at once; the product takes a file record by record.

/** A file with its invoices. */
export const toInvoiceFile = (parsed: Pick<ParsedEfact, 'file' | 'issues'>): EfactInvoiceFile => ({
  ...toFileHeader(parsed),
  invoices: [...invoicesOf(parsed)],
})

/** The input that writes the same file again, without data that only the reader adds. */
export function toInput(file: EfactInvoiceFile): EfactInvoiceFileInput {
  const { channel: _, invoices, ...rest } = file
  return {
    ...rest,
    invoices: invoices.map(({ recordIndex: _index, record25Index: _25, lines, ...invoice }) => ({
      ...invoice,
      lines: lines.map(
        ({
          claimed: _claimed,
          prescriptionNumber: _number,
          coverageCode: _code,
          recordIndex: _line,
          issues: _issues,
          ...line
        }) => line,
      ),
    })),
  }
}

/** The records of a file explained, then the issues of the file as a whole. */
export async function explainFile(
  content: Buffer,
  language: Language,
): Promise<{ verdict: FileVerdict; records: ExplainedRecord[]; issues: ExplainedIssue[] }> {
  const verdict = await readVerdict(content)
  const explainer = new Explainer(verdict.issues, language)
  const records: ExplainedRecord[] = []
  await readChunks(content, new RecordReader(), (chunk) => {
    records.push(...explainer.explain(chunk))
    return true
  })
  return { verdict, records, issues: fileLevelIssues(verdict, language) }
}
