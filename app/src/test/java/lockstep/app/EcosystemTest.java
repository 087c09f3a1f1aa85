package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.Cascade;
import lockstep.analyses.ecosystem.Ladder;
import lockstep.analyses.ecosystem.Laundering;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Reach;
import lockstep.analyses.ecosystem.ReachAnalysis;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Validity;
import lockstep.store.LocalCase;
import lockstep.worlds.desk.Confounding;
import lockstep.worlds.desk.DeskWorld;
import org.junit.jupiter.api.Test;

/** States and layers on made cases whose truth is known to the last number. Ids, times and neutral words only. */
class EcosystemTest extends MadeCase {

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
        sql("INSERT INTO counts (post, seen_at, likes, reposts) VALUES (" + root + ", 0, 20000, 12013)");
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
    void whatLiesBehindAnItemIsToldWithHowWellItsClockTellsTheTime() throws SQLException {
        int spokesman = voice("spokesman", "East", Layer.OFFICIAL);
        int early = account("early");
        int copied = account("copied");
        int unzoned = account("unzoned");
        long before = post(early, BEGUN - 2 * DAY, "the page", "");
        link(before, 1);
        long copy = post(copied, BEGUN - 3_600_000L, "read this page", "");
        long vague = post(unzoned, BEGUN - 7_200_000L, "read this page", "");
        long root = post(spokesman, BEGUN, "read this page", "");
        link(root, 1);
        link(root, 2);
        sql("INSERT INTO kinds VALUES (3, 'text'); INSERT INTO objects VALUES (7, 3, 'read this page')");
        for (long p : new long[] {copy, vague, root})
            actions.add(new Object[] {3, posts.get((int) p - 1)[1], 7, posts.get((int) p - 1)[3], p});
        LocalCase data = told();
        sql("INSERT INTO sources (source, no_zone, zone) VALUES (1, 0, 'UTC'), (2, 9, 'UTC');"
                + " UPDATE posts SET source = 1; UPDATE posts SET source = 2 WHERE post = " + vague);
        Cascade.Result r = Cascade.of(data, "p" + root);
        assertThat(r.chain())
                .extracting(s -> s.kind() + ": " + s.post() + " " + s.order())
                .containsExactly(
                        "site: -1 ",
                        "earlier citation: " + before + " before the item",
                        "earlier copy: " + vague + " cannot tell",
                        "earlier copy: " + copy + " before the item");
        assertThat(r.chain().get(0).what()).isEqualTo("fringe.example, of which the registry says nothing");
        assertThat(r.unseen()).anyMatch(u -> u.contains("does not say its time zone"));
    }

    @Test
    void twoOfficialCarriersWithinOneTickOfTheClockAreBothFirst() throws SQLException {
        int a = voice("a", "East", Layer.OFFICIAL);
        int b = voice("b", "East", Layer.OFFICIAL);
        int c = voice("c", "East", Layer.OFFICIAL);
        long minute = BEGUN - Math.floorMod(BEGUN, 60_000L);
        for (int who : new int[] {a, b}) link(post(who, minute, "w", ""), 1);
        link(post(c, minute + 60_000, "w", ""), 1);
        LocalCase data = told();
        sql("UPDATE posts SET source = 1");
        assertThat(Cascade.of(data, "https://fringe.example/a").firstOfficial()).hasSize(2);
    }

    /** So many links of one site, and of another, with a relay, a state's outlet and a covert account in one order or the other. */
    private LocalCase links(int openFirst, int covertFirst, int elsewhere) throws SQLException {
        int relay = account("relay");
        int open = voice("outlet", "East", Layer.STATE_CONTROLLED);
        int covert = voice("network", "East", Layer.COVERT);
        for (int i = 0; i < openFirst + covertFirst + elsewhere; i++) {
            boolean fringe = i < openFirst + covertFirst;
            boolean first = fringe ? i < openFirst : i % 2 == 0;
            sql("INSERT INTO objects VALUES (" + (100 + i) + ", 1, 'https://" + (fringe ? "fringe" : "other")
                    + ".example/" + i + "')");
            long at = BEGUN + i * DAY;
            for (Object[] step : new Object[][] {{relay, 0L}, {open, first ? 1L : 2L}, {covert, first ? 2L : 1L}}) {
                long p = post((int) step[0], at + (long) step[1] * 3_600_000L + 7, "w", "");
                actions.add(new Object[] {1, step[0], 100 + i, at + (long) step[1] * 3_600_000L + 7, p});
            }
        }
        return told();
    }

    @Test
    void aSiteWhoseLinksGoOverARelayToAnOutletAndOnToCovertAccountsIsAPath() throws SQLException {
        assertThat(run(new Laundering(), links(20, 0, 20)).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.says())
                            .startsWith(
                                    "20 links of one site went from East state-controlled to East covert, 20 of them through");
                    assertThat(f.evidence().get(0).posts()).containsExactly(1L, 2L, 3L);
                    assertThat(f.chance().qValue())
                            .hasValueSatisfying(q -> assertThat(q).isLessThan(.05));
                });
    }

    @Test
    void aSiteOnWhichTheyComeInTheirUsualOrderIsNone() throws SQLException {
        assertThat(run(new Laundering(), links(10, 10, 20)).findings()).isEmpty();
    }

    @Test
    void aNarrativeHasAReachOfItsOwn() throws SQLException {
        int north = voice("north", "North", Layer.OFFICIAL);
        int news = voice("news", "", Layer.ORDINARY_MEDIA);
        long a = post(north, BEGUN, "w", "");
        long b = post(account("u"), BEGUN + 1, "w", "");
        long other = post(north, BEGUN + 2, "x", "");
        post(news, BEGUN + 3, "w", "p" + a);
        post(account("v"), BEGUN + 4, "w", "p" + a);
        post(account("z"), BEGUN + 5, "x", "p" + other);
        post(north, BEGUN + 6, "w", "p" + b);
        sql("INSERT INTO narratives VALUES ('N-3', 'found', 'current', 'the page', '', 0, '', '', 1, 0, 0);"
                + "INSERT INTO narrative_posts VALUES ('N-3', " + a + ", 'exact', 1, '', '', FALSE), ('N-3', " + b
                + ", 'near', 1, '', '', FALSE), ('N-3', " + other + ", 'person', 1, '', 'somebody', TRUE)");
        LocalCase data = told();
        Reach.Result r = Reach.ofNarrative(data, "n-3").orElseThrow();
        assertThat(r.posts()).isEqualTo(2);
        assertThat(r.postsInside()).isEqualTo(1);
        assertThat(r.postsOutside()).isEqualTo(2);
        assertThat(r.passers())
                .extracting(p -> p.side() + " " + p.posts())
                .containsExactlyInAnyOrder("North official 1", "ordinary-media 1", "unknown 1");
        assertThat(Reach.ofNarrative(data, "N-4")).isEmpty();
        var settings = Settings.of(ReachAnalysis.Settings.class, Map.of("group", "N-3"));
        assertThat(new ReachAnalysis().detect(data, settings, Work.quiet(SEED)).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.says()).startsWith("N-3 (the page), 2 posts"));
    }

    @Test
    void theSameNumbersStandInMatrixReachAndFindings() throws SQLException {
        LocalCase data = spokesman();
        var cells = Amplification.cells(data);
        assertThat(cells)
                .extracting(c -> c.from().word() + " " + c.way() + " " + c.to().word() + " " + c.posts())
                .containsExactly("unknown repost East official 12000", "East official repost East official 13");
        Reach.Result reach = Reach.of(data, "East", ReachAnalysis.accounts(data, "east"));
        assertThat(reach.accounts()).isEqualTo(14);
        assertThat(reach.postsInside()).isEqualTo(13);
        assertThat(reach.postsOutside()).isEqualTo(12_000);
        assertThat(reach.accountsOutside()).isEqualTo(12_000);
        assertThat(reach.postsReached()).isEqualTo(1);
        assertThat(reach.likes()).isEqualTo(20_000);
        assertThat(run(new lockstep.analyses.ecosystem.CascadeAnalysis(), data).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.says()).contains("12,013 accounts", "13 other official"));
        assertThat(run(new ReachAnalysis(), data).findings()).hasSize(1);
    }

    @Test
    void withoutARegistryNothingIsLookedAtAndThatIsSaid() throws SQLException {
        post(account("a"), BEGUN, "one", "");
        LocalCase data = told();
        assertThat(run(new Amplification(), data).notRun()).isPresent();
        assertThat(run(new LeadsAndLags(), data).notRun()).isPresent();
        assertThat(run(new SharedSources(), data).notRun()).isPresent();
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
    void aLeaderHasHeldInEveryOtherWayOfLooking() throws SQLException {
        var r = lead(desks(.9, SEED));
        assertThat(r.pairs().get(0).looks())
                .extracting(l -> l.look().replaceAll(" of .*| instead.*|: .*", ""))
                .contains(
                        "bins",
                        "mentions within half the time",
                        "second mention",
                        "placebo",
                        "stories alike by 0.40",
                        "stories alike by 0.60");
        assertThat(r.pairs().get(0).looks()).allMatch(l -> l.holds());
        assertThat(r.pairs().get(0).test().gainLow()).isPositive();
    }

    @Test
    void theCasesOwnNarrativesAreComparedWhereItHasThem() throws SQLException {
        DeskWorld world = DeskWorld.draw(Confounding.DESK_HOURS, 80, 400, .9, new SplittableRandom(SEED));
        int a = voice("north", "North", Layer.STATE_CONTROLLED);
        int b = voice("south", "South", Layer.STATE_CONTROLLED);
        int c = voice("news", "", Layer.ORDINARY_MEDIA);
        var rows = new StringBuilder();
        for (int i = 0; i < world.event().length; i++) {
            long third = post(c, world.event()[i], "a", "");
            long first = post(a, world.a()[i], "b", "");
            long second = post(b, world.b()[i], "c", "");
            for (long p : new long[] {third, first, second})
                rows.append("('N-").append(i).append("', ").append(p).append(", 'near', 1, '', '', FALSE),");
        }
        // somebody took a post out of a narrative: it does not count
        long out = post(b, world.event()[0] - DAY, "d", "");
        rows.append("('N-0', ").append(out).append(", 'person', 1, '', 'somebody', TRUE)");
        sql("INSERT INTO narrative_posts VALUES " + rows);
        for (int i = 0; i < world.event().length; i++)
            sql("INSERT INTO narratives VALUES ('N-" + i + "', 'found', 'current', '"
                    + (world.watched()[i] ? "watched" : "other") + "', '', 0, '', '', 1, 0, 0)");
        var r = LeadsAndLags.look(
                told(), Settings.of(LeadsAndLags.Settings.class, Map.of("watch", "watched", "narrative", "case")));
        assertThat(r.narratives()).contains("the case's own");
        assertThat(r.pairs()).singleElement().satisfies(p -> {
            assertThat(p.verdict()).as(p.because()).isEqualTo("North leads");
            assertThat(p.test().watched()).isBetween(70, 80);
        });
    }

    @Test
    void aNarrativeWithOneCarrierAndAnOutletWithOnePostAreSaidToTellNothing() throws SQLException {
        int a = voice("north", "North", Layer.STATE_CONTROLLED);
        int b = voice("south", "South", Layer.STATE_CONTROLLED);
        for (int i = 0; i < 5; i++) post(a, BEGUN + i * DAY, "alpha" + i + " beta" + i + " gamma" + i, "");
        post(b, BEGUN + DAY / 2, "alpha0 beta0 gamma0", "");
        var r = lead(told());
        assertThat(r.notes())
                .contains("of 5 narratives, 4 with one carrier: nothing can be said there of who was first")
                .anyMatch(n -> n.equals("an outlet has one post with a narrative: south"));
        assertThat(r.pairs())
                .singleElement()
                .satisfies(p -> assertThat(p.because()).contains("it takes 10 of each"));
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
        var ladder =
                Ladder.of(data, new Ladder.Ground(Amplification.cells(data), SharedSources.look(data, 3), lead(data)));
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
}
