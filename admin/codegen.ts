import type { CodegenConfig } from '@graphql-codegen/cli'
import { parse } from 'graphql'
import { enums } from './src/i18n/en/enums'

const generated = 'admin/src/graphql/generated'
const views = Object.fromEntries(
  ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'].map((audience) => [
    audience,
    `gateway/schema/views/${audience.toLowerCase()}.graphql`,
  ]),
)

// Typed documents of the console: `npm run codegen`. The output is committed. A typed document carries the name of its
// operation and the types; the texts are in one file for each audience.
const config: CodegenConfig = {
  schema: 'gateway/schema/api.graphql',
  documents: 'admin/src/**/*.graphql',
  generates: {
    [`${generated}/`]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: 'replaceDocumentWithHash',
          hashPropertyName: 'operation',
          hashAlgorithm: (text: string) =>
            parse(text).definitions.flatMap((node) =>
              node.kind === 'OperationDefinition' && node.name ? [node.name.value] : [],
            )[0] ?? '',
        },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          LocalDate: 'string',
          DateTime: 'string',
          Niss: 'string',
          InamiNumber: 'string',
          EnterpriseNumber: 'string',
          NomenclatureCode: 'string',
          Euro: 'string',
          Percentage: 'string',
          YearMonth: 'string',
        },
      },
    },
    [`${generated}/schemaFacts.ts`]: {
      plugins: ['./admin/codegen/schemaFacts.cjs'],
      config: { views, labels: enums.enums },
    },
    [`${generated}/inputFacts.ts`]: { plugins: ['./admin/codegen/inputFacts.cjs'] },
    'gateway/execution/generated/console-documents.ts': {
      plugins: ['./admin/codegen/trustedDocuments.cjs'],
      config: { views },
    },
    ...Object.fromEntries(
      Object.entries(views).map(([audience, schemaFile]) => [
        `${generated}/documents/${audience}.ts`,
        { plugins: ['./admin/codegen/audienceDocuments.cjs'], config: { schemaFile } },
      ]),
    ),
  },
}

export default config
