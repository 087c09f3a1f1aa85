/** Tests of the HTML report. */
@NullMarked
package lockstep.report.html;

import org.jspecify.annotations.NullMarked;
