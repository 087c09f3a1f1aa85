package lockstep.media.picture;

import java.time.Duration;

/**
 * What a picture may cost.
 *
 * @param bytes largest file
 * @param side longest side that a file may tell, in points
 * @param points most points that are held; a larger picture is read with rows and columns left out
 * @param time longest reading of one file
 */
public record PictureLimits(long bytes, int side, int points, Duration time) {
    /** 64 MB files, sides of 30,000, 12.5 million points held (a photo of 4032 x 3024 is whole), 2 seconds. */
    public static final PictureLimits USUAL = new PictureLimits(64L << 20, 30_000, 12_500_000, Duration.ofSeconds(2));
}
