package lockstep.casework.incidents;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import lockstep.documents.Document;
import lockstep.documents.Read;
import lockstep.documents.Reading;
import lockstep.documents.ReadingOptions;
import lockstep.documents.Reject;
import lockstep.model.WrongUse;

/** How much was reported, as lists of articles say it: GDELT's graph and document lists, feeds. */
public final class ReportedArticles {
    private static final String LISTED = "listed-only";

    private ReportedArticles() {}

    /**
     * Articles by month, each address once.
     *
     * @param rejects gets what could not be read of a list
     */
    public static Map<YearMonth, Long> in(List<Path> lists, Consumer<List<Reject>> rejects) {
        Map<YearMonth, Long> months = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Path list : lists) {
            int dated = 0;
            Read read = Reading.read(list, ReadingOptions.USUAL);
            rejects.accept(read.rejects());
            for (Document d : read.documents()) {
                String day = d.front().published();
                if (!day.matches("\\d{4}-(?:0[1-9]|1[0-2]).*")) continue;
                dated++;
                String address = d.links().isEmpty() ? d.file() : d.links().get(0);
                if (seen.add(address)) months.merge(YearMonth.parse(day.substring(0, 7)), 1L, Long::sum);
            }
            if (dated == 0)
                throw new WrongUse(list + " lists no article with a day", "GDELT's graph or document list, or a feed");
        }
        return months;
    }

    /** Whether a record is of an article that a list only names. */
    static boolean isListed(ArticleRecord told) {
        return told.record().properties().contains(LISTED);
    }
}
