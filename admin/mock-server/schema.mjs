// A graph of made-up people over the committed views: same question, same answer, and nothing in it is true.
import { existsSync, readFileSync } from 'node:fs'
import { buildSchema, GraphQLEnumType, GraphQLList, GraphQLNonNull, GraphQLObjectType, graphql } from 'graphql'
import { scalars, special } from './data.mjs'

const views = process.env.VIEWS ?? new URL('../../gateway/schema/views/', import.meta.url).pathname
const schemas = new Map()

function schemaOf(audience) {
  if (!schemas.has(audience)) {
    const file = [`${views}/${audience}.graphql`, `${views}/${audience.toLowerCase()}.graphql`].find(existsSync)
    const schema = buildSchema(readFileSync(file, 'utf8'))
    for (const type of Object.values(schema.getTypeMap())) {
      if (type instanceof GraphQLObjectType && !type.name.startsWith('__')) {
        for (const field of Object.values(type.getFields()))
          field.resolve = (source, args, context) => make(type.name, field, source ?? {}, args, context)
      }
    }
    schemas.set(audience, schema)
  }
  return schemas.get(audience)
}

/** Executes an operation for the audience of the token. */
export async function answer({ query, variables }, authorization) {
  const claims = JSON.parse(Buffer.from((authorization ?? '..').split('.')[1] ?? '', 'base64url').toString() || '{}')
  if (!claims.audience_kind) return { errors: [{ message: 'who are you?', extensions: { code: 'UNAUTHENTICATED' } }] }
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.DELAY ?? 0)))
  const result = await graphql({
    schema: schemaOf(claims.audience_kind),
    source: query,
    variableValues: variables,
    contextValue: claims,
  })
  for (const error of result.errors ?? []) console.error(error.message, query.slice(0, 60).replaceAll('\n', ' '))
  return result
}

/** A number from a text: the seed of everything below. */
function seed(text) {
  let hash = 2166136261
  for (const letter of String(text)) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0) / 2 ** 32
}

function make(typeName, field, source, args, context) {
  if (field.name in source) return source[field.name]
  const key = `${source.__key ?? ''}/${field.name}${Object.keys(args).length ? JSON.stringify(args) : ''}`
  const own = special[`${typeName}.${field.name}`]
  if (own) {
    const value = own({ key, args, source, context, r: (more = '') => seed(key + more), today: '2026-11-21' })
    if (value !== undefined) return value
  }
  return madeUp(field.type, key, field.name, args, source)
}

function madeUp(type, key, name, args, source) {
  if (type instanceof GraphQLNonNull) return madeUp(type.ofType, key, name, args, source)
  if (type instanceof GraphQLList) {
    const count = Math.floor(seed(`${key}#`) * 3) + (name === 'findings' ? -1 : 1)
    return Array.from({ length: Math.max(0, count) }, (_, at) =>
      madeUp(type.ofType, `${key}/${at}`, name, args, source),
    )
  }
  if (type instanceof GraphQLEnumType) {
    const values = type.getValues()
    return values[Math.floor(seed(key) * values.length)].value
  }
  if (type instanceof GraphQLObjectType) {
    if (type.name.endsWith('Connection')) return connection(key, args)
    return { __key: key, __type: type.name }
  }
  return (scalars[type.name] ?? scalars.String)(seed(key), name, key)
}

function connection(key, args) {
  const many = args.first ?? 5
  const start = Number(args.after ?? 0)
  const all = Math.floor(seed(`${key.split('{')[0]}all`) * 60) + 3
  const count = Math.max(0, Math.min(many, all - start))
  return {
    __key: key,
    edges: Array.from({ length: count }, (_, at) => ({
      __key: `${key.split('{')[0]}/${start + at}`,
      cursor: String(start + at + 1),
      node: { __key: `${key.split('{')[0]}/${start + at}`, __filter: args.filter },
    })),
    pageInfo: {
      hasNextPage: start + count < all,
      hasPreviousPage: start > 0,
      startCursor: String(start),
      endCursor: String(start + count),
    },
    totalCount: all,
  }
}
