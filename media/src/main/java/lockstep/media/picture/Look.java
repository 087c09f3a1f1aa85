package lockstep.media.picture;

import lockstep.kernels.image.ImageHash;
import lockstep.kernels.image.Pdq;

/**
 * What a variant of a picture looks like.
 *
 * @param quality 0 to 100, how much there is to see
 */
public record Look(Variant variant, ImageHash hash, int quality) {
    /** Whether the hash says anything: a plain picture looks like every plain one. */
    public boolean isTelling() {
        return quality > Pdq.USELESS_QUALITY;
    }
}
