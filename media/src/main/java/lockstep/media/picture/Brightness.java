package lockstep.media.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import lockstep.kernels.image.Luminance;

/** The brightness of a picture by its stored numbers: neither colour profiles nor transparency change it, as in published hashes. */
final class Brightness {
    private Brightness() {}

    static Luminance of(BufferedImage picture) {
        var raster = picture.getRaster();
        boolean plain = !(picture.getColorModel() instanceof IndexColorModel) && whole(raster);
        int colours = picture.getColorModel().getNumColorComponents();
        int width = picture.getWidth();
        var values = new float[width * picture.getHeight()];
        for (int row = 0; row < picture.getHeight(); row++) {
            if (plain && colours == 1) {
                greyRow(raster, row, values);
            } else if (plain && colours == 3) {
                colourRow(raster, row, values);
            } else {
                modelRow(picture, row, values);
            }
        }
        return new Luminance(width, picture.getHeight(), values);
    }

    private static boolean whole(Raster raster) {
        int type = raster.getSampleModel().getDataType();
        return type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_INT;
    }

    private static void greyRow(Raster raster, int row, float[] values) {
        float scale = 255f / most(raster);
        var samples = raster.getSamples(0, row, raster.getWidth(), 1, 0, (int[]) null);
        for (int x = 0; x < samples.length; x++) {
            values[row * samples.length + x] = samples[x] * scale;
        }
    }

    private static void colourRow(Raster raster, int row, float[] values) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        float scale = 255f / most(raster);
        var samples = raster.getPixels(0, row, width, 1, (int[]) null);
        for (int x = 0; x < width; x++) {
            int at = x * bands;
            values[row * width + x] = Luminance.of(samples[at], samples[at + 1], samples[at + 2]) * scale;
        }
    }

    private static void modelRow(BufferedImage picture, int row, float[] values) {
        int width = picture.getWidth();
        var colours = picture.getRGB(0, row, width, 1, null, 0, width);
        for (int x = 0; x < width; x++) {
            int colour = colours[x];
            values[row * width + x] = Luminance.of(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
        }
    }

    private static int most(Raster raster) {
        return (1 << Math.min(16, raster.getSampleModel().getSampleSize(0))) - 1;
    }
}
