package lockstep.media.picture;

import java.awt.image.BufferedImage;
import lockstep.kernels.image.Luminance;

/**
 * A picture as it was read.
 *
 * @param format by its bytes
 * @param width points a row, as the file says
 * @param height rows, as the file says
 * @param step every how many rows and columns was read; 1 is all
 * @param luminance what was read, not turned by what EXIF says, without its transparency
 * @param thumbnail the picture at no more than {@link Thumbnail#SIDE} points a side
 */
public record Picture(
        PictureFormat format, int width, int height, int step, Luminance luminance, BufferedImage thumbnail) {}
