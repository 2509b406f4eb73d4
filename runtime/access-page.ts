import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { entryPoints } from '../gateway/http/entry-points'
import { type Audience, audiences } from '../shared/authorization/caller'
import { permissions, roles } from '../shared/authorization/permissions'
import { rowRules } from '../shared/authorization/row-rules'

type Views = ReadonlyMap<Audience, GraphQLSchema>

/** docs/law/access.md: who may use which field, from the permission table and the schema of each audience, and which rows. */
export function printAccessPage(sdlOf: (audience: Audience) => string): string {
  const views: Views = new Map(audiences.map((audience) => [audience, buildSchema(sdlOf(audience))]))
  const types = [...new Set([...views.values()].flatMap(objectTypes))].sort()
  const roots = ['Query', 'Mutation']
  const data = types.filter((type) => !roots.includes(type) && !/(Edge|Connection|Payload)$/.test(type))
  return [
    '# Who may read and do what',
    '',
    '<!-- Printed from the code by `npm run law:print`; do not edit. -->',
    '',
    'Each audience has a schema of its own: a field that is not in it is a validation error. Inside it, roles restrict root fields and the rules below restrict rows. A dash: not in the schema of the audience.',
    `Roles: ${audiences.map((audience) => `${audience} ${roles[audience].join(', ')}`).join('; ')}.`,
    '',
    '## Entry points',
    '',
    'The HTTP routes of the public port. Documents, exports and downloads are fields of GraphQL, with the rights below. TOKEN: with a valid token only; PUBLIC: for everybody, without data about persons or organisations; DEMO: for everybody in demo mode, and not there in production.',
    '',
    '| route | for | gives |',
    '|---|---|---|',
    ...entryPoints.map(({ route, access, gives }) => `| \`${route}\` | ${access} | ${gives} |`),
    '',
    'Subgraphs accept calls with a service token only, and the management port has health and metrics without data.',
    '',
    '## Rows',
    '',
    tableHead('type'),
    ...Object.entries(rowRules).map(([type, rules]) => row(type, (audience) => rules[audience] ?? '–')),
    '',
    ...roots.flatMap((root) => [`## ${root}`, '', ...fieldTable(root, views), '']),
    '## Fields',
    '',
    'Fields with the same readers are in one row.',
    '',
    ...data.flatMap((type) => [`### ${type}`, '', ...fieldTable(type, views), '']),
  ].join('\n')
}

const objectTypes = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') ? type.name : [],
  )

const tableHead = (first: string): string =>
  `| ${first} | ${audiences.join(' | ')} |\n|---|${audiences.map(() => '---').join('|')}|`

const row = (name: string, cell: (audience: Audience) => string): string =>
  `| ${name} | ${audiences.map(cell).join(' | ')} |`

/** The fields of a type by their readers, in the order of the schema. */
function fieldTable(type: string, views: Views): string[] {
  const fieldsOf = (audience: Audience) =>
    (views.get(audience)?.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {}
  const names = [...new Set(audiences.flatMap((audience) => Object.keys(fieldsOf(audience))))]
  const rows = new Map<string, { names: string[]; cells: string[] }>()
  for (const name of names) {
    const cells = audiences.map((audience) => (name in fieldsOf(audience) ? rolesOf(`${type}.${name}`, audience) : '–'))
    const key = cells.join('|')
    const known = rows.get(key) ?? { names: [], cells }
    known.names.push(name)
    rows.set(key, known)
  }
  return [
    tableHead('field'),
    ...[...rows.values()].map(({ names: same, cells }) =>
      row(same.map((name) => `\`${name}\``).join(' '), (audience) => cells[audiences.indexOf(audience)]!),
    ),
  ]
}

function rolesOf(field: string, audience: Audience): string {
  const permitted = permissions[field]?.[audience]
  return Array.isArray(permitted) ? permitted.join(', ') : 'yes'
}
