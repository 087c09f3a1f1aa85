package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;
import org.junit.jupiter.api.Test;

class SharedHeadsTest {
    @Test
    void wordsThatBeginAlikeShareTheirBeginning() {
        assertThat(SharedHeads.of("(?:report|research|police)s")).isEqualTo("(?:re(?:port|search)|police)s");
    }

    @Test
    void whatHasNoPlainBeginningStaysWhereItStands() {
        assertThat(SharedHeads.of("ab|\\d+|ac|a?d|ae")).isEqualTo("ab|\\d+|ac|a?d|ae");
    }

    @Test
    void theShorterWordIsStillPreferredWhereItStoodFirst() {
        assertThat(SharedHeads.of("in|other|into")).isEqualTo("in(?:|to)|other");
        Matcher m = SharedHeads.compile("in|other|into").matcher("into");
        assertThat(m.find()).isTrue();
        assertThat(m.group()).isEqualTo("in");
    }

    @Test
    void lettersThatDifferInCaseOnlyKeepTheirOrder() {
        assertThat(SharedHeads.of("(?i)ab|Ac|ad")).isEqualTo("(?i)ab|Ac|ad");
    }

    @Test
    void numberedGroupsAndWhatLooksBehindAreLeftAlone() {
        for (String regex : List.of("(ab|ac)d", "(?<=ab|ac)d", "\\Qab\\E|ac")) {
            assertThat(SharedHeads.of(regex)).isEqualTo(regex);
        }
    }

    @Test
    void madeUpPatternsMatchTheSameAsBefore() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int shared = 0;
        for (int round = 0; round < 3000; round++) {
            String regex = made(random, 3);
            String other = SharedHeads.of(regex);
            if (!other.equals(regex)) shared++;
            int flags = random.nextBoolean() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            String text = text(random);
            assertThat(all(Pattern.compile(other, flags), text))
                    .as(regex + " in " + text)
                    .isEqualTo(all(Pattern.compile(regex, flags), text));
        }
        assertThat(shared).isGreaterThan(300);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) all.add(m.start() + "-" + m.end());
        return all;
    }

    private static String made(Random random, int depth) {
        var regex = new StringBuilder();
        int alternatives = 1 + random.nextInt(5);
        for (int a = 0; a < alternatives; a++) {
            if (a > 0) regex.append('|');
            int parts = random.nextInt(4);
            for (int p = 0; p < parts; p++) {
                regex.append(part(random, depth));
                int many = random.nextInt(8);
                if (many == 0) regex.append('?');
                if (many == 1) regex.append("{1,2}");
            }
        }
        return regex.toString();
    }

    private static String part(Random random, int depth) {
        int kind = random.nextInt(12);
        if (kind == 0 && depth > 0) return "(?:" + made(random, depth - 1) + ")";
        if (kind == 1 && depth > 0) return "(?=" + made(random, depth - 1) + ")";
        if (kind == 2) return "[ab]";
        if (kind == 3) return "\\.";
        if (kind == 4) return "\\b";
        return String.valueOf("aabbcAB".charAt(random.nextInt(7)));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 24; i++) text.append("aabbccAB. ".charAt(random.nextInt(10)));
        return text.toString();
    }
}
