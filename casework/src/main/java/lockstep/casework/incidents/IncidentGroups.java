package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import lockstep.documents.kept.SameIncident;
import lockstep.documents.kept.Tie;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;

/** Which articles of a case tell of one incident, and how a person changes that. */
public final class IncidentGroups {
    private IncidentGroups() {}

    /** For each article the number of the first article of its incident, by rule and by the word of people. */
    public static long[] of(List<ArticleRecord> all, Articles articles) {
        return SameIncident.first(all.stream().map(ArticleRecord::telling).toList(), ties(articles));
    }

    /** What people said of pairs of articles, in order. */
    private static List<Tie> ties(Articles articles) {
        return articles.ties().stream()
                .map(t -> new Tie(t.article(), t.other(), t.same()))
                .toList();
    }

    /** For each article the number of the article whose words it repeats, or 0. */
    public static long[] copies(List<ArticleRecord> all) {
        return SameIncident.copyOf(all.stream().map(ArticleRecord::telling).toList());
    }

    /** Joins the incidents of some articles. */
    public static void same(List<Long> numbers, Articles articles, String note, String who) {
        if (new TreeSet<>(numbers).size() < 2)
            throw new WrongUse("--same takes two or more articles", "as: --same 3 5");
        for (int i = 1; i < numbers.size(); i++)
            if (!numbers.get(i).equals(numbers.get(0))) articles.tie(numbers.get(0), numbers.get(i), true, note, who);
    }

    /** Takes each of some articles out of its incident; tells how many pairs were parted. */
    public static int apart(List<Long> numbers, Articles articles, String note, String who) {
        List<ArticleRecord> all = articles.all().stream().map(ArticleRecord::of).toList();
        long[] incident = of(all, articles);
        List<long[]> pairs = new ArrayList<>();
        for (long number : numbers) {
            int at = place(number, all);
            for (int i = 0; i < incident.length; i++) {
                long other = all.get(i).article().number();
                boolean twice = pairs.stream().anyMatch(p -> Arrays.equals(p, new long[] {other, number}));
                if (i != at && incident[i] == incident[at] && !twice) pairs.add(new long[] {number, other});
            }
        }
        for (long[] p : pairs) articles.tie(p[0], p[1], false, note, who);
        return pairs.size();
    }

    private static int place(long number, List<ArticleRecord> all) {
        for (int i = 0; i < all.size(); i++) if (all.get(i).article().number() == number) return i;
        throw new WrongUse("the case has no article " + number, "list them: lockstep incidents CASE");
    }
}
