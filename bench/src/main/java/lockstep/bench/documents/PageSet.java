package lockstep.bench.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lockstep.documents.Document;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.page.HtmlPage;
import lockstep.model.CannotDo;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages with the text, title, byline and day that are expected of them: one folder a page, with {@code source.html},
 * {@code expected.html} and {@code expected-metadata.json}.
 */
public final class PageSet {
    /**
     * One page, read and compared.
     *
     * @param title whether the title is as expected; true where none is expected and none was given
     * @param dayExpected whether a day is expected
     * @param techniques how many techniques are told on it
     */
    public record Page(
            String name,
            double f1,
            boolean title,
            boolean byline,
            boolean dayExpected,
            boolean day,
            int techniques,
            String expected,
            String found) {}

    private PageSet() {}

    /** Reads all pages below a folder and compares them. */
    public static List<Page> compare(Path folder) {
        List<Page> pages = new ArrayList<>();
        for (Path page : folders(folder)) pages.add(compareOne(page));
        return pages;
    }

    /**
     * How fast pages are read.
     *
     * @param articles a second of one processor, the article alone
     * @param records a second of one processor, with the incident record
     * @param cold a second of one processor with the record, the first time in this process; what Java spends on compiling counts
     * @param coldClock the same by the clock, on all processors of this machine
     * @param all a second of the clock with the record, on all processors, warm
     * @param pages on how many pages the warm figures were measured
     * @param load how many programs wanted a processor meanwhile, or less than 0 where the system does not say
     */
    public record Speed(
            double articles, double records, double cold, double coldClock, double all, int pages, double load) {}

    /** Measures the speed of reading, the cold start first. */
    public static Speed speed(Path folder) {
        try {
            List<byte[]> sources = new ArrayList<>();
            for (Path page : folders(folder)) sources.add(Files.readAllBytes(page.resolve("source.html")));
            long begun = System.nanoTime();
            long spent = allProcessorNanos();
            together(sources, 1);
            double coldClock = sources.size() / ((System.nanoTime() - begun) / 1e9);
            double cold = sources.size() / ((allProcessorNanos() - spent) / 1e9);
            each(sources, 4, s -> Reading.of("page.html", s));
            double records = each(sources, 3, s -> Reading.of("page.html", s));
            double articles = each(sources, 3, s -> List.of(HtmlPage.read("", s)));
            long from = System.nanoTime();
            int n = together(sources, 3);
            double all = n / ((System.nanoTime() - from) / 1e9);
            return new Speed(articles, records, cold, coldClock, all, n, load());
        } catch (IOException e) {
            throw new CannotDo("a page cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static double each(List<byte[]> sources, int rounds, Function<byte[], List<Document>> read) {
        // Texts are read by threads of their own, so the time of all counts.
        long from = allProcessorNanos();
        int n = 0;
        for (int round = 0; round < rounds; round++)
            for (byte[] s : sources) n += read.apply(s).size();
        return n / ((allProcessorNanos() - from) / 1e9);
    }

    private static int together(List<byte[]> sources, int rounds) {
        int n = 0;
        for (int round = 0; round < rounds; round++) {
            n += sources.parallelStream()
                    .mapToInt(s -> Reading.of("page.html", s).size())
                    .sum();
        }
        return n;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Of all threads, those of Java itself among them. */
    private static long allProcessorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 6)) {
            List<Path> found = all.filter(p -> p.getFileName().toString().equals("source.html"))
                    .map(Path::getParent)
                    .filter(p -> Files.exists(p.resolve("expected.html")))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new CannotDo(
                        folder + " holds no folder with source.html and expected.html", "unpack the page set first");
            }
            return found;
        } catch (IOException e) {
            throw new CannotDo(folder + " cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static Page compareOne(Path page) {
        try {
            Document d = HtmlPage.read(page.toString(), Files.readAllBytes(page.resolve("source.html")));
            String expected =
                    Jsoup.parse(Files.readString(page.resolve("expected.html"))).text();
            JsonNode meta = Files.exists(page.resolve("expected-metadata.json"))
                    ? JsonMapper.shared().readTree(Files.readString(page.resolve("expected-metadata.json")))
                    : JsonMapper.shared().createObjectNode();
            String title = meta.path("title").asString("");
            String byline = meta.path("byline").asString("");
            String day = meta.path("publishedTime").asString("");
            return new Page(
                    page.getFileName().toString(),
                    WordsInCommon.f1(d.text(), expected),
                    same(d.front().title(), title),
                    same(d.front().byline(), byline),
                    !day.isEmpty(),
                    !day.isEmpty() && sameDay(d.front().published(), day),
                    IncidentReader.read(d.text(), "", "").get(Field.TECHNIQUES).size(),
                    title + " | " + byline + " | " + day,
                    d.front().title() + " | " + d.front().byline() + " | "
                            + d.front().published());
        } catch (IOException e) {
            throw new CannotDo(page + " cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static boolean same(String found, String expected) {
        return plain(found).equals(plain(expected));
    }

    private static String plain(String s) {
        return s.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean sameDay(String found, String expected) {
        return found.length() >= 10
                && expected.length() >= 10
                && found.substring(0, 10).equals(expected.substring(0, 10));
    }
}
