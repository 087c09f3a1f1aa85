package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.Ladder;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Relations;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.analyses.ecosystem.Techniques;
import lockstep.model.WrongUse;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Validity;
import lockstep.store.LocalCase;
import org.junit.jupiter.api.Test;

/** The matrix in all its ways, and the rungs that need more than posts. */
class RelationsTest extends MadeCase {
    private int north;
    private int south;
    private int news;

    private void voices() {
        north = voice("north", "North", Layer.STATE_CONTROLLED);
        south = voice("south", "South", Layer.OFFICIAL);
        news = voice("news", "", Layer.ORDINARY_MEDIA);
    }

    private static List<String> told(LocalCase data) {
        return Amplification.cells(data).stream()
                .filter(c -> c.from().word().startsWith("South"))
                .map(c -> c.name() + " " + c.posts())
                .toList();
    }

    @Test
    void repostsQuotesRepliesAndTheirPostsAreAllCounted() throws SQLException {
        voices();
        long of = post(north, BEGUN, "word", "");
        for (int i = 0; i < 3; i++) post(south, BEGUN + 1_000 + i, "word", "repost", "p" + of);
        for (int i = 0; i < 2; i++) post(south, BEGUN + 2_000 + i, "see", "quote", "p" + of);
        long reply = post(south, BEGUN + 3_000, "no", "reply", "p" + of);
        post(news, BEGUN + 4_000, "word", "repost", "p" + of);
        LocalCase data = told();
        assertThat(told(data))
                .containsExactlyInAnyOrder(
                        "South official:repost:North state-controlled 3",
                        "South official:quote:North state-controlled 2",
                        "South official:reply:North state-controlled 1");
        var cell = Amplification.cell(data, "south official:reply:north state-controlled");
        assertThat(Amplification.posts(data, cell, 10)).containsExactly(reply);
        assertThat(cell.controlOf()).isEqualTo(1);
        assertThat(cell.low()).isLessThan(cell.rate());
        assertThatThrownBy(() -> Amplification.cell(data, "South official:quotes:North state-controlled"))
                .isInstanceOf(WrongUse.class)
                .satisfies(e -> assertThat(((WrongUse) e).help()).contains("quote"));
    }

    @Test
    void aPostOfTheSameIdOnAnotherPlatformIsNotWhatIsPassedOn() throws SQLException {
        voices();
        int other = account("elsewhere", "vk", Long.MIN_VALUE);
        int unsaid = account("unsaid", "", Long.MIN_VALUE);
        long of = post(north, BEGUN, "word", "");
        post(other, BEGUN + 1, "word", "repost", "p" + of);
        post(unsaid, BEGUN + 2, "word", "repost", "p" + of);
        LocalCase data = told();
        assertThat(Amplification.cells(data))
                .singleElement()
                .satisfies(c -> assertThat(c.posts())
                        .as("the one without a platform only")
                        .isEqualTo(1));
        assertThat(run(new Amplification(), data).notes()).anyMatch(n -> n.startsWith("1 accounts have no platform"));
    }

    @Test
    void rewordedAndTranslatedCopiesAreWaysOfTheirOwnAndBoilerplateIsNone() throws SQLException {
        voices();
        long first = post(north, BEGUN, "one", "");
        long reworded = post(south, BEGUN + 60_000, "two", "");
        long translated = post(south, BEGUN + 90_000, "three", "");
        long wire = post(south, BEGUN + 95_000, "four", "");
        long late = post(south, BEGUN + 20 * DAY, "five", "");
        sql("INSERT INTO copy_groups VALUES (90, 4, 2, %d, 0, 0, ''), (91, 2, 2, %d, 0, 0, 'wire')"
                .formatted(first, first));
        sql("INSERT INTO copies VALUES (90, %1$d, 'exact', 1, %1$d, ''), (90, %2$d, 'reworded', .8, %1$d, ''),"
                        .formatted(first, reworded)
                + "(90, %2$d, 'translated', .8, %1$d, ''), (91, %3$d, 'exact', 1, %1$d, ''), (90, %4$d, 'exact', 1, %1$d, '')"
                        .formatted(first, translated, wire, late));
        assertThat(told(told()))
                .containsExactlyInAnyOrder(
                        "South official:copy:North state-controlled 1",
                        "South official:translation:North state-controlled 1");
    }

    private int articles;

    private void incident(String state, String technique, String from, String to) throws SQLException {
        incident(state, technique, from, to, "accepted");
    }

    private void incident(String state, String technique, String from, String to, String verdict) throws SQLException {
        String record =
                "{\"incident\":{\"states\":[{\"value\":\"" + state + "\"}],\"techniques\":[{\"value\":\"" + technique
                        + "\"}],\"dates\":[{\"value\":\"then\",\"from\":\"" + from + "\",\"to\":\"" + to
                        + "\",\"role\":\"start\"}]}}";
        articles++;
        sql("INSERT INTO articles VALUES (" + articles + ", 'f', 'h', 't', '2023-01-01', '" + record + "', 0, '"
                + verdict + "', FALSE, '', 0, '')");
    }

    private Ladder.Rung techniques(LocalCase data) {
        return rung(data, "same techniques");
    }

    private static Ladder.Rung rung(LocalCase data, String name) {
        return Ladder.of(
                        data,
                        new Ladder.Ground(
                                Amplification.cells(data),
                                SharedSources.look(data, 3),
                                LeadsAndLags.look(data, LeadsAndLags.defaults())))
                .get(0)
                .rungs()
                .stream()
                .filter(r -> r.rung().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private LocalCase withVoices() throws SQLException {
        voices();
        post(north, BEGUN, "word", "");
        post(south, BEGUN, "other", "");
        return told();
    }

    @Test
    void alikeTechniquesOfAcceptedIncidentsAreShownWithWhoWasFirst() throws SQLException {
        for (int i = 0; i < 8; i++) {
            incident("North", i < 7 ? "T0022" : "T0078", "2020-03-0" + (i + 1), "2020-03-0" + (i + 1));
            incident("South", i < 7 ? "T0022" : "T0078", "2021-05-01", "");
            incident("East", i % 2 == 0 ? "T0049" : "T0086", "2019-01-01", "2019-12-31");
            incident("South", "T0049", "2018-01-01", "", "proposed");
        }
        LocalCase data = withVoices();
        assertThat(techniques(data).answer()).isEqualTo("shown");
        assertThat(techniques(data).evidence())
                .contains("8 accepted incidents of North, 8 of South")
                .contains("T0022 first by North (2020-03-01 to 2020-03-01), then South (2021-05-01 to 2021-05-31)");
        var told = Techniques.of(data);
        assertThat(told.incidents()).containsEntry("East", 8L);
        assertThat(told.profile()).contains(new Techniques.Used("North", "T0022", "2020", 7));
    }

    @Test
    void techniquesThatEveryStateUsesAreNotASharedWay() throws SQLException {
        for (int i = 0; i < 8; i++)
            for (String state : List.of("North", "South", "East", "West"))
                incident(state, i % 2 == 0 ? "T0022" : "T0049", "2020-01-01", "2020-12-31");
        assertThat(techniques(withVoices()))
                .satisfies(r -> assertThat(r.answer()).isEqualTo("not shown"))
                .satisfies(r -> assertThat(r.evidence()).contains("nobody can say who was first, their days overlap"));
    }

    @Test
    void fewIncidentsCannotTellAndSayHowMany() throws SQLException {
        incident("North", "T0022", "2020-01-01", "");
        assertThat(techniques(withVoices())).satisfies(r -> {
            assertThat(r.answer()).isEqualTo("cannot tell");
            assertThat(r.evidence()).contains("1 accepted incidents with techniques of North and 0 of South");
        });
    }

    @Test
    void whatIsDeclaredIsShownWithItsDaysAndSource() throws SQLException {
        relations.add(new Relation(
                "state:North",
                "state:South",
                "content-agreement",
                Validity.of("2019-06-01", ""),
                new Attribution("the ministry's page", "2019"),
                ""));
        LocalCase data = withVoices();
        assertThat(rung(data, "declared cooperation").evidence())
                .isEqualTo("content-agreement, from 2019-06-01 (the ministry's page 2019)");
        assertThat(rung(data, "synchrony beyond news and desk hours").answer()).isEqualTo("cannot tell");
    }

    @Test
    void theLadderIsAFindingWithItsTableAndPosts() throws SQLException {
        voices();
        long of = post(north, BEGUN, "word", "");
        for (int i = 0; i < 60; i++) {
            post(south, BEGUN + i * 60_000L, "w", i < 30 ? "p" + of : "");
            post(news, BEGUN + i * 60_000L, "v" + i, "");
        }
        assertThat(run(new Relations(), told()).findings()).singleElement().satisfies(f -> {
            assertThat(f.says()).contains("North and South: the case shows direct amplification");
            assertThat(f.exhibits()).hasSize(1);
        });
    }

    @Test
    void oneStateHasNoRelation() throws SQLException {
        post(voice("north", "North", Layer.OFFICIAL), BEGUN, "a", "");
        assertThat(run(new Relations(), told()).notRun()).isPresent();
    }
}
