/** Tests of reports and exports over an invented case: ids, times and neutral words. */
@NullMarked
package lockstep.report;

import org.jspecify.annotations.NullMarked;
