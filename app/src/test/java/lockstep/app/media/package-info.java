@NullMarked
package lockstep.app.media;

import org.jspecify.annotations.NullMarked;
