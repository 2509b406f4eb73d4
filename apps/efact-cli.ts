import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Language } from '../shared/rules/finding'
import { day } from '../shared/values/day'
import { documentation, withDocumentation } from '../subgraphs/invoice/efact/documentation'
import { exampleFromDemo } from '../subgraphs/invoice/efact/example-from-demo'
import { type ExplainedRecord, Explainer, ofTheFile, verdictOf } from '../subgraphs/invoice/efact/explain'
import { problemLine, recordText, verdictText } from '../subgraphs/invoice/efact/explain-text'
import type { EfactInvoiceFileInput } from '../subgraphs/invoice/efact/model'
import { InvoiceJsonError, invoiceJson, readInvoiceJson } from '../subgraphs/invoice/efact/read-invoice-json'
import { RecordReader } from '../subgraphs/invoice/efact/record-reader'
import { writeEfact } from '../subgraphs/invoice/efact/write-file'

const HELP = `eFact files in words, and made from JSON.

  npm run efact -- explain FILE [--lang fr|nl|de|en] [--errors] [--today YYYY-MM-DD]
      Prints a sending (920000) or an answer record by record, each error at its zone.
      --errors prints only the records with an error; of an answer, those that come back with one (zones 106 to 111)
      and the insurer's comment (zone 120). Ends with 1 where the file is refused, by our checks or by the answer.
  npm run efact -- make INVOICE.json [-o FILE]
      Writes a valid sending: check digits, sequence numbers and totals right.
  npm run efact -- make --example [--test] [--demo URL] [--today YYYY-MM-DD] [-o INVOICE.json]
      Writes an INVOICE.json that the running demo accepts: it asks the demo for a decision, a commitment and the State's
      share. The demo is http://localhost:4000 (or PORT) where none is told. --test makes a test file. With --today send
      the file with the header X-Demo-Clock of that day.
  npm run efact -- document [-o PAGE.md]
      Prints the zone tables; with -o, into the marked part of a page.

The format is described in docs/partners/efact.md.
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

/** Something that the person at the keyboard can put right. */
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
  if (rest.length > 0) throw new UsageError(`one file at a time, not also ${rest.join(', ')}`)
  if (command === 'explain') return explain(needed(file), values)
  if (command === 'make') return make(file, values)
  if (command === 'document') return document(values)
  throw new UsageError(`"${command}" is not known: explain, make or document`)
}

function needed(file: string | undefined): string {
  if (file === undefined) throw new UsageError('which file?')
  return file
}

async function explain(file: string, values: Values): Promise<number> {
  const language = languageOf(values.lang)
  const { size } = await stat(file)
  const verdict = await verdictOf(
    createReadStream(file),
    values.today === undefined ? undefined : day(values.today),
    progress(size),
  )
  const explainer = new Explainer(verdict.problems, language)
  const reader = new RecordReader()
  for await (const chunk of createReadStream(file)) {
    let text = ''
    for (const piece of reader.push(chunk as Buffer))
      for (const record of explainer.explain(piece))
        if (!values.errors || hasError(record)) text += `${recordText(record, language)}\n`
    await print(text)
    if (reader.fault) break
  }
  await print([...ofTheFile(verdict, language).map(problemLine), verdictText(verdict, language), ''].join('\n'))
  return verdict.refusal || verdict.answer?.refused ? 1 : 0
}

const hasError = ({ problems, zones, answersError }: ExplainedRecord): boolean =>
  answersError || problems.length > 0 || zones.some((zone) => zone.problems.length > 0)

// Long files only, on the other stream: what is printed stays clean.
function progress(size: number): ((bytes: number) => void) | undefined {
  if (size < 4 * 1024 * 1024) return undefined
  let told = 0
  return (bytes) => {
    const percent = Math.floor((bytes * 100) / size)
    if (percent < told + 10) return
    told = percent
    process.stderr.write(`${percent} % read\n`)
  }
}

async function make(file: string | undefined, values: Values): Promise<number> {
  if (values.example) return put(`${JSON.stringify(invoiceJson(await example(values)), null, 2)}\n`, values)
  const bytes = writeEfact(readInvoiceJson(await readJson(needed(file))))
  await put(bytes, values)
  process.stderr.write(`${bytes.length} bytes, ${(bytes.length - 227) / 350} records\n`)
  return 0
}

function example({ demo, today, test }: Values): Promise<EfactInvoiceFileInput> {
  const url = demo ?? `http://localhost:${process.env.PORT ?? 4000}`
  if (!URL.canParse(url)) throw new UsageError(`--demo ${url}: an address such as http://localhost:4000 is expected`)
  return exampleFromDemo({ url: url.replace(/\/+$/, ''), today: today === undefined ? undefined : day(today), test })
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvoiceJsonError(`${file} is not JSON: ${(error as Error).message}`)
  }
}

async function put(content: string | Buffer, values: Values): Promise<0> {
  if (values.output === undefined) return print(content)
  await writeFile(values.output, content)
  return 0
}

async function document(values: Values): Promise<number> {
  if (values.output === undefined) return print(documentation())
  await writeFile(values.output, withDocumentation(await readFile(values.output, 'utf8')))
  return 0
}

function languageOf(text: string): Language {
  const language = text.toUpperCase()
  if (language === 'FR' || language === 'NL' || language === 'DE' || language === 'EN') return language
  throw new UsageError(`--lang ${text}: fr, nl, de or en`)
}

async function print(text: string | Buffer): Promise<0> {
  if (text.length > 0 && !process.stdout.write(text))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
  return 0
}

function told(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `there is no file ${path}`
  if (code === 'EISDIR') return 'that is a folder, not a file'
  if (code === 'EACCES') return `${path} may not be read or written`
  return message
}

// Whoever reads the first lines only (`| head`) closes the pipe: no reason for noise.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`efact: ${told(error)}\n${error instanceof UsageError ? `\n${HELP}` : ''}`)
    process.exitCode = 2
  },
)
