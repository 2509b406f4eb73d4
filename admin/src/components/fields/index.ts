export { csvColumnsOf, elementsOf, Field, only, without } from './Field'
export { fields } from './fields'
export * from './ResourceLink'
