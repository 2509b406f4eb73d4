import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { audiences } from '../../shared/authorization/caller'
import { permissions } from '../../shared/authorization/permissions'
import { readViewSdl, schemaFolder } from './schema-files'

describe.each(audiences)('the committed view of %s', (audience) => {
  const api = readViewSdl(audience)
  const schema = buildSchema(api)

  test('has the root fields that the table of rights gives, and no other', () => {
    for (const [root, type] of [
      ['Query', schema.getQueryType()],
      ['Mutation', schema.getMutationType()],
    ] as const) {
      const given = Object.keys(permissions).filter((key) => key.startsWith(`${root}.`) && permissions[key]?.[audience])
      const shown = Object.keys(type?.getFields() ?? {}).map((name) => `${root}.${name}`)
      expect(shown.sort()).toEqual(given.sort())
    }
  })

  test('shows no field that the table gives to others only, and nothing internal', () => {
    for (const [key, right] of Object.entries(permissions)) {
      const [type = '', field = ''] = key.split('.')
      const shown = schema.getType(type)
      const names = shown && 'getFields' in shown ? Object.keys(shown.getFields()) : []
      if (!right[audience]) expect(names).not.toContain(field)
    }
    expect(api).not.toMatch(/Facts|_entities|_service|@inaccessible|@tag|join__/)
  })
})

test('the whole API shows nothing internal either', () => {
  expect(readFileSync(join(schemaFolder, 'api.graphql'), 'utf8')).not.toMatch(/Facts|_entities|_service|join__/)
})
