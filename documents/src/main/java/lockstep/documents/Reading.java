package lockstep.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.documents.archive.WaczFile;
import lockstep.documents.archive.WarcFile;
import lockstep.documents.feed.FeedFile;
import lockstep.documents.feed.GdeltList;
import lockstep.documents.feed.JsonFile;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Lists;
import lockstep.documents.mail.MailFile;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.pdf.PdfFile;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;

/** Reads a file into documents: tells its kind by its first bytes and its name, then asks the reader of that kind. */
public final class Reading {
    /** Larger files are refused: no article is that long. */
    public static final long LARGEST = 1L << 30;

    /** No report is that long; what follows is kept as text and not searched for incidents. */
    private static final int LONGEST = 1_000_000;

    private Reading() {}

    /** All documents of a file, in its own order. */
    public static List<Document> of(Path file) {
        return of(file, Lists.BUILT_IN);
    }

    /** All documents of a file, read by lists of one's own. */
    public static List<Document> of(Path file, Lists lists) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw new CannotDo(file + " is not a file that can be read", "give the path of a saved page or text");
            }
            if (Files.size(file) > LARGEST) {
                throw new CannotDo(file + " is larger than 1 GiB", "split it, or take out the articles you need");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
        return of(file.toString(), bytes, lists);
    }

    /** All documents in the bytes of a file, each with what it tells of an incident. */
    public static List<Document> of(String name, byte[] bytes) {
        return of(name, bytes, Lists.BUILT_IN);
    }

    /** The same by lists of one's own. */
    public static List<Document> of(String name, byte[] bytes, Lists lists) {
        return plain(name, bytes).stream().map(d -> told(d, lists)).toList();
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

    private static List<Document> plain(String name, byte[] bytes) {
        String low = name.toLowerCase(Locale.ROOT);
        String head = new String(bytes, 0, Math.min(bytes.length, 4000), StandardCharsets.ISO_8859_1).stripLeading();
        if (starts(bytes, "%PDF")) return List.of(PdfFile.read(name, bytes));
        if (starts(bytes, "PK") || low.endsWith(".wacz")) return archived(name, bytes, true);
        if (starts(bytes, "WARC/") || low.endsWith(".warc") || low.endsWith(".warc.gz"))
            return archived(name, bytes, false);
        if (low.endsWith(".eml")
                || head.matches("(?s)(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From): .*")) {
            return List.of(MailFile.read(name, bytes));
        }
        if (low.endsWith(".html") || low.endsWith(".htm") || low.endsWith(".xhtml") || looksLikeHtml(head)) {
            return List.of(HtmlPage.read(name, bytes));
        }
        if (FeedFile.looksLikeOne(head) || low.endsWith(".rss") || low.endsWith(".atom") || low.endsWith(".xml")) {
            return FeedFile.read(name, bytes);
        }
        if (head.startsWith("{")) {
            var listed = JsonFile.read(name, bytes);
            if (listed.isPresent()) return listed.get();
        }
        if (GdeltList.looksLikeOne(head)) return GdeltList.read(name, bytes);
        return List.of(PastedText.read(name, HtmlPage.text(bytes)));
    }

    private static List<Document> archived(String name, byte[] bytes, boolean zipped) {
        List<Document> pages = new ArrayList<>();
        WarcFile.Each each = saved -> {
            if (!saved.type().contains("html") && !saved.type().isEmpty()) return;
            if (saved.body().length == 0) return;
            pages.add(HtmlPage.read(name + "#" + saved.address(), saved.body()));
        };
        if (zipped) WaczFile.read(name, bytes, each);
        else WarcFile.read(name, bytes, each);
        return pages;
    }

    private static boolean starts(byte[] bytes, String with) {
        if (bytes.length < with.length()) return false;
        for (int i = 0; i < with.length(); i++) if (bytes[i] != with.charAt(i)) return false;
        return true;
    }

    private static boolean looksLikeHtml(String head) {
        String low = head.toLowerCase(Locale.ROOT);
        return low.contains("<!doctype html") || low.contains("<html") || low.contains("<body");
    }
}
