package lockstep.casework.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.analyses.ecosystem.Watching;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.casework.registry.RegistryLists;
import lockstep.model.Run;
import lockstep.model.analysis.Watch;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms that go on from ingest to ingest. */
class WatchStepTest {
    private static final int DAY = 86_400;
    private static final Watching.Rule RULE =
            new Watching.Rule(.05, 28, Optional.of(LocalDate.parse("2021-03-29")), 100, "");

    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    /** An official voice that posts some times a day, on days from one to another. */
    private Path days(String name, int from, int to, int aDay) throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (int day = from; day < to; day++)
            for (int k = 0; k < aDay; k++)
                rows.add(
                        new String[] {"ministry", Integer.toString(day * DAY + k * 600), "words " + day + " " + k, ""});
        return desk.posts(name, rows);
    }

    private OpenCase watched() throws Exception {
        OpenCase open = desk.open();
        CaseFolder.read(open, days("first.csv", 0, 35, 6));
        var by = new Attribution("a report", "2020");
        RegistryLists.put(
                open.data(),
                new Registry(
                        "made",
                        false,
                        List.of(new Actor(
                                "ministry",
                                Actor.Kind.ORGANISATION,
                                "Ministry",
                                List.of(),
                                "Northland",
                                Layer.OFFICIAL,
                                "",
                                by,
                                "")),
                        List.of(new Mark("ministry", Mark.Kind.HANDLE, "x", "ministry", Validity.ALWAYS, by)),
                        List.of(),
                        List.of(),
                        List.of()),
                "sha");
        return open;
    }

    private static Watching.Standing step(OpenCase open) {
        return WatchStep.run(open.data(), CaseFolder.analyst(open).ready(), RULE, Map.of());
    }

    @Test
    void alarmsStaySilentWhileNothingChangesAndRingOnceWhenItDoes() throws Exception {
        try (OpenCase open = watched()) {
            Watching.Standing quiet = step(open);
            assertThat(quiet.watches()).isNotEmpty();
            assertThat(quiet.rang()).isEmpty();
            assertThat(open.data().watches().all()).containsExactlyElementsOf(quiet.watches());

            CaseFolder.read(open, days("second.csv", 35, 49, 40));
            Watching.Standing loud = step(open);
            assertThat(loud.rang()).isNotEmpty().allMatch(Watch::up);
            assertThat(loud.through()).isAfter(quiet.through());

            Watching.Standing after = step(open);
            assertThat(after.rang()).isEmpty();
            assertThat(after.watches()).anyMatch(w -> w.rung().isPresent());
        }
    }

    @Test
    void eachStepIsLoggedAndItsAlarmsAreFindingsOfARun() throws Exception {
        try (OpenCase open = watched()) {
            step(open);
            CaseFolder.read(open, days("second.csv", 35, 49, 40));
            Watching.Standing loud = step(open);
            assertThat(CaseFolder.logged(open).stream().filter(l -> l.startsWith("watch")))
                    .hasSize(2)
                    .last()
                    .isEqualTo("watch " + loud.rang().size() + " of "
                            + loud.watches().size() + " watches rang");
            List<Run> runs = Run.latest(open.data().runs());
            assertThat(runs).extracting(Run::analysis).containsExactly("alerts");
            assertThat(runs.get(0).findings()).isEqualTo(loud.rang().size());
        }
    }
}
