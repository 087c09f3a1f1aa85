package lockstep.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lockstep.model.CannotDo;

/** A WACZ: a zip that holds WARC files. */
public final class WaczFile {
    private static final int LARGEST = 512 << 20;
    private static final int MOST_MEMBERS = 10_000;
    /** A member that grows more than this many times over is a bomb, not a page. */
    private static final long MOST_GROWTH = 300;

    private WaczFile() {}

    /** Reads the saved answers of all WARC files in it. */
    public static void read(String file, byte[] bytes, WarcFile.Each each) {
        int members = 0;
        long budget = Math.max(LARGEST, bytes.length * 4L);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
                if (++members > MOST_MEMBERS)
                    throw new CannotDo(file + " holds more than 10,000 members", "it is no web archive");
                String name = member.getName().toLowerCase(Locale.ROOT);
                if (!name.endsWith(".warc") && !name.endsWith(".warc.gz")) continue;
                byte[] warc = zip.readNBytes(
                        (int) Math.min(Math.min(LARGEST, budget), MOST_GROWTH * Math.max(1, bytes.length)) + 1);
                budget -= warc.length;
                if (warc.length > LARGEST || budget < 0 || warc.length > MOST_GROWTH * Math.max(1, bytes.length)) {
                    throw new CannotDo(
                            file + " unpacks to far more than it holds", "it may be a zip bomb; do not open it");
                }
                WarcFile.read(file + "!" + member.getName(), warc, each);
            }
        } catch (IOException e) {
            throw new CannotDo(file + " is a damaged zip: " + e.getMessage(), "save it again", e);
        }
    }
}
