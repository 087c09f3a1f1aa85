package lockstep.casework.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lockstep.documents.Document;
import lockstep.documents.incident.Lists;
import lockstep.exchange.StixBundle;
import lockstep.model.CannotDo;
import lockstep.model.WholeFile;
import lockstep.store.articles.Articles;

/** Articles into a case and out of it: as documents that were read, as files of our own, as bundles of partners. */
public final class IncidentExchange {
    private IncidentExchange() {}

    /** Puts a document into the case: one record, or one for each of its sections. */
    public static void put(Articles articles, Document d, Lists lists, boolean whole, Map<Articles.Put, Integer> what) {
        String hash = IncidentFile.hash(d.front().title() + "\n" + d.text());
        // What is there as a whole stays so.
        for (Articles.Part part : Parts.of(d, lists, whole || articles.holds(hash)))
            what.merge(
                    articles.put(d.file(), part.hash(), part.title(), d.front().published(), part.record()),
                    1,
                    Integer::sum);
    }

    /** Whether a file is to be a STIX bundle, by its name. */
    public static boolean isStix(Path file) {
        String name = name(file);
        return name.endsWith(".stix") || name.endsWith(".stix.json");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** Writes chosen articles in the form that the name of the file asks for. */
    public static void write(
            Path to, Articles articles, List<ArticleRecord> all, long[] incident, List<ArticleRecord> chosen) {
        Map<Long, Long> of = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) of.put(all.get(i).article().number(), incident[i]);
        try {
            WholeFile.text(to, out -> {
                if (isStix(to)) IncidentStix.of(chosen, of).write(out);
                else {
                    List<IncidentFile.Kept> kept = IncidentFile.kept(articles, chosen);
                    out.write(name(to).endsWith(".csv") ? IncidentFile.csv(kept, of) : IncidentFile.json(kept, of));
                }
            });
        } catch (IOException e) {
            throw new CannotDo(to + " cannot be written: " + e.getMessage(), "is its folder there?", e);
        }
    }

    /** Takes what {@link #write} wrote, or a partner's bundle. */
    public static Map<Articles.Put, Integer> take(Path from, Articles articles) {
        Map<Articles.Put, Integer> what = new TreeMap<>();
        try {
            String text = Files.readString(from);
            if (isBundle(text)) {
                StixBundle bundle = StixBundle.read(text);
                OwnBundle.take(String.valueOf(from.getFileName()), bundle, articles)
                        .forEach((put, n) -> what.merge(put, n, Integer::sum));
                for (Document d : PartnerIncident.in(from.toString(), bundle))
                    put(articles, d, Lists.BUILT_IN, true, what);
            } else {
                List<IncidentFile.Kept> all = IncidentFile.read(text);
                for (IncidentFile.Kept kept : all)
                    what.merge(articles.take(kept.article(), kept.reviews()), 1, Integer::sum);
                IncidentFile.tie(all, articles);
            }
        } catch (IOException e) {
            throw new CannotDo(from + " cannot be read: " + e.getMessage(), "give a file of UTF-8 text", e);
        }
        return what;
    }

    private static boolean isBundle(String text) {
        String head = text.substring(0, Math.min(text.length(), 100_000));
        return head.matches("(?s)\\s*\\{.*\"type\"\\s*:\\s*\"bundle\".*")
                && !head.matches("(?s)\\s*\\{\\s*\"article\".*");
    }
}
