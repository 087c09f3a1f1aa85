package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in the shapes of many publishing systems, read as an analyst reads them: all of the article, nothing else. */
class MadeUpPagesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    static List<String> names() {
        return MadeUpPage.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theArticleIsReadAndNothingElse(String name) {
        MadeUpPage page = MadeUpPage.of(name);
        Document d = page.read();
        assertThat(f1(d.text(), page.text())).as(() -> compared(page, d)).isGreaterThanOrEqualTo(0.975);
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsFrontMatterIsRead(String name) {
        MadeUpPage page = MadeUpPage.of(name);
        Front front = page.read().front();
        assertThat(front.title()).isEqualTo(page.told("title"));
        assertThat(named(front.byline())).isEqualTo(page.told("byline"));
        assertThat(front.published()).startsWith(page.told("day"));
        assertThat(front.published().isEmpty()).isEqualTo(page.told("day").isEmpty());
    }

    /** Who is named in a byline, as it is printed. */
    static String named(String byline) {
        return byline.replaceFirst(
                "^(?iu:(?:written |posted |submitted |geschrieben )?(?:by|von|par|por|di)|автор:?|作者[:：]?)\\s*", "");
    }

    private static String compared(MadeUpPage page, Document d) {
        return "expected:\n" + page.text() + "\nfound:\n" + d.text() + "\n";
    }

    /** Harmonic mean of precision and recall of runs of four words: words out of place count as wrong. */
    static double f1(String found, String expected) {
        Map<String, Integer> want = shingles(expected);
        Map<String, Integer> have = shingles(found);
        int common = 0;
        for (var e : have.entrySet()) common += Math.min(e.getValue(), want.getOrDefault(e.getKey(), 0));
        int all = sum(want) + sum(have);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        Matcher m = WORD.matcher(text);
        List<String> words = m.results().map(r -> r.group()).toList();
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++)
            all.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        return all;
    }
}
