package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What a workbook may unpack to: its texts are held in memory, so that they may fill no more than a part of it, and no part of it may
 * be a zip bomb.
 */
final class WorkbookBounds {
    private static final Pattern FROM_1904 = Pattern.compile("\\bdate1904\\s*=\\s*[\"'](1|true|on)[\"']");
    private static final long SMALL = 64L << 20;
    private static final int DENSEST = 200;
    private static final int SHARE_OF_MEMORY = 6;

    private WorkbookBounds() {}

    /** Unpacks every part once, keeping nothing. */
    static void check(byte[] bytes) throws IOException {
        long texts = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                boolean held = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                check(zip, part.getName(), bytes.length, held ? texts : Long.MAX_VALUE);
            }
        } catch (ZipException | IllegalArgumentException odd) {
            // what cannot be walked through is for the reader to judge
        }
    }

    /** Whether its days are counted from 1904, as those of old Macintoshes are. */
    static boolean countsFrom1904(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                if (part.getName().equalsIgnoreCase("xl/workbook.xml"))
                    return FROM_1904
                            .matcher(new String(zip.readNBytes((int) SMALL), StandardCharsets.UTF_8))
                            .find();
        } catch (ZipException | IllegalArgumentException odd) {
            return false;
        }
        return false;
    }

    private static void check(InputStream part, String name, long packed, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > SMALL && unpacked / DENSEST > packed)
                throw new IOException("its part " + name + " unpacks to far more than it holds; it may be a zip bomb");
            if (unpacked > most)
                throw new IOException("its texts take more than " + (most >> 20)
                        + " MiB; give the machine more memory, as LOCKSTEP_JAVA_OPTIONS=-Xmx16g");
        }
    }
}
