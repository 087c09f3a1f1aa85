package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import lockstep.analyses.ecosystem.Alerts;
import lockstep.analyses.ecosystem.Changes;
import lockstep.analyses.ecosystem.CreationBursts;
import lockstep.analyses.ecosystem.EventStudies;
import lockstep.analyses.ecosystem.Watching;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Watch;
import lockstep.model.analysis.Work;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import lockstep.registry.EventList;
import lockstep.store.LocalCase;
import org.junit.jupiter.api.Test;

/** What changed, what followed an event, what rang and what was made together, on made cases; and that nothing is told of noise. */
class TurnsTest extends MadeCase {
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

    /** Sixty covert accounts among a thousand over twenty months; so many of them were made in one day. */
    private LocalCase made(int burst) throws SQLException {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 1_000; i++) {
            long created = BEGUN - (long) (random.nextDouble() * 600) * DAY - random.nextLong(DAY);
            if (i < burst) created = BEGUN - 300 * DAY + random.nextLong(DAY / 2);
            int who = i < 60 ? voice("c" + i, "East", Layer.COVERT, created) : account("u" + i, "x", created);
            post(who, BEGUN + i, "word", "");
        }
        account("never dated", "x", Long.MIN_VALUE);
        return told();
    }

    @Test
    void accountsMadeInOneDayAreABurstWithTheirFirstPosts() throws SQLException {
        assertThat(run(new CreationBursts(), made(14)).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.says()).startsWith("East covert: 1").contains("of 60 dated accounts");
                    assertThat(f.evidence().get(0).posts()).contains(1L, 14L);
                });
    }

    @Test
    void accountsMadeAsOthersAreNoBurstAndTooFewAreSaid() throws SQLException {
        assertThat(run(new CreationBursts(), made(0)).findings()).isEmpty();
    }

    @Test
    void withoutDaysOfCreationNothingIsScanned() throws SQLException {
        for (int i = 0; i < 40; i++)
            post(i < 20 ? voice("v" + i, "East", Layer.COVERT) : account("u" + i), BEGUN, "a", "");
        assertThat(run(new CreationBursts(), told()).notRun())
                .hasValueSatisfying(n -> assertThat(n.has()).contains("40 do not"));
    }

    /** Twelve covert accounts and thirty newsrooms for forty days; from day 20 the covert ones post so much of what they did. */
    private LocalCase exposed(double left, double drift) throws SQLException {
        targets.add(new Target("a", "Ada", "candidate", "", "", List.of(), Validity.ALWAYS));
        var random = new SplittableRandom(SEED);
        for (int a = 0; a < 42; a++) {
            boolean covert = a < 12;
            int who = voice("v" + a, covert ? "East" : "", covert ? Layer.COVERT : Layer.ORDINARY_MEDIA);
            double busy = 2 + 6 * random.nextDouble();
            for (int day = 0; day < 40; day++) {
                double rate = busy * (covert ? (day >= 20 ? left : 1) * Math.exp(drift * day) : 1);
                for (int i = 0; i < rate + random.nextDouble() - .5; i++)
                    post(who, BEGUN + day * DAY + i * 60_000L, random.nextInt(5) == 0 ? "on Ada" : "other", "");
            }
        }
        return told();
    }

    private EventStudies.Result study(LocalCase data) {
        String day = LocalDate.of(2020, 3, 12).plusDays(20).toString();
        return EventStudies.look(
                data,
                Settings.of(EventStudies.Settings.class, Map.of("events", day + "|the report|exposure|East")),
                Work.quiet(SEED));
    }

    @Test
    void aNetworkThatThrottlesAfterAnExposureIsHeldAgainstNewsrooms() throws SQLException {
        LocalCase data = exposed(.3, 0);
        assertThat(study(data).effects())
                .filteredOn(e -> e.what().equals("posts"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.verdict()).as(e.because()).isEqualTo("changed");
                    assertThat(e.effect()).isBetween(.2, .45);
                    assertThat(e.treated()).isEqualTo(12);
                    assertThat(e.controls()).isEqualTo(30);
                    assertThat(EventStudies.says(e)).contains("the report (2020-04-01)", "control");
                });
        assertThat(study(data).effects())
                .filteredOn(e -> e.what().startsWith("posts about"))
                .singleElement()
                .satisfies(e -> assertThat(e.verdict()).isEqualTo("not shown"));
    }

    @Test
    void aNetworkThatGoesOnAsBeforeIsNotTold() throws SQLException {
        assertThat(study(exposed(1, 0)).effects()).noneMatch(e -> e.verdict().equals("changed"));
    }

    @Test
    void aNetworkThatWasSinkingAnywayCannotBeTold() throws SQLException {
        assertThat(study(exposed(1, -.08)).effects())
                .filteredOn(e -> e.what().equals("posts"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.verdict()).isEqualTo("cannot tell");
                    assertThat(e.because()).contains("already drifting apart");
                });
    }

    @Test
    void aListOfEventsSaysWhatIsWrongWithIt() throws IOException {
        Path list = Files.writeString(folder.resolve("e.csv"), "date,name\n2022-02-30,the day\n");
        assertThatThrownBy(() -> EventList.read(list))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("2022-02-30");
        Path headless = Files.writeString(folder.resolve("h.csv"), "day,what\n2022-02-20,x\n");
        assertThatThrownBy(() -> EventList.read(headless)).hasMessageContaining("no column date");
        Path good =
                Files.writeString(folder.resolve("g.csv"), "date,name,kind,state\n2022-02-20,a summit,summit,East\n");
        assertThat(EventList.read(good))
                .singleElement()
                .satisfies(e -> assertThat(e.word()).isEqualTo("2022-02-20|a summit|summit|East"));
    }

    private void days(int who, int from, int to, int mean, SplittableRandom random) {
        for (int day = from; day < to; day++) {
            double gamma = 0;
            for (int i = 0; i < 30; i++) gamma -= Math.log(1 - random.nextDouble()) / 30;
            for (int i = 0; i < mean * gamma; i++) post(who, BEGUN + day * DAY + i * 1_000L, "word", "");
        }
    }

    private static final Watching.Rule RULE = new Watching.Rule(.05, 28, Optional.empty(), 100, "");

    @Test
    void aWatchGoesOnFromIngestToIngestAndRingsAtADoubling() throws SQLException {
        var random = new SplittableRandom(SEED);
        int covert = voice("network", "East", Layer.COVERT);
        days(covert, 0, 40, 40, random);
        LocalCase data = told();
        var begun = Watching.step(data, data.watches().all(), RULE);
        assertThat(begun.watches()).hasSize(2).allMatch(w -> w.rung().isEmpty());
        data.watches().keep(begun.watches());
        assertThat(run(new Alerts(), data).findings()).isEmpty();
        days(covert, 40, 50, 40, random);
        data = more();
        var quiet = Watching.step(data, data.watches().all(), RULE);
        assertThat(quiet.rang()).isEmpty();
        data.watches().keep(quiet.watches());
        assertThat(data.watches().all()).isEqualTo(quiet.watches());
        days(covert, 50, 60, 90, random);
        data = more();
        var loud = Watching.step(data, data.watches().all(), RULE);
        data.watches().keep(loud.watches());
        LocalDate turned = LocalDate.of(2020, 3, 12).plusDays(50);
        assertThat(loud.rang()).singleElement().satisfies(w -> {
            assertThat(w.up()).isTrue();
            assertThat(LocalDate.ofEpochDay(w.rung().getAsLong())).isBetween(turned, turned.plusDays(7));
        });
        assertThat(run(new Alerts(), data).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.says()).contains("East covert: posts: the alarm for a rise rang"));
        var again = Watching.step(data, data.watches().all(), RULE);
        assertThat(again.rang()).as("nothing is told twice").isEmpty();
    }

    @Test
    void lookingDayByDayIsLookingOnce() throws SQLException {
        var random = new SplittableRandom(SEED + 1);
        days(voice("network", "East", Layer.COVERT), 0, 41, 40, random);
        LocalCase data = told();
        List<Watch> often = Watching.step(data, List.of(), RULE).watches();
        List<Watch> once = often;
        for (int day = 41; day < 52; day++) {
            days(1, day, day + 1, day < 46 ? 40 : 70, random);
            often = Watching.step(more(), often, RULE).watches();
        }
        assertThat(Watching.step(more(), once, RULE).watches()).isEqualTo(often);
    }
}
