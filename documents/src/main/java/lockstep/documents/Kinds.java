package lockstep.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.documents.archive.Coding;
import lockstep.documents.archive.WarcFile;
import lockstep.documents.archive.ZippedFile;
import lockstep.documents.feed.FeedFile;
import lockstep.documents.feed.GdeltList;
import lockstep.documents.feed.JsonFile;
import lockstep.documents.mail.MailFile;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.pdf.PdfFile;
import lockstep.documents.table.JsonRows;
import lockstep.documents.table.TableFile;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the kind of a file by its first bytes and its name, and asks the reader of that kind. */
final class Kinds {
    private static final String MAIL =
            "(?s)(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|Snapshot-Content-Location): .*";
    /** A letter takes at most so many bytes. */
    private static final int BYTES_OF_A_LETTER = 4;

    private final ReadingOptions options;
    private final Intake into;

    Kinds(ReadingOptions options, Intake into) {
        this.options = options;
        this.into = into;
    }

    /** Reads a file; one that holds nothing is told. */
    void read(String name, byte[] bytes) {
        if (bytes.length == 0) into.reject(name, "is empty", "save it again");
        else packed(name, bytes);
        if (into.isEmpty())
            into.reject(name, "holds nothing that can be read as a document", "is it another kind of file?");
    }

    private void packed(String name, byte[] bytes) {
        if (starts(bytes, "PK")) ZippedFile.read(name, bytes, into, this::member);
        else if (starts(bytes, "WARC/") || name(name, ".warc", ".warc.gz")) warc(name, bytes);
        else if (Coding.isGzip(bytes))
            into.attempt(name, () -> Coding.unzipped(bytes, options.limits().unpacked()))
                    .ifPresent(plain -> plain(name.replaceFirst("(?i)\\.gz$", ""), plain));
        else plain(name, bytes);
    }

    /** A member of a zip; zips within zips are not opened. */
    private void member(String name, byte[] bytes) {
        if (starts(bytes, "PK")) into.reject(name, "is a zip within a zip", "unpack it, and give the pages in it");
        else if (bytes.length > 0) packed(name, bytes);
    }

    private void plain(String name, byte[] bytes) {
        if (starts(bytes, "WARC/")) {
            warc(name, bytes);
            return;
        }
        Optional<Unreadable> other = Unreadable.of(bytes);
        if (other.isPresent()) into.reject(name, other.get().says(), other.get().help());
        else if (starts(bytes, "%PDF") || name(name, ".pdf"))
            into.read(name, () -> PdfFile.read(name, bytes, options.limits()));
        else written(name, bytes, Reading.head(bytes));
    }

    private void written(String name, byte[] bytes, String head) {
        if (name(name, ".eml", ".mht", ".mhtml") || head.matches(MAIL))
            into.read(name, () -> MailFile.read(name, bytes));
        else if (name(name, ".html", ".htm", ".xhtml") || looksLikeHtml(head))
            into.read(name, () -> HtmlPage.read(name, bytes));
        else if (FeedFile.looksLikeOne(head) || name(name, ".rss", ".atom", ".xml")) FeedFile.read(name, bytes, into);
        else if (GdeltList.looksLikeOne(head)) GdeltList.read(name, bytes, into);
        else if (head.startsWith("{") || head.startsWith("[") || name(name, ".json", ".jsonl", ".ndjson"))
            json(name, bytes);
        else if (name(name, ".csv", ".tsv", ".tab") || !options.columns().told().isEmpty())
            letters(name, bytes).ifPresent(text -> TableFile.read(name, text, options.columns(), into));
        else text(name, bytes);
    }

    private void text(String name, byte[] bytes) {
        into.read(name, () -> {
            if (bytes.length > (long) BYTES_OF_A_LETTER * options.limits().characters())
                throw new CannotDo(
                        "is one text of " + (bytes.length >> 20) + " MiB: no article or report is that long",
                        Intake.LONG);
            return PastedText.read(name, HtmlPage.text(bytes));
        });
    }

    private Optional<String> letters(String name, byte[] bytes) {
        return into.attempt(name, () -> {
            if (bytes.length > options.limits().unpacked())
                throw new CannotDo("is a table of " + (bytes.length >> 20) + " MiB", "split it");
            return HtmlPage.text(bytes);
        });
    }

    private void json(String name, byte[] bytes) {
        Optional<String> text = letters(name, bytes);
        if (text.isEmpty()) return;
        if (JsonRows.looksLikeLines(text.get()) || name(name, ".jsonl", ".ndjson")) {
            JsonRows.lines(name, text.get(), options.columns(), into);
            return;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(text.get());
            if (!root.isContainer()) throw new CannotDo("holds a single value", "give an object or a list of them");
            if (!JsonFile.read(name, root, into)) JsonRows.tree(name, root, options.columns(), into);
        } catch (JacksonException notJson) {
            if (!name(name, ".json")) text(name, bytes);
            else into.reject(name, "is not JSON: " + notJson.getOriginalMessage(), "save it again");
        } catch (CannotDo cannot) {
            into.reject(name, String.valueOf(cannot.getMessage()), cannot.help());
        }
    }

    private void warc(String name, byte[] bytes) {
        Map<String, Integer> others = new TreeMap<>();
        boolean[] pages = {false};
        WarcFile.read(name, bytes, into, saved -> {
            String place = name + "#" + saved.address();
            boolean pdf = saved.type().contains("pdf");
            boolean page = saved.type().contains("html") || saved.type().isEmpty();
            if (saved.body().length == 0 || !(pdf || page)) {
                others.merge(saved.body().length == 0 ? "empty" : saved.type().replaceAll(";.*", ""), 1, Integer::sum);
                return;
            }
            pages[0] = true;
            into.read(
                    place,
                    () -> pdf
                            ? PdfFile.read(place, saved.body(), options.limits())
                            : HtmlPage.read(place, saved.body()));
        });
        if (!pages[0] && !others.isEmpty()) into.reject(name, "holds no saved page, only " + others, "");
    }

    private static boolean name(String name, String... ends) {
        String low = name.toLowerCase(Locale.ROOT);
        for (String end : ends) if (low.endsWith(end)) return true;
        return false;
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] head = with.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= head.length && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static boolean looksLikeHtml(String head) {
        String low = head.toLowerCase(Locale.ROOT);
        return low.contains("<!doctype html") || low.contains("<html") || low.contains("<body");
    }
}
