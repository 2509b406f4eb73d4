import type { CodegenConfig } from '@graphql-codegen/cli'
import { parse } from 'graphql'
import { audienceFlags } from './src/graphql/audienceFlags'

const generated = 'admin/src/graphql/generated'
const audiences = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER'] as const

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
    ...Object.fromEntries(
      audiences.map((audience) => [
        `${generated}/documents/${audience}.ts`,
        {
          plugins: ['./admin/codegen/audienceDocuments.cjs'],
          config: {
            schemaFile: `gateway/schema/views/${audience.toLowerCase()}.graphql`,
            flags: audienceFlags[audience],
          },
        },
      ]),
    ),
  },
}

export default config
