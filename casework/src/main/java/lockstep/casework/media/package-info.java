/** Pictures and videos of a case's people, as files. Start at {@link lockstep.casework.media.MediaFiles}. */
@NullMarked
package lockstep.casework.media;

import org.jspecify.annotations.NullMarked;
