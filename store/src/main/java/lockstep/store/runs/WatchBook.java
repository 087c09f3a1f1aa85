package lockstep.store.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Columns;
import lockstep.model.analysis.Watch;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;

/** The series that a case watches, with what their alarms remember. */
public final class WatchBook {
    private final CaseFile file;
    private final CaseSql db;

    public WatchBook(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** Every watch, by side, what is counted, way and round. */
    public List<Watch> all() {
        Columns c = db.select("""
                SELECT side, what, CAST(up AS INTEGER) AS up, CAST(is_share AS INTEGER) AS is_share, baseline_from, baseline_to,
                  through, chance, usual, alarm, evidence, rung, round
                FROM watches
                ORDER BY side, what, up, round
                """, Map.of());
        List<Watch> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            long rung = c.longs("rung")[i];
            all.add(new Watch(
                    c.text("side", i),
                    c.text("what", i),
                    c.longs("up")[i] == 1,
                    c.longs("is_share")[i] == 1,
                    c.longs("baseline_from")[i],
                    c.longs("baseline_to")[i],
                    c.longs("through")[i],
                    c.doubles("chance")[i],
                    numbers(c.text("usual", i)),
                    numbers(c.text("alarm", i)),
                    c.doubles("evidence")[i],
                    rung < 0 ? OptionalLong.empty() : OptionalLong.of(rung),
                    (int) c.longs("round")[i]));
        }
        return all;
    }

    /** Keeps these in place of what was kept. */
    public void keep(List<Watch> watches) {
        file.inTransaction(() -> {
            db.change("DELETE FROM watches", Map.of());
            Rows.into(
                    file,
                    "watches",
                    watches.stream()
                            .map(w -> new Object[] {
                                w.side(),
                                w.what(),
                                w.up(),
                                w.isShare(),
                                w.baselineFrom(),
                                w.baselineTo(),
                                w.through(),
                                w.chance(),
                                words(w.usual()),
                                words(w.alarm()),
                                w.evidence(),
                                w.rung().orElse(-1),
                                w.round()
                            })
                            .toList());
        });
    }

    private static List<Double> numbers(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(Double::valueOf).toList();
    }

    private static String words(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
