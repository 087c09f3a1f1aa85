package lockstep.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
    private static DemoWorld demo;

    @BeforeAll
    static void make() {
        demo = DemoWorld.of(1);
    }

    @Test
    void theDemoIsTheSameEachTime() {
        assertThat(DemoWorld.of(1).posts()).isEqualTo(demo.posts());
    }

    @Test
    void theDemoHasTheSizeOfASmallRealCase() {
        assertThat(demo.posts()).hasSizeBetween(40_000, 60_000);
        assertThat(demo.planted()).hasSizeBetween(3, 5);
        assertThat(demo.innocent()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyPostHasItsOwnIdAndEveryRepostItsOriginalBefore() {
        var seen = new HashSet<String>();
        for (var post : demo.posts()) {
            assertThat(post.repostOf().isEmpty() || seen.contains(post.repostOf()))
                    .as(post.id())
                    .isTrue();
            assertThat(seen.add(post.id())).as(post.id()).isTrue();
        }
    }

    @Test
    void theDemoSaysNothingButNeutralWords() {
        for (var post : demo.posts()) {
            assertThat(post.text()).matches("(w\\d{3}( w\\d{3})*)?");
            assertThat(post.hashtags()).allMatch(t -> t.matches("t\\d{4}"));
            assertThat(post.links()).allMatch(l -> l.matches("https://site\\d{3}\\.example/a\\d{5}"));
        }
    }

    @Test
    void everyAccountOfAPlantedGroupIsAmongThePosts() {
        var accounts = new HashSet<String>();
        demo.posts().forEach(p -> accounts.add(p.account()));
        demo.planted().forEach(p -> assertThat(accounts).containsAll(p.accounts()));
    }

    @Test
    void recoveredAndInnocentAreCountedFromAccounts() {
        var planted = demo.planted();
        var innocent = demo.innocent().get(0).accounts().get(0);
        assertThat(demo.recovered(List.of())).isZero();
        var named = new HashSet<>(planted.get(0).accounts());
        planted.forEach(p -> named.addAll(p.accounts()));
        assertThat(demo.recovered(named)).isEqualTo(planted.size());
        assertThat(demo.innocentFlagged(named)).isZero();
        var less = new HashSet<>(planted.get(0).accounts().subList(0, 2));
        less.add("author001");
        assertThat(demo.recovered(less)).isZero();
        assertThat(demo.innocentFlagged(less)).isEqualTo(1);
        assertThat(innocent).startsWith("account");
    }

    @Test
    void theTableHasALineForEachPostAndSevenColumns() throws IOException {
        var text = new StringBuilder();
        demo.writeTo(text);
        var lines = text.toString().split("\n");
        assertThat(lines).hasSize(demo.posts().size() + 1);
        for (String line : lines) assertThat(line.split(",", -1)).hasSize(7);
    }
}
