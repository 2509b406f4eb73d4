const { projects } = require('../jest.config.cjs')

/** The unit project alone, for Stryker. */
module.exports = { ...projects[0], rootDir: '..', displayName: undefined }
