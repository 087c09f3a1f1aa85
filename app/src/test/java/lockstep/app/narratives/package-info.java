@NullMarked
package lockstep.app.narratives;

import org.jspecify.annotations.NullMarked;
