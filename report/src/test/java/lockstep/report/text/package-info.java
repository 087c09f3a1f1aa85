/** Tests of findings as words. */
@NullMarked
package lockstep.report.text;

import org.jspecify.annotations.NullMarked;
