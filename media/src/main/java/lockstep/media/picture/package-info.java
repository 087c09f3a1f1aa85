/**
 * Pictures from files within hard limits, and what they look like, altered or not. Start at {@link lockstep.media.picture.PictureReader}.
 * Nothing is fetched and nothing is drawn: SVG is refused.
 */
@NullMarked
package lockstep.media.picture;

import org.jspecify.annotations.NullMarked;
