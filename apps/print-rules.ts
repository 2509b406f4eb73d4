import 'reflect-metadata'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readViewSdl } from '../gateway/composition/schema-files'
import { printAccessPage } from '../runtime/access-page'
import { withSettingsTable } from '../runtime/settings-table'
import { loadDefinitions } from '../runtime/subgraph-registry'
import type { CatalogueRule } from '../shared/rules/define-rule'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'

// Writes docs/law from the rules and the permission table, and the table of settings in docs/operators.md; `check` fails if the committed files are out of
// date.

const languages = [
  ['FR', 'Français'],
  ['NL', 'Nederlands'],
  ['DE', 'Deutsch'],
  ['EN', 'English'],
] as const
const governed: Record<CatalogueRule['governedBy'], string> = {
  council: 'the council date',
  care: 'the day of care',
  receipt: 'the day of receipt of the invoice',
  issue: 'the day of issue',
  recording: 'the day of recording',
}

/** The source with a link to each entry of the open questions. */
const withLinks = (source: string): string =>
  source.replace(
    /(?<=open question |reading of the project )[QR]\d+/g,
    (id) => `[${id}](open-questions.md#${id.toLowerCase()})`,
  )

function printRule(rule: CatalogueRule): string {
  const wordings = rule.wordings.map(({ from, until, source, parameters }) => {
    const figures = Object.entries(parameters ?? {}).map(
      ([name, value]) => `\`${name}\` ${Array.isArray(value) ? value.join(', ') : value}`,
    )
    return `| ${from ?? ''} | ${until ?? ''} | ${figures.join('<br>')} | ${withLinks(source.EN)} |`
  })
  return [
    `### ${rule.id}`,
    '',
    ...languages.map(([language]) => `- **${language}** ${rule.text[language]}`),
    '',
    `The version is selected by ${governed[rule.governedBy]}.`,
    '',
    '| from | until | parameters | source |',
    '|---|---|---|---|',
    ...wordings,
    '',
  ].join('\n')
}

function printSubgraph({ name, rules }: SubgraphDefinition): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    `# Rules of the subgraph ${name}`,
    '',
    '<!-- Printed from the code by `npm run law:print`; do not edit. -->',
    '',
    ...sorted.map((rule) => printRule(rule)),
  ].join('\n')
}

function printIndex(definitions: readonly SubgraphDefinition[]): string {
  return [
    '# The rules, printed from the code',
    '',
    '<!-- Printed from the code by `npm run law:print`; do not edit. -->',
    '',
    'Every finding (refusal, reduction or warning) has one of these ids. `Query.rules(on:)` returns the rules in force on any day, in four languages.',
    '[Open questions](open-questions.md) lists what no public text answers, and what the project does until an answer arrives. [Access](access.md) says who may read and do what.',
    '',
    '| rule | content | subgraph |',
    '|---|---|---|',
    ...definitions.flatMap(({ name, rules }) =>
      [...rules]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((rule) => `| [${rule.id}](${name}.md#${rule.id.toLowerCase()}) | ${rule.text.EN} | ${name} |`),
    ),
    '',
  ].join('\n')
}

function main() {
  const definitions = loadDefinitions()
  const folder = join(process.cwd(), 'docs/law')
  const operators = join(process.cwd(), 'docs/operators.md')
  const pages = new Map([
    ['README.md', printIndex(definitions)],
    ['access.md', printAccessPage(readViewSdl)],
    ...definitions.map((definition) => [`${definition.name}.md`, printSubgraph(definition)] as const),
  ])
  const printed = new Map([...pages].map(([file, text]) => [join(folder, file), text]))
  printed.set(operators, withSettingsTable(readFileSync(operators, 'utf8')))
  if (process.argv[2] === 'check') {
    const stale = [...printed].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    for (const [path] of stale)
      console.log(`${relative(process.cwd(), path)} is out of date. Run npm run law:print and commit.`)
    process.exit(stale.length ? 1 : 0)
  }
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of printed) writeFileSync(path, text)
  console.log(`Wrote ${definitions.reduce((sum, { rules }) => sum + rules.length, 0)} rules to docs/law.`)
}

main()
