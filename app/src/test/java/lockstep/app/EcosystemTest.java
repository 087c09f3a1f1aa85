package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.Cascade;
import lockstep.analyses.ecosystem.Changes;
import lockstep.analyses.ecosystem.Ladder;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Reach;
import lockstep.analyses.ecosystem.Reaching;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.model.Scope;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;
import lockstep.worlds.desk.Confounding;
import lockstep.worlds.desk.DeskWorld;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States and layers on made cases whose truth is known to the last number. Ids, times and neutral words only. */
class EcosystemTest {
    private static final long BEGUN = Instant.parse("2020-03-12T14:37:04Z").toEpochMilli();
    private static final long DAY = 86_400_000L;
    private static final long SEED = 20_200_312;

    @TempDir
    Path folder;

    private CaseFile file;
    private final List<Object[]> accounts = new ArrayList<>();
    private final List<Object[]> posts = new ArrayList<>();
    private final List<Object[]> actions = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    @BeforeEach
    void make() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        try (var sql = file.connection().createStatement()) {
            sql.execute("""
                    INSERT INTO kinds VALUES (1, 'link'), (2, 'domain');
                    INSERT INTO objects VALUES (1, 1, 'https://fringe.example/a'), (2, 2, 'fringe.example'), (3, 2, 'wire.example');
                    """);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private int account(String handle) {
        int key = accounts.size() + 1;
        accounts.add(new Object[] {key, "x", handle, handle});
        return key;
    }

    private int voice(String handle, String state, Layer layer) {
        var by = new Attribution("a report", "2020");
        actors.add(new Actor(handle, Actor.Kind.ORGANISATION, handle, List.of(), state, layer, "", by, ""));
        marks.add(new Mark(handle, Mark.Kind.HANDLE, "x", handle, Validity.ALWAYS, by));
        return account(handle);
    }

    private long post(int account, long at, String text, String repostOf) {
        long key = posts.size() + 1L;
        posts.add(
                new Object[] {key, account, "p" + key, at, repostOf.isEmpty() ? "original" : "repost", text, repostOf});
        return key;
    }

    private void link(long post, int object) {
        Object[] p = posts.get((int) post - 1);
        actions.add(new Object[] {object == 1 ? 1 : 2, p[1], object, p[3], post});
    }

    private LocalCase told() throws SQLException {
        append(
                "accounts",
                "INSERT INTO accounts (account, platform, native_id, handle) SELECT * FROM staged",
                accounts,
                "account INTEGER, platform VARCHAR, native_id VARCHAR, handle VARCHAR");
        append(
                "posts",
                "INSERT INTO posts (post, account, native_id, posted_at, kind, text, repost_of)"
                        + " SELECT post, account, native_id, posted_at, kind, text, nullif(repost_of, '') FROM staged",
                posts,
                "post BIGINT, account INTEGER, native_id VARCHAR, posted_at BIGINT, kind VARCHAR, text VARCHAR, repost_of VARCHAR");
        append(
                "actions",
                "INSERT INTO actions SELECT * FROM staged",
                actions,
                "kind INTEGER, account INTEGER, object INTEGER, acted_at BIGINT, post BIGINT");
        var data = new LocalCase(file, Scope.ALL);
        data.registry().put(new Registry("made", false, actors, marks, relations, targets, List.of()), "sha");
        return new LocalCase(file, Scope.ALL);
    }

    private void append(String what, String insert, List<Object[]> rows, String columns) throws SQLException {
        try (var sql = file.connection().createStatement()) {
            sql.execute("CREATE OR REPLACE TEMP TABLE staged (" + columns + ")");
            try (DuckDBAppender into =
                    file.connection().unwrap(DuckDBConnection.class).createAppender("temp", "main", "staged")) {
                for (Object[] row : rows) {
                    into.beginRow();
                    for (Object v : row) {
                        if (v instanceof Integer i) into.append(i);
                        else if (v instanceof Long l) into.append(l);
                        else into.append(String.valueOf(v));
                    }
                    into.endRow();
                }
            }
            sql.execute(insert);
        }
        assertThat(what).isNotEmpty();
    }

    private static Outcome run(lockstep.model.analysis.Detector<?> detector, LocalCase data) {
        return detect(detector, data);
    }

    private static <S extends Record> Outcome detect(lockstep.model.analysis.Detector<S> detector, LocalCase data) {
        return detector.detect(data, Settings.defaults(detector.settings()), Work.quiet(SEED));
    }

    /** One official post with a link; thirteen missions and twelve thousand accounts repost it; twenty thousand likes are stated. */
    private LocalCase spokesman() throws SQLException {
        int spokesman = voice("spokesman", "East", Layer.OFFICIAL);
        int fringe = account("fringe_site");
        long before = post(fringe, BEGUN - 2 * DAY, "the page", "");
        link(before, 1);
        long root = post(spokesman, BEGUN, "read this page", "");
        link(root, 1);
        var random = new SplittableRandom(SEED);
        for (int m = 0; m < 13; m++)
            post(voice("mission" + m, "East", Layer.OFFICIAL), BEGUN + 60_000L * (m + 5), "read this page", "p" + root);
        for (int i = 0; i < 12_000; i++)
            post(account("u" + i), BEGUN + 1_000 + random.nextInt(2 * (int) DAY), "read this page", "p" + root);
        LocalCase data = told();
        try (var sql = file.connection().createStatement()) {
            sql.execute("INSERT INTO counts (post, seen_at, likes, reposts) VALUES (" + root + ", 0, 20000, 12013)");
        }
        return data;
    }

    @Test
    void aSpokesmansPostIsFollowedToTheLastNumber() throws SQLException {
        Cascade.Result r = Cascade.of(spokesman(), "p2");
        assertThat(r.roots())
                .singleElement()
                .satisfies(n -> assertThat(n.actor()).isEqualTo("spokesman"));
        assertThat(r.officialRepeaters()).isEqualTo(13);
        assertThat(r.reposts()).isEqualTo(12_013);
        assertThat(r.repostingAccounts()).isEqualTo(12_013);
        assertThat(r.likes()).isEqualTo(20_000);
        assertThat(r.statedReposts()).isEqualTo(12_013);
        assertThat(r.bySide())
                .extracting(c -> c.side() + " " + c.posts() + " " + c.accounts())
                .containsExactly("East official 14 14", "unknown 12000 12000");
        assertThat(r.parts()).extracting(Cascade.Part::posts).containsExactly(13L, 0L, 12_000L);
        assertThat(r.firstOfficial())
                .singleElement()
                .satisfies(n -> assertThat(n.actor()).isEqualTo("spokesman"));
        assertThat(r.treeOf()).isEqualTo(12_013);
        assertThat(r.links()).containsExactly("https://fringe.example/a");
        assertThat(r.earlier())
                .singleElement()
                .satisfies(n -> assertThat(n.post()).isEqualTo(1));
        assertThat(r.unseen()).noneMatch(u -> u.contains("are not in the case"));
    }

    @Test
    void theSameNumbersStandInMatrixReachAndFindings() throws SQLException {
        LocalCase data = spokesman();
        var cells = Amplification.cells(data);
        assertThat(cells)
                .extracting(c -> c.from().word() + " " + c.way() + " " + c.to().word() + " " + c.posts())
                .containsExactly("unknown repost East official 12000", "East official repost East official 13");
        Reach.Result reach = Reach.of(data, "East", Reaching.accounts(data, "east"));
        assertThat(reach.accounts()).isEqualTo(14);
        assertThat(reach.postsInside()).isEqualTo(13);
        assertThat(reach.postsOutside()).isEqualTo(12_000);
        assertThat(reach.accountsOutside()).isEqualTo(12_000);
        assertThat(reach.postsReached()).isEqualTo(1);
        assertThat(reach.likes()).isEqualTo(20_000);
        assertThat(run(new lockstep.analyses.ecosystem.Cascades(), data).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.says()).contains("12,013 accounts", "13 other official"));
        assertThat(run(new Reaching(), data).findings()).hasSize(1);
    }

    @Test
    void withoutARegistryNothingIsLookedAtAndThatIsSaid() throws SQLException {
        post(account("a"), BEGUN, "one", "");
        LocalCase data = told();
        for (var d : List.of(new Amplification(), new LeadsAndLags(), new SharedSources()))
            assertThat(run(d, data).notRun()).isPresent();
    }

    /** Two states' voices and newsrooms post 300 times each; the second passes on the first in so many of its posts. */
    private LocalCase passing(int ofSouth, int ofNewsrooms) throws SQLException {
        int north = voice("north", "North", Layer.STATE_CONTROLLED);
        int south = voice("south", "South", Layer.OFFICIAL);
        int news = voice("news", "", Layer.ORDINARY_MEDIA);
        List<Long> originals = new ArrayList<>();
        for (int i = 0; i < 300; i++) originals.add(post(north, BEGUN + i * 3_600_000L, "n" + i, ""));
        for (int i = 0; i < 300; i++) {
            post(south, BEGUN + i * 3_600_000L + 9_000, "s" + i, i < ofSouth ? "p" + originals.get(i) : "");
            post(news, BEGUN + i * 3_600_000L + 5_000, "c" + i, i < ofNewsrooms ? "p" + originals.get(i) : "");
        }
        return told();
    }

    @Test
    void passingOnMoreThanNewsroomsDoIsAFinding() throws SQLException {
        assertThat(run(new Amplification(), passing(60, 5)).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.says()).contains("60 posts", "South official", "North state-controlled"));
    }

    @Test
    void passingOnAsOftenAsNewsroomsDoIsNone() throws SQLException {
        assertThat(run(new Amplification(), passing(60, 58)).findings()).isEmpty();
    }

    @Test
    void aFringeSiteThatTwoStatesLinkToBeyondNewsroomsIsASharedSourceAndAPopularOneIsNot() throws SQLException {
        int north = voice("north", "North", Layer.STATE_CONTROLLED);
        int south = voice("south", "South", Layer.OFFICIAL);
        int news = voice("news", "", Layer.ORDINARY_MEDIA);
        for (int i = 0; i < 100; i++) {
            for (int who : new int[] {north, south, news}) {
                long p = post(who, BEGUN + i * 60_000L + who, "t", "");
                link(p, who != news && i < 20 ? 2 : 3);
            }
        }
        LocalCase data = told();
        assertThat(SharedSources.look(data, 3))
                .filteredOn(s -> s.q() <= .05)
                .extracting(SharedSources.Shared::site)
                .containsExactly("fringe.example");
        assertThat(run(new SharedSources(), data).findings()).hasSize(1);
    }

    /** Stories of a desk world, told as posts of two states' outlets and a newsroom. */
    private LocalCase desks(double copied, long seed) throws SQLException {
        DeskWorld world = DeskWorld.draw(Confounding.DESK_HOURS, 80, 400, copied, new SplittableRandom(seed));
        int a = voice("north", "North", Layer.STATE_CONTROLLED);
        int b = voice("south", "South", Layer.STATE_CONTROLLED);
        int c = voice("news", "", Layer.ORDINARY_MEDIA);
        for (int i = 0; i < world.event().length; i++) {
            String story =
                    (world.watched()[i] ? "watched " : "") + "alpha" + i + " beta" + i + " gamma" + i + " delta" + i;
            post(c, world.event()[i], story, "");
            post(a, world.a()[i], story, "");
            post(b, world.b()[i], story, "");
        }
        return told();
    }

    private static LeadsAndLags.Result lead(LocalCase data) {
        return LeadsAndLags.look(
                data, Settings.of(LeadsAndLags.Settings.class, Map.of("watch", "watched", "within", "20d")));
    }

    @Test
    void aDeskThatIsCopiedLeads() throws SQLException {
        var r = lead(desks(.9, SEED));
        assertThat(r.pairs()).singleElement().satisfies(p -> {
            assertThat(p.verdict()).as(p.because()).isEqualTo("North leads");
            assertThat(p.test().watched()).isBetween(70, 80);
            assertThat(p.test().controls()).isBetween(300, 400);
        });
    }

    @Test
    void whereNobodyCopiesItCannotTell() throws SQLException {
        var r = lead(desks(0, SEED + 1));
        assertThat(r.pairs())
                .singleElement()
                .satisfies(p -> assertThat(p.verdict()).isEqualTo("cannot tell"));
    }

    @Test
    void theLadderSaysWhatIsShownAndWhatCannotBeTold() throws SQLException {
        relations.add(new Relation(
                "state:North",
                "state:South",
                "content-agreement",
                Validity.ALWAYS,
                new Attribution("a report", "2020"),
                ""));
        LocalCase data = passing(60, 5);
        var ladder = Ladder.of(data, Amplification.cells(data), SharedSources.look(data, 3), lead(data));
        assertThat(ladder)
                .singleElement()
                .satisfies(l -> assertThat(l.rungs())
                        .extracting(r -> r.rung() + ": " + r.answer())
                        .contains(
                                "direct amplification: shown",
                                "declared cooperation: shown",
                                "same techniques: cannot tell",
                                "order in time beyond news and desk hours: cannot tell"));
    }

    /** Posts a day of one side over 120 days, with the share of them that names a target before and after day 60. */
    private LocalCase naming(double before, double after) throws SQLException {
        targets.add(new Target("t1", "Ada Example", "candidate", "North", "", List.of("阿达"), Validity.ALWAYS));
        int covert = voice("network", "East", Layer.COVERT);
        int news = voice("news", "", Layer.ORDINARY_MEDIA);
        var random = new SplittableRandom(SEED);
        for (int day = 0; day < 120; day++) {
            int volume = 40 + random.nextInt(20);
            for (int i = 0; i < volume; i++) {
                boolean named = random.nextDouble() < (day < 60 ? before : after);
                post(
                        covert,
                        BEGUN + day * DAY + i * 600_000L,
                        named ? (i % 2 == 0 ? "see Ada Example!" : "看阿达") : "Adam examples",
                        "");
                post(news, BEGUN + day * DAY + i * 600_000L, random.nextDouble() < .04 ? "Ada Example" : "other", "");
            }
        }
        return told();
    }

    @Test
    void aTurnToACandidateIsDatedAndNewsroomsShowNone() throws SQLException {
        var r = Changes.look(naming(.04, .31), Settings.defaults(Changes.Settings.class), Work.quiet(SEED));
        LocalDate turned = LocalDate.of(2020, 3, 12).plusDays(60);
        assertThat(r.changes()).anySatisfy(t -> {
            assertThat(t.what()).contains("Ada Example");
            assertThat(t.side()).isEqualTo("East covert");
            assertThat(Math.abs(t.day().toEpochDay() - turned.toEpochDay())).isLessThanOrEqualTo(3);
            assertThat(t.before().value()).isBetween(.03, .05);
            assertThat(t.after().low()).isBetween(.27, .31);
            assertThat(Changes.says(t)).contains("not seen in control accounts (");
            assertThat(t.alsoIn()).isEmpty();
        });
    }

    @Test
    void theTurnIsToldForTheKindOfTargetTooAndItsEvidenceNamesTheTarget() throws SQLException {
        LocalCase data = naming(.04, .31);
        var findings = run(new Changes(), data).findings();
        assertThat(findings)
                .filteredOn(f -> f.says().startsWith("East covert: posts about persons standing for office rose"))
                .singleElement()
                .satisfies(f -> {
                    List<Long> posts = f.evidence().get(0).posts();
                    assertThat(posts)
                            .isNotEmpty()
                            .allSatisfy(p -> assertThat(
                                            posts.get(0) > 0
                                                    ? String.valueOf(this.posts.get((int) (p - 1))[5])
                                                    : "")
                                    .matches("see Ada Example!|看阿达"));
                    assertThat(f.exhibits()).hasSize(1);
                });
    }

    /** A state whose open voice falls silent in steps while its covert one grows; two rivals swap places. */
    private LocalCase throttled(boolean really) throws SQLException {
        for (String name : List.of("Ada", "Bea"))
            targets.add(new Target(name, name, "candidate", "North", "race", List.of(), Validity.ALWAYS));
        int open = voice("ministry", "East", Layer.OFFICIAL);
        int covert = voice("network", "East", Layer.COVERT);
        var random = new SplittableRandom(SEED);
        for (int day = 0; day < 100; day++) {
            boolean later = really && day >= 50;
            for (int i = 0; i < 60; i++) {
                boolean hidden = random.nextDouble() < (later ? .8 : .2);
                boolean ada = random.nextDouble() < (later ? .2 : .7);
                post(hidden ? covert : open, BEGUN + day * DAY + i * 60_000L, ada ? "on Ada" : "on Bea", "");
            }
        }
        return told();
    }

    @Test
    void aMoveFromOpenToCovertAndATurnBetweenRivalsAreDated() throws SQLException {
        var r = Changes.look(throttled(true), Settings.defaults(Changes.Settings.class), Work.quiet(SEED));
        LocalDate turned = LocalDate.of(2020, 3, 12).plusDays(50);
        for (String says : List.of(
                "East: posts by covert voices, of covert and open ones, rose from",
                "East official: posts naming Ada, of those naming one of race, fell from",
                "East covert: posts naming Bea, of those naming one of race, rose from"))
            assertThat(r.changes()).anySatisfy(t -> {
                assertThat(Changes.says(t)).startsWith(says).contains("no control accounts");
                assertThat(Math.abs(t.day().toEpochDay() - turned.toEpochDay())).isLessThanOrEqualTo(3);
            });
    }

    @Test
    void aStateThatStaysAsItIsShowsNeither() throws SQLException {
        var r = Changes.look(throttled(false), Settings.defaults(Changes.Settings.class), Work.quiet(SEED));
        assertThat(r.changes())
                .noneMatch(t -> t.what().contains("covert") || t.what().contains("race"));
    }

    @Test
    void aSteadyNetworkShowsNoTurn() throws SQLException {
        var r = Changes.look(naming(.2, .2), Settings.defaults(Changes.Settings.class), Work.quiet(SEED));
        assertThat(r.changes()).noneMatch(t -> t.what().contains("Ada"));
    }
}
