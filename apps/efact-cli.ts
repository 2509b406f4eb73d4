import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { localGatewayUrl } from '../runtime/config'
import type { Language } from '../shared/rules/finding'
import { day } from '../shared/values/day'
import { printDocumentation, replaceDocumentation } from '../subgraphs/invoice/efact/documentation'
import { exampleFromDemo } from '../subgraphs/invoice/efact/example-from-demo'
import { type ExplainedRecord, Explainer, fileLevelIssues, readVerdict } from '../subgraphs/invoice/efact/explain'
import { formatIssue, formatRecord, formatVerdict } from '../subgraphs/invoice/efact/explain-text'
import type { EfactInvoiceFileInput } from '../subgraphs/invoice/efact/model'
import { InvoiceJsonError, invoiceJson, readInvoiceJson } from '../subgraphs/invoice/efact/read-invoice-json'
import { RecordReader } from '../subgraphs/invoice/efact/record-reader'
import { writeEfact } from '../subgraphs/invoice/efact/write-file'

const HELP = `Explain and write eFact files.

Usage:
  npm run efact -- explain FILE [--lang fr|nl|de|en] [--errors] [--today YYYY-MM-DD]
      Print an invoice message (920000) or a response record by record, with each error at its zone.
      --errors prints only records with an error. For a response: the records that the insurer rejected or remarked
      (zones 106 to 111) with the comment (zone 120). --today checks invoiced years against that day.
  npm run efact -- make INVOICE.json [-o FILE]
      Write a valid invoice message with computed check digits, sequence numbers and totals.
  npm run efact -- make --example [--test] [--demo URL] [--today YYYY-MM-DD] [-o INVOICE.json]
      Write an INVOICE.json that the running demo accepts: the command requests coverage, a commitment and the State's
      share from the demo at URL (default http://localhost:4000, or PORT). --test makes a test file. With --today,
      send the file with the header X-Demo-Clock of that day.
  npm run efact -- document [-o PAGE.md]
      Print the zone tables; with -o, replace the marked part of the page.

Exit codes:
  0  success; explain: the file is not refused (single records may be rejected)
  1  explain: the file is refused, by the checks or in the response
  2  the command failed: wrong arguments, unreadable file, invalid JSON, no demo

docs/partners/efact.md describes the format.
`

const options = {
  lang: { type: 'string', default: 'en' },
  errors: { type: 'boolean', default: false },
  today: { type: 'string' },
  output: { type: 'string', short: 'o' },
  example: { type: 'boolean', default: false },
  test: { type: 'boolean', default: false },
  demo: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Wrong arguments: the help is printed after the message. */
class UsageError extends Error {}

type Values = ReturnType<typeof read>['values']
const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = read(args)
  const [command, file, ...rest] = positionals
  if (values.help || command === undefined || command === 'help') return print(HELP)
  if (rest.length > 0) throw new UsageError(`Too many arguments: ${rest.join(', ')}`)
  if (command === 'explain') return explain(required(file), values)
  if (command === 'make') return make(file, values)
  if (command === 'document') return document(values)
  throw new UsageError(`Unknown command "${command}": expected explain, make or document`)
}

function required(file: string | undefined): string {
  if (file === undefined) throw new UsageError('Missing argument: FILE')
  return file
}

async function explain(file: string, values: Values): Promise<number> {
  const language = languageOf(values.lang)
  const { size } = await stat(file)
  const verdict = await readVerdict(
    createReadStream(file),
    values.today === undefined ? undefined : day(values.today),
    progress(size),
  )
  const explainer = new Explainer(verdict.issues, language)
  const reader = new RecordReader()
  for await (const bytes of createReadStream(file)) {
    let text = ''
    for (const chunk of reader.push(bytes as Buffer))
      for (const record of explainer.explain(chunk))
        if (!values.errors || hasError(record)) text += `${formatRecord(record, language)}\n`
    await print(text)
    if (reader.error) break
  }
  await print([...fileLevelIssues(verdict, language).map(formatIssue), formatVerdict(verdict, language), ''].join('\n'))
  return verdict.refusal || verdict.response?.refused ? 1 : 0
}

const hasError = ({ issues, zones, hasResponseError }: ExplainedRecord): boolean =>
  hasResponseError || issues.length > 0 || zones.some((zone) => zone.issues.length > 0)

// For files above 4 MiB, on stderr, so that stdout contains the explanation only.
function progress(size: number): ((bytes: number) => void) | undefined {
  if (size < 4 * 1024 * 1024) return undefined
  let lastPrinted = 0
  return (bytes) => {
    const percent = Math.floor((bytes * 100) / size)
    if (percent < lastPrinted + 10) return
    lastPrinted = percent
    process.stderr.write(`${percent} % read\n`)
  }
}

async function make(file: string | undefined, values: Values): Promise<number> {
  if (values.example) return write(`${JSON.stringify(invoiceJson(await example(values)), null, 2)}\n`, values)
  const bytes = writeEfact(readInvoiceJson(await readJson(required(file))))
  await write(bytes, values)
  process.stderr.write(`Wrote ${bytes.length} bytes, ${(bytes.length - 227) / 350} records.\n`)
  return 0
}

function example({ demo, today, test }: Values): Promise<EfactInvoiceFileInput> {
  const url = demo ?? localGatewayUrl()
  if (!URL.canParse(url)) throw new UsageError(`--demo is "${url}": expected a URL such as http://localhost:4000`)
  return exampleFromDemo({ url: url.replace(/\/+$/, ''), today: today === undefined ? undefined : day(today), test })
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvoiceJsonError(`${file} is not valid JSON: ${(error as Error).message}`)
  }
}

async function write(content: string | Buffer, values: Values): Promise<0> {
  if (values.output === undefined) return print(content)
  await writeFile(values.output, content)
  return 0
}

async function document(values: Values): Promise<number> {
  if (values.output === undefined) return print(printDocumentation())
  await writeFile(values.output, replaceDocumentation(await readFile(values.output, 'utf8')))
  return 0
}

function languageOf(text: string): Language {
  const language = text.toUpperCase()
  if (language === 'FR' || language === 'NL' || language === 'DE' || language === 'EN') return language
  throw new UsageError(`--lang is "${text}": expected fr, nl, de or en`)
}

async function print(text: string | Buffer): Promise<0> {
  if (text.length > 0 && !process.stdout.write(text))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
  return 0
}

function messageOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `File not found: ${path}`
  if (code === 'EISDIR') return 'FILE is a folder'
  if (code === 'EACCES') return `Permission denied: ${path}`
  return message
}

// `| head` closes the pipe early, which is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`efact: ${messageOf(error)}\n${error instanceof UsageError ? `\n${HELP}` : ''}`)
    process.exitCode = 2
  },
)
