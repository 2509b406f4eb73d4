// Plugin of graphql-codegen: the hashes of the documents that the console sends, by audience, for the gateway.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { buildSchema, parse, print } = require('graphql')
const { documentsFor } = require('./audienceDocuments.cjs')

/** The same hash as in gateway/execution/trusted-documents.ts. */
const hashOf = (text) =>
  createHash('sha256')
    .update(print(parse(text)))
    .digest('hex')

module.exports = {
  plugin(_, documents, { views }) {
    const lists = Object.entries(views).map(([audience, schemaFile]) => {
      const kept = documentsFor(
        buildSchema(readFileSync(schemaFile, 'utf8')),
        documents.map(({ document }) => document),
      )
      const hashes = Object.entries(kept)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { text }]) => `    // ${name}\n    '${hashOf(text)}',`)
      return `  ${audience}: [\n${hashes.join('\n')}\n  ],`
    })
    return `/** The hashes of the documents that the console sends, by audience: written by \`npm run codegen\`. */\nexport const consoleDocuments = {\n${lists.join('\n')}\n} as const\n`
  },
}
