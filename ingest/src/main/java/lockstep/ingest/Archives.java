package lockstep.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lockstep.ingest.bytes.TarReader;
import lockstep.model.CannotDo;

/** What can be read in a file: the file itself, or each member of an archive. */
public final class Archives {
    private static final List<String> TARS =
            List.of(".tar", ".tar.gz", ".tgz", ".tar.zst", ".tar.bz2", ".tbz2", ".tar.xz", ".txz");

    private Archives() {}

    /** The file, or its members in the order of their names; folders, hidden files and the like left out. */
    public static List<Opened> in(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) throw folder(file);
        try {
            if (name.endsWith(".zip")) return filled(file, zip(file));
            if (TARS.stream().anyMatch(name::endsWith)) return filled(file, tar(file));
            return List.of(new Opened(file, "", Files.size(file), () -> Files.newInputStream(file)));
        } catch (IOException broken) {
            throw Paths.unreadable(file, broken);
        }
    }

    /** A folder stands among files where nothing was found in it. */
    private static CannotDo folder(Path file) {
        return Files.isReadable(file)
                ? new CannotDo(file + " is a folder without files", "files whose names begin with a point are left out")
                : new CannotDo("no permission to read " + file, "check its owner: ls -ld " + file);
    }

    private static List<Opened> filled(Path file, List<Opened> members) {
        if (members.isEmpty())
            throw new CannotDo(
                    file + " is an archive without files", "members whose names begin with a point are left out");
        return members;
    }

    private static List<Opened> zip(Path file) throws IOException {
        List<Opened> members = new ArrayList<>();
        try (var zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || isHidden(entry.getName())) continue;
                String member = entry.getName();
                members.add(new Opened(file, member, entry.getSize(), () -> member(file, member)));
            }
        }
        members.sort(java.util.Comparator.comparing(Opened::member));
        return members;
    }

    private static java.io.InputStream member(Path file, String member) throws IOException {
        var zip = new ZipFile(file.toFile());
        ZipEntry entry = zip.getEntry(member);
        return new java.io.FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private static List<Opened> tar(Path file) throws IOException {
        List<Opened> members = new ArrayList<>();
        try (var tar = new TarReader(Decoding.decompressed(Files.newInputStream(file)))) {
            while (tar.next()) {
                if (!tar.isFile() || isHidden(tar.name())) continue;
                String member = tar.name();
                members.add(new Opened(file, member, tar.size(), () -> tarMember(file, member)));
            }
        }
        members.sort(java.util.Comparator.comparing(Opened::member));
        return members;
    }

    private static java.io.InputStream tarMember(Path file, String member) throws IOException {
        var tar = new TarReader(Decoding.decompressed(Files.newInputStream(file)));
        while (tar.next()) if (tar.isFile() && tar.name().equals(member)) return tar;
        tar.close();
        throw new IOException(member + " is not in the archive any more");
    }

    private static boolean isHidden(String member) {
        if (member.startsWith("__MACOSX/")) return true;
        // ./posts.csv is how tar writes what lies in a folder
        for (String step : member.split("/"))
            if (step.startsWith(".") && !step.equals(".") && !step.equals("..")) return true;
        return false;
    }
}
