import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { fieldsOf, printValue } from './schema-walk'

/** Values for the arguments of random queries, by scalar. */
export type ValuePool = Readonly<Record<string, readonly unknown[]>>

/** A random root field with random arguments and a random selection. */
export interface RandomCall {
  field: string
  text: string
}

/** Deterministic random numbers, so that a seed repeats a run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Generates random reads of a schema: any root field of Query, any argument, filter, order and page that the SDL has, with
 * values of the pool, and any selection below to a depth.
 */
export class RandomQueries {
  private readonly roots: GraphQLField<unknown, unknown>[]

  constructor(
    view: GraphQLSchema,
    private readonly pool: ValuePool,
    private readonly random: () => number,
  ) {
    this.roots = Object.values(fieldsOf(view, 'Query')).filter(({ type }) => isObjectType(getNamedType(type)))
  }

  next(): RandomCall {
    const field = this.pick(this.roots)
    const type = getNamedType(field.type)
    return { field: field.name, text: `${this.call(field, 30)}${isObjectType(type) ? this.select(type, 7) : ''}` }
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!
  }

  private happens(probability: number): boolean {
    return this.random() < probability
  }

  private call(field: GraphQLField<unknown, unknown>, maxPage: number): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || this.isWanted(argument))
    const text = given.map((argument) => {
      const value = argument.name === 'first' ? 1 + Math.floor(this.random() * maxPage) : this.valueFor(argument.type)
      return `${argument.name}: ${printValue(argument.type, value)}`
    })
    return text.length > 0 ? `${field.name}(${text.join(', ')})` : field.name
  }

  // A page is always small: a question that is refused for its cost shows nothing. A random cursor is refused as unreadable.
  private isWanted({ name }: GraphQLArgument): boolean {
    return name === 'first' || this.happens(name === 'after' ? 0.02 : 0.5)
  }

  private valueFor(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.valueFor(type.ofType)
    if (isListType(type)) return [this.valueFor(type.ofType)]
    if (isEnumType(type)) return this.pick(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const optional = fields.filter((field) => !isRequiredInputField(field))
      // A filter by one field finds more than one by many.
      const wanted =
        optional.length > 0 ? [this.pick(optional), ...(this.happens(0.3) ? [this.pick(optional)] : [])] : []
      const given = fields.filter((field) => isRequiredInputField(field) || wanted.includes(field))
      return Object.fromEntries(given.map((field) => [field.name, this.valueFor(field.type)]))
    }
    const values = this.pool[type.name]
    if (!values) throw new RangeError(`no values of the type ${type.name}`)
    return this.pick(values)
  }

  private select(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields())
    // The parts of a list are always selected, so that the rows are reached.
    const isList = 'edges' in type.getFields() || type.name.endsWith('Edge')
    const selected = fields.flatMap((field) => {
      const inner = getNamedType(field.type)
      if (!this.happens(isList ? 0.9 : isLeafType(inner) ? 0.7 : 0.35)) return []
      if (isLeafType(inner)) return [this.call(field, 3)]
      return isObjectType(inner) && depth > 0 ? [`${this.call(field, 3)}${this.select(inner, depth - 1)}`] : []
    })
    return ` { ${selected.length > 0 ? selected.join(' ') : '__typename'} }`
  }
}
