export { csvColumnsOf, elementsOf, Field, only, without } from './Field'
