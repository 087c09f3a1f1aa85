package lockstep.bench.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.documents.Document;
import lockstep.documents.Reading;
import lockstep.documents.feed.XmlText;
import lockstep.model.CannotDo;
import org.jsoup.Jsoup;

/** Feeds that say in a comment what a reader must find in them, in the words of the feedparser project's tests. */
public final class FeedSet {
    private static final Pattern ASSERTED = Pattern.compile(
            "(?<of>feed|entries\\[(?<n>\\d+)\\])\\[['\"](?<what>title|link|published|updated|created|published_parsed|updated_parsed|created_parsed)['\"]\\]\\s*==\\s*"
                    + "(?:u?(?<q>['\"])(?<value>.*?)(?<!\\\\)\\k<q>|\\((?<y>\\d{4}), (?<m>\\d+), (?<d>\\d+),[^)]*\\))");

    /**
     * What came of a set of feeds.
     *
     * @param feeds how many files were read
     * @param broken files that ended in an error, with the error
     * @param asserted how many titles, links and dates the files assert
     * @param met how many of these were found
     * @param missed one line for each that was not
     */
    public record Result(int feeds, List<String> broken, int asserted, int met, List<String> missed) {}

    private FeedSet() {}

    /** Reads every file below a folder. */
    public static Result read(Path folder) {
        List<String> broken = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int[] n = new int[3];
        for (Path file : files(folder)) {
            n[0]++;
            try {
                byte[] bytes = Files.readAllBytes(file);
                List<Document> read = Reading.of(file.toString(), bytes);
                compare(file, XmlText.of(bytes), read, n, missed);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                broken.add(file + ": " + e);
            }
        }
        return new Result(n[0], broken, n[1], n[2], missed);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> p.toString().matches(".*\\.(?:xml|json|rss|atom)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotDo(folder + " cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static void compare(Path file, String text, List<Document> read, int[] n, List<String> missed) {
        Matcher expect =
                Pattern.compile("(?m)^\\s*Expect:(.*)$").matcher(text.length() > 5000 ? text.substring(0, 5000) : text);
        if (!expect.find()) return;
        Matcher m = ASSERTED.matcher(expect.group(1));
        while (m.find()) {
            n[1]++;
            String what = m.group("what").replace("_parsed", "");
            boolean entry = m.group("n") != null;
            int index = entry ? Integer.parseInt(m.group("n")) : 0;
            String found = index < read.size() ? found(read, index, what, entry) : "";
            String wanted = m.group("y") != null
                    ? String.format(
                            Locale.ROOT,
                            "%s-%02d-%02d",
                            m.group("y"),
                            Integer.parseInt(m.group("m")),
                            Integer.parseInt(m.group("d")))
                    : what.equals("title") ? plain(python(m.group("value"))) : python(m.group("value"));
            if (same(found, wanted, what)) n[2]++;
            else missed.add(file + " " + m.group("of") + " " + what + ": wanted " + wanted + " found " + found);
        }
    }

    private static boolean same(String found, String wanted, String what) {
        if (what.equals("title") || what.equals("link")) return plain(found).equals(plain(wanted));
        String day = lockstep.documents.date.DateField.read(wanted).orElse(wanted);
        if (found.isEmpty()) return wanted.isBlank();
        return found.length() >= 10
                && day.length() >= 10
                && found.substring(0, 10).equals(day.substring(0, 10));
    }

    private static String found(List<Document> read, int index, String what, boolean entry) {
        Document d = read.get(index);
        boolean bare = d.properties().stream().anyMatch(p -> p.name().equals("feed-without-entries"));
        if (what.equals("title"))
            return entry || bare ? d.front().title() : d.front().outlet();
        if (what.equals("link")) return d.links().isEmpty() ? "" : d.links().get(0);
        return d.front().published();
    }

    private static String plain(String s) {
        String text = s.indexOf('<') >= 0
                ? Jsoup.parse(s).text()
                : s.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(s, false) : s;
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The letters behind the escapes of a Python string. */
    private static String python(String s) {
        var out = new StringBuilder();
        Matcher m = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
                .matcher(s);
        int at = 0;
        while (m.find()) {
            out.append(s, at, m.start());
            String hex = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            if (hex != null) out.appendCodePoint(Integer.parseInt(hex, 16));
            else
                out.append(
                        switch (m.group(4)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            default -> m.group(4);
                        });
            at = m.end();
        }
        return out.append(s.substring(at)).toString();
    }
}
