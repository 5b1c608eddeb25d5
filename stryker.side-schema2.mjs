import config from './stryker.config.mjs';
export default { ...config, incremental: false, jsonReporter: { fileName: 'reports/mutation/schema2.json' }, reporters: ['survivors','json','progress-append-only'], concurrency: 1, tempDirName: '.stryker-tmp/schema2' };
