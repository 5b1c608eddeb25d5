// What a mutant must get past: every case, and the tests of single parts, quick ones first.
// Not here: what builds, starts a process or a database, or is drawn at random.
import './host-settings.js';
import '../../src/index.js';
import './host-settings-undone.js';
import '../cases.test.js';
import '../helpers.test.js';
import '../refusals.test.js';
import '../money.test.js';
import '../unsettled.test.js';
import '../same.test.js';
import '../facts.test.js';
import '../readings.test.js';
import '../remember.test.js';
import '../shared-answers.test.js';
import '../determine-each.test.js';
import '../invalid-facts-error.test.js';
import '../authority.test.js';
import '../edition-faults.test.js';
import '../define-edition.test.js';
import '../schemas/keywords.test.js';
import '../civil-days.test.js';
import '../notice.test.js';
