import { type CheckOptions, FileCheck } from './check-file'
import type { EfactRecord, RecordOf } from './record'
import { type EfactSource, RecordReader, readChunks } from './record-reader'
import type { EfactValidationIssue } from './validation-issue'

/** A line: record 30 or 50 with its records 51 and 52. */
export interface EfactLine {
  record: RecordOf<'30'> | RecordOf<'50'>
  record51: RecordOf<'51'> | null
  record52: RecordOf<'52'> | null
}

/** An invoice, from its record 20 to its record 80. */
export interface EfactInvoice {
  header20: RecordOf<'20'>
  record25: RecordOf<'25'>
  lines: EfactLine[]
  footer80: RecordOf<'80'>
}

/** The records of an invoice message without blocking issues. */
export interface EfactFile {
  segment200: EfactRecord
  segment300: EfactRecord
  header10: RecordOf<'10'>
  invoices: EfactInvoice[]
  footer90: RecordOf<'90'>
  record95: RecordOf<'95'>
  record96: RecordOf<'96'>
}

/** Why a whole file is refused. MESSAGE: it is no valid invoice message (920999). FILE: it has a blocking error (920099). */
export type FileRejection = 'MESSAGE' | 'FILE'

/** The result of reading and checking a file. */
export interface ParsedEfact {
  /** Null if the file is refused. */
  file: EfactFile | null
  refusal: FileRejection | null
  /** Zone 202 says that it is a test (92); false if the zone is not valid. */
  test: boolean
  /** In the order of the records. Invoices and records with an issue F or R remain in `file`; the caller must reject them. */
  issues: EfactValidationIssue[]
  /** Number of issues found, including those that the limits leave out of `issues`. */
  issueCount: number
  /** Number of lines (records 30 and 50) read. */
  lineCount: number
  recordCount: number
}

/** Builds the invoices of a file from its records; drops them after a blocking issue. */
class FileBuilder {
  private readonly parts: Partial<EfactFile> = {}
  private invoices: EfactInvoice[] = []
  private currentInvoice: Partial<EfactInvoice> & { lines: EfactLine[] } = { lines: [] }
  lineCount = 0
  recordCount = 0
  test = false

  add(record: EfactRecord, keep: boolean): void {
    if (record.index >= 0) this.recordCount += 1
    else if (record.type === '200') this.test = record.raw('messageKind') === '92'
    if (record.type === '30' || record.type === '50') this.lineCount += 1
    if (keep) this.assign(record)
    else if (this.invoices.length > 0) this.invoices = []
  }

  private assign(record: EfactRecord): void {
    const { parts, currentInvoice } = this
    const line = currentInvoice.lines.at(-1)
    switch (record.type) {
      case '200':
        parts.segment200 = record
        break
      case '300':
        parts.segment300 = record
        break
      case '10':
        parts.header10 = record.as('10')
        break
      case '20':
        this.currentInvoice = { header20: record.as('20'), lines: [] }
        break
      case '25':
        currentInvoice.record25 = record.as('25')
        break
      case '30':
        currentInvoice.lines.push({ record: record.as('30'), record51: null, record52: null })
        break
      case '50':
        currentInvoice.lines.push({ record: record.as('50'), record51: null, record52: null })
        break
      case '51':
        if (line) line.record51 = record.as('51')
        break
      case '52':
        if (line) line.record52 = record.as('52')
        break
      case '80':
        this.invoices.push({ ...currentInvoice, footer80: record.as('80') } as EfactInvoice)
        break
      case '90':
        parts.footer90 = record.as('90')
        break
      case '95':
        parts.record95 = record.as('95')
        break
      case '96':
        parts.record96 = record.as('96')
        break
    }
  }

  // Complete, because the order of the records was checked and no issue blocks.
  build(): EfactFile {
    return { ...this.parts, invoices: this.invoices } as EfactFile
  }
}

/** Reads and checks an invoice message. It does not throw for any content, and keeps at most the records of the file in memory. */
export async function parseEfact(source: EfactSource, options: CheckOptions = {}): Promise<ParsedEfact> {
  const reader = new RecordReader()
  const check = new FileCheck(options)
  const builder = new FileBuilder()
  let continues = true
  await readChunks(source, reader, (chunk) => {
    continues = check.next(chunk)
    builder.add(chunk.record, !check.issues.hasBlocking)
    return continues
  })
  if (continues) check.end(reader.error)
  const { all, foundCount, hasBlocking } = check.issues
  const message = all.some((issue) => issue.level === 'MESSAGE')
  return {
    file: hasBlocking ? null : builder.build(),
    refusal: message ? 'MESSAGE' : hasBlocking ? 'FILE' : null,
    test: builder.test,
    issues: all.sort((a, b) => (a.byte ?? 0) - (b.byte ?? 0)),
    issueCount: foundCount,
    lineCount: builder.lineCount,
    recordCount: builder.recordCount,
  }
}
