package lockstep.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lockstep.documents.Intake;
import lockstep.model.CannotDo;

/** A zip: a WACZ, which holds WARC files, or saved pages and reports packed together. */
public final class ZippedFile {
    private static final int MOST_MEMBERS = 10_000;
    /** A page or report larger than this is refused; a WARC file may be larger. */
    private static final long LARGEST_PAGE = 64L << 20;

    private static final long LARGEST_ARCHIVE = 512L << 20;
    /** A member that grows more than this many times over is a bomb, not a page. */
    private static final long MOST_GROWTH = 300;
    /** All members together, those that are passed over too. */
    private static final long MOST = 2L << 30;

    private final String file;
    private final byte[] bytes;
    private final Intake into;
    private long left = MOST;

    private ZippedFile(String file, byte[] bytes, Intake into) {
        this.file = file;
        this.bytes = bytes;
        this.into = into;
    }

    /**
     * Hands over members, each by its name and bytes: the WARC files where there are any, else all.
     *
     * @param each what reads a member
     */
    public static void read(String file, byte[] bytes, Intake into, BiConsumer<String, byte[]> each) {
        try {
            new ZippedFile(file, bytes, into).all(each);
        } catch (IOException e) {
            into.reject(file, "is a damaged zip: " + e.getMessage(), "save it again");
        } catch (CannotDo cannot) {
            into.reject(file, String.valueOf(cannot.getMessage()), cannot.help());
        }
    }

    private void all(BiConsumer<String, byte[]> each) throws IOException {
        List<String> names = names();
        office(names);
        boolean web = names.stream().anyMatch(ZippedFile::isWarc);
        left = MOST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
                String place = file + "!" + member.getName();
                if (member.isDirectory() || (web && !isWarc(member.getName()))) pass(zip);
                else member(place, zip, isWarc(member.getName()), each);
            }
        }
    }

    private void member(String place, InputStream zip, boolean warc, BiConsumer<String, byte[]> each)
            throws IOException {
        long most = Math.min(warc ? LARGEST_ARCHIVE : LARGEST_PAGE, MOST_GROWTH * bytes.length);
        byte[] one = zip.readNBytes((int) most + 1);
        count(one.length);
        if (one.length <= most) {
            each.accept(place, one);
            return;
        }
        pass(zip);
        CannotDo bomb = Coding.bomb(most);
        into.reject(place, String.valueOf(bomb.getMessage()), bomb.help());
    }

    private static boolean isWarc(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.endsWith(".warc") || low.endsWith(".warc.gz");
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
                names.add(member.getName());
                if (names.size() > MOST_MEMBERS)
                    throw new CannotDo("holds more than 10,000 members", "unpack it, and give the pages that you need");
                pass(zip);
            }
        }
        if (names.isEmpty()) throw new CannotDo("is a zip without members, or a damaged one", "save it again");
        return names;
    }

    /** Documents of office programs and books are zips too. */
    private static void office(List<String> names) {
        boolean office = names.contains("[Content_Types].xml") || names.contains("mimetype");
        if (office)
            throw new CannotDo(
                    "is a document of an office program or a book, which is not read",
                    "save it as PDF, HTML or plain text");
    }

    private void pass(InputStream zip) throws IOException {
        byte[] sink = new byte[1 << 16];
        for (int n = zip.read(sink); n >= 0; n = zip.read(sink)) count(n);
    }

    private void count(long n) {
        left -= n;
        if (left < 0) throw Coding.bomb(MOST);
    }
}
