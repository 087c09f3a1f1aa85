package lockstep.media.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Reads pictures within limits of bytes, points and time; of an animation, its first frame. */
public final class PictureReader {
    /*
     * The size is read before any point, and what is too large is read with rows and columns left out. Decoders get their bytes from a stream
     * that ends when the time is up, and are told to stop between rows. The decoder of the JDK comes first, whose JPEGs are those of
     * libjpeg, but for TIFF; where it cannot (CMYK), the other one is asked.
     */
    private final PictureLimits limits;

    public PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /** Reads a file. */
    public Picture read(Path file) throws UnreadablePicture, IOException {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw new UnreadablePicture(
                    "the file has " + size + " bytes, and " + limits.bytes() + " is the most that is read");
        }
        return read(Files.readAllBytes(file));
    }

    /** Reads the bytes of a file. */
    public Picture read(byte[] bytes) throws UnreadablePicture {
        var format = PictureFormat.of(Arrays.copyOf(bytes, Math.min(512, bytes.length)));
        if (!format.refusal().isEmpty()) {
            throw new UnreadablePicture(bytes.length == 0 ? "the file is empty" : format.refusal());
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        var problem = new UnreadablePicture("no decoder for " + format);
        for (var reader : readers(format)) {
            try (var stream = new TimedStream(bytes, deadline)) {
                return read(format, reader, stream);
            } catch (UnreadablePicture e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                problem = damaged(format, e);
            } catch (OutOfMemoryError | StackOverflowError e) {
                problem = new UnreadablePicture("damaged " + format + ": it asks for more memory than there is");
            } finally {
                reader.dispose();
            }
        }
        throw problem;
    }

    private UnreadablePicture damaged(PictureFormat format, Exception e) {
        if (e instanceof TimedStream.TimeIsUp || e.getCause() instanceof TimedStream.TimeIsUp) {
            return late();
        }
        String says = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UnreadablePicture(
                "damaged " + format + ": " + says.lines().findFirst().orElse("no reason given"));
    }

    private UnreadablePicture late() {
        return new UnreadablePicture(
                "reading took longer than " + limits.time().toMillis() + " ms; save it anew with another program");
    }

    private Picture read(PictureFormat format, ImageReader reader, TimedStream stream)
            throws IOException, UnreadablePicture {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int step = step(width, height);
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.addIIOReadProgressListener(new Stopper(stream));
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(width, height));
        param.setSourceSubsampling(step, step, 0, 0);
        var image = image(reader, param);
        if (stream.isLate()) {
            throw late();
        }
        if (warnings.stream().anyMatch(w -> w.toLowerCase(Locale.ROOT).contains("premature"))) {
            throw new UnreadablePicture("damaged " + format + ": the file ends before the picture does");
        }
        return new Picture(format, width, height, step, Brightness.of(image), Thumbnail.of(image));
    }

    private static BufferedImage image(ImageReader reader, ImageReadParam param) throws IOException {
        var image = reader.read(0, param);
        if (image == null) {
            throw new IOException("nothing was decoded");
        }
        return image;
    }

    private int step(int width, int height) throws UnreadablePicture {
        if (width < 1 || height < 1 || width > limits.side() || height > limits.side()) {
            throw new UnreadablePicture("the picture says that it has " + width + " x " + height + " points; "
                    + limits.side() + " a side is the most that is read");
        }
        int step = 1;
        while ((long) (width / step) * (height / step) > limits.points()) {
            step++;
        }
        return step;
    }

    private static List<ImageReader> readers(PictureFormat format) {
        var readers = new ArrayList<ImageReader>();
        ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .forEachRemaining(readers::add);
        boolean ownFirst = format != PictureFormat.TIFF;
        readers.sort(Comparator.comparing(reader -> reader.getClass().getName().startsWith("com.sun.") != ownFirst));
        return format == PictureFormat.JPEG ? readers : readers.subList(0, Math.min(1, readers.size()));
    }

    /** Stops a decoder between rows when its time is up. */
    private record Stopper(TimedStream stream) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader reader, float done) {
            if (stream.isLate()) {
                reader.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float done) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}
    }
}
