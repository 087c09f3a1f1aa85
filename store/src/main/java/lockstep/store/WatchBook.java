package lockstep.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Columns;
import lockstep.model.analysis.Watch;

/** The series that a case watches, with what their alarms remember. */
public final class WatchBook {
    private final CaseFile file;
    private final Asking asking;

    WatchBook(CaseFile file, Asking asking) {
        this.file = file;
        this.asking = asking;
    }

    /** Every watch, by side, what is counted, way and round. */
    public List<Watch> all() {
        Columns c = asking.select("""
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
            asking.change("DELETE FROM watches", Map.of());
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
