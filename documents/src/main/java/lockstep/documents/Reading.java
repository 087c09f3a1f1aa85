package lockstep.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Lists;
import lockstep.model.CannotDo;

/** Reads a file into documents, each with what it tells of an incident; what cannot be read of it is told beside them. */
public final class Reading {
    /** Larger files are refused: no article is that long. */
    public static final long LARGEST = 1L << 30;

    /** What follows is kept as text and not searched for incidents. */
    private static final int LONGEST = 1_000_000;

    private Reading() {}

    /** All that a file holds. Nothing that is wrong with the file is thrown: it is a reject. */
    public static Read read(Path file, ReadingOptions options) {
        Intake into = intake(options);
        String name = file.toString();
        if (!Files.isRegularFile(file))
            into.reject(name, "is not a file that can be read", "give the path of a saved page or text");
        else into.attempt(name, () -> bytes(file)).ifPresent(bytes -> new Kinds(options, into).read(name, bytes));
        return into.result();
    }

    /** All that the bytes of a file hold. */
    public static Read read(String name, byte[] bytes, ReadingOptions options) {
        Intake into = intake(options);
        new Kinds(options, into).read(name, bytes);
        return into.result();
    }

    /** The documents of a file; a file of which nothing can be read is thrown back. */
    public static List<Document> of(Path file) {
        return documents(read(file, ReadingOptions.USUAL));
    }

    /** The documents in the bytes of a file; where nothing can be read, that is thrown. */
    public static List<Document> of(String name, byte[] bytes) {
        return of(name, bytes, Lists.BUILT_IN);
    }

    /** The same by lists of one's own. */
    public static List<Document> of(String name, byte[] bytes, Lists lists) {
        return documents(read(name, bytes, ReadingOptions.USUAL.with(lists)));
    }

    private static List<Document> documents(Read read) {
        if (!read.documents().isEmpty() || read.rejects().isEmpty()) return read.documents();
        Reject first = read.rejects().get(0);
        throw new CannotDo(first.says(), first.help());
    }

    private static Intake intake(ReadingOptions options) {
        return new Intake(d -> told(d, options.lists()), options.limits());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST)
                throw new CannotDo(file + " is larger than 1 GiB", "split it, or take out the articles you need");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }

    private static Document told(Document d, Lists lists) {
        boolean all = d.text().length() <= LONGEST;
        int to = all
                ? d.text().length()
                : LONGEST - (Character.isHighSurrogate(d.text().charAt(LONGEST - 1)) ? 1 : 0);
        Document told = d.telling(IncidentReader.read(
                d.text().substring(0, to), d.front().title(), d.front().published(), lists));
        return all
                ? told
                : told.with(new Property("long-text", "the record is of the first " + to + " letters of the text"));
    }

    /** The first bytes of a file as letters, whatever they are. */
    static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 4000), StandardCharsets.ISO_8859_1).stripLeading();
    }
}
