/** React-admin's own exporter is never called: lists.csv.ts writes files by labels. */
export default function jsonExport(): never {
  throw new Error('lists write their own files')
}
