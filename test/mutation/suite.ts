// What a mutant must get past: every case, the second typing of the notice, and the tests of the single parts.
// Not here: what builds, starts a process or a database, or is drawn at random.
import '../cases.test.js';
import '../helpers.test.js';
import '../civil-days.test.js';
import '../money.test.js';
import '../unsettled.test.js';
import '../facts.test.js';
import '../readings.test.js';
import '../remember.test.js';
import '../shared-answers.test.js';
import '../determine-each.test.js';
import '../invalid-facts-error.test.js';
import '../authority.test.js';
import '../define-edition.test.js';
import '../notice.test.js';
