import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { audiences } from '../../shared/authorization/caller'
import { permissions } from '../../shared/authorization/permissions'
import { readViewSdl, schemaFolder } from './schema-files'

describe.each(audiences)('committed schema of %s', (audience) => {
  const api = readViewSdl(audience)
  const schema = buildSchema(api)

  test('the root fields are exactly those of the permission table', () => {
    for (const [root, type] of [
      ['Query', schema.getQueryType()],
      ['Mutation', schema.getMutationType()],
    ] as const) {
      const permitted = Object.keys(permissions).filter(
        (key) => key.startsWith(`${root}.`) && permissions[key]?.[audience],
      )
      const fields = Object.keys(type?.getFields() ?? {}).map((name) => `${root}.${name}`)
      expect(fields.sort()).toEqual(permitted.sort())
    }
  })

  test('fields of other audiences and internal fields are absent', () => {
    for (const [key, permission] of Object.entries(permissions)) {
      const [typeName = '', field = ''] = key.split('.')
      const type = schema.getType(typeName)
      const fields = type && 'getFields' in type ? Object.keys(type.getFields()) : []
      if (!permission[audience]) expect(fields).not.toContain(field)
    }
    expect(api).not.toMatch(/Facts|_entities|_service|@inaccessible|@tag|join__/)
  })
})

test('the committed API of all audiences has no internal field', () => {
  expect(readFileSync(join(schemaFolder, 'api.graphql'), 'utf8')).not.toMatch(/Facts|_entities|_service|join__/)
})
