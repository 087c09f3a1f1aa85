package lockstep.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What people do to pictures before they post them again. */
final class PictureEdits {
    private PictureEdits() {}

    /** The edits by name, each written anew as a JPEG of quality .8 or as told. */
    static Map<String, UnaryOperator<BufferedImage>> all() {
        var edits = new LinkedHashMap<String, UnaryOperator<BufferedImage>>();
        edits.put("recompressed at .3", picture -> picture);
        edits.put("half the size", picture -> scaled(picture, 0.5, 0.5));
        edits.put("a quarter of the size", picture -> scaled(picture, 0.25, 0.25));
        edits.put("wider by a tenth", picture -> scaled(picture, 1.1, 1));
        edits.put("crop 10 %, left", picture -> cut(picture, .1, 0, 0, 0));
        edits.put("crop 10 %, below", picture -> cut(picture, 0, 0, 0, .1));
        edits.put("crop 10 %, 5 % all round", picture -> cut(picture, .05, .05, .05, .05));
        edits.put("crop 20 %, 10 % all round", picture -> cut(picture, .1, .1, .1, .1));
        edits.put("crop 10 %, a corner 7 and 3", picture -> cut(picture, .07, 0, 0, .03));
        edits.put("white border 8 %", picture -> framed(picture, .08, .08, Color.WHITE, ""));
        edits.put("black bars above and below", picture -> framed(picture, 0, .2, Color.BLACK, ""));
        edits.put("caption below", picture -> framed(picture, 0, .15, Color.WHITE, "They do not want you to see this"));
        edits.put("brighter", picture -> toned(picture, 1.15f, 15));
        edits.put("less contrast", picture -> toned(picture, .7f, 30));
        edits.put("grey", PictureEdits::grey);
        edits.put("blurred", PictureEdits::blurred);
        edits.put(
                "mirrored", picture -> drawn(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight()));
        edits.put(
                "upside down",
                picture -> drawn(
                        picture, picture.getWidth(), picture.getHeight(), -picture.getWidth(), -picture.getHeight()));
        return edits;
    }

    /** The picture as a JPEG file. */
    static byte[] jpeg(BufferedImage picture, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A part of the picture without these shares of its width and height. */
    static BufferedImage cut(BufferedImage picture, double left, double top, double right, double bottom) {
        int x = (int) (picture.getWidth() * left);
        int y = (int) (picture.getHeight() * top);
        int width = (int) (picture.getWidth() * (1 - right)) - x;
        int height = (int) (picture.getHeight() * (1 - bottom)) - y;
        var part = plain(width, height);
        draw(part, pen -> pen.drawImage(picture, -x, -y, null));
        return part;
    }

    private static BufferedImage plain(int width, int height) {
        return new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage onto, java.util.function.Consumer<Graphics2D> drawing) {
        var pen = onto.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.accept(pen);
        pen.dispose();
    }

    private static BufferedImage drawn(BufferedImage picture, int x, int y, int width, int height) {
        var onto = plain(Math.abs(width), Math.abs(height));
        draw(onto, pen -> pen.drawImage(picture, x, y, width, height, null));
        return onto;
    }

    private static BufferedImage scaled(BufferedImage picture, double across, double down) {
        return drawn(picture, 0, 0, (int) (picture.getWidth() * across), (int) (picture.getHeight() * down));
    }

    private static BufferedImage framed(
            BufferedImage picture, double across, double down, Color colour, String caption) {
        int left = (int) (picture.getWidth() * across);
        int above = caption.isEmpty() ? (int) (picture.getHeight() * down) : 0;
        int below = (int) (picture.getHeight() * down);
        var onto = plain(picture.getWidth() + 2 * left, picture.getHeight() + above + below);
        draw(onto, pen -> {
            pen.setColor(colour);
            pen.fillRect(0, 0, onto.getWidth(), onto.getHeight());
            pen.drawImage(picture, left, above, null);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(6, below / 3)));
            pen.drawString(caption, below / 4, onto.getHeight() - below / 3);
        });
        return onto;
    }

    private static BufferedImage toned(BufferedImage picture, float scale, float offset) {
        var onto = plain(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                int toned = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    float value = (colour >> shift & 255) * scale + offset;
                    toned |= Math.max(0, Math.min(255, Math.round(value))) << shift;
                }
                onto.setRGB(x, y, toned);
            }
        }
        return onto;
    }

    private static BufferedImage grey(BufferedImage picture) {
        var onto = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        draw(onto, pen -> pen.drawImage(picture, 0, 0, null));
        return onto;
    }

    private static BufferedImage blurred(BufferedImage picture) {
        var mean = new float[25];
        Arrays.fill(mean, 1f / 25);
        return new ConvolveOp(new Kernel(5, 5, mean), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }
}
