/**
 * The numbers behind pictures: what a picture looks like as 256 bits, and which of many look alike. Knows no file format; pictures come as
 * planes of brightness. Start at {@link lockstep.kernels.image.Pdq}. Imports only the JDK.
 */
@NullMarked
package lockstep.kernels.image;

import org.jspecify.annotations.NullMarked;
