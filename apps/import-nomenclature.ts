import { runCsvImport } from '../runtime/import-command'
import { importNomenclature } from '../subgraphs/invoice/imports/nomenclature/import-nomenclature'

// npm run import:nomenclature FILE.csv: a file of codes or of tariffs.
runCsvImport('import:nomenclature', 'invoice', (db, { text, shouldCommit }, print) =>
  importNomenclature(db, text, { shouldCommit, print }),
)
