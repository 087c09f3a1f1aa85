@NullMarked
package lockstep.report.compose;

import org.jspecify.annotations.NullMarked;
