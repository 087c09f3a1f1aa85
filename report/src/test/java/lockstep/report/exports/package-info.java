/** Tests of exports: golden files and what a tool on the other side reads. */
@NullMarked
package lockstep.report.exports;

import org.jspecify.annotations.NullMarked;
