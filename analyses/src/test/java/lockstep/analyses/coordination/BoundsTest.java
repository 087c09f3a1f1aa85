package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final BoundTable TABLE = Bounds.table();

    /** The table as lines, one of which is changed. */
    private static Bounds with(String line, String instead) {
        List<String> lines = new ArrayList<>(TABLE.written().lines().toList());
        int at = 0;
        while (!lines.get(at).startsWith(line + "\t")) at++;
        lines.set(at, instead);
        return Bounds.of(BoundTable.read("mine.tsv", lines));
    }

    private static int lineOf(String name) {
        return TABLE.written()
                        .lines()
                        .toList()
                        .indexOf(TABLE.written()
                                .lines()
                                .filter(l -> l.startsWith(name + "\t"))
                                .findFirst()
                                .orElseThrow())
                + 1;
    }

    private static void refused(String name, String instead, String says) {
        assertThatThrownBy(() -> with(name, instead))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("mine.tsv, line " + lineOf(name) + ": ")
                .hasMessageContaining(says);
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        assertThat(BoundTable.read("bounds.tsv", TABLE.written().lines().toList())
                        .written())
                .isEqualTo(TABLE.written());
    }

    @Test
    void everyNumberOfTheTableCounts() {
        for (BoundTable.Row row : TABLE.rows())
            assertThat(row.why()).as(row.name()).isNotBlank();
        assertThat(with("verdict.ratio", "verdict.ratio\t2\tlearnt\t2 3 4\ta\tb")
                        .verdict()
                        .ratio())
                .isEqualTo(2);
        assertThat(Bounds.of(TABLE.with("verdict.close", .65)).verdict().close())
                .isEqualTo(.65);
    }

    @Test
    void aWrongRowIsRefusedWithFileAndLine() {
        refused("fewest", "fewest\tmany\tfixed\t-\ta\tb", "fewest is \"many\"");
        refused("fewest", "fewest\t2.5\tfixed\t-\ta\tb", "fewest is 2.5");
        refused("fewest", "fewest\t0\tfixed\t-\ta\tb", "fewest is 0");
        refused("fewest", "fewest\t-3\tfixed\t-\ta\tb", "fewest is \"-3\"");
        refused("interest", "interest\tNaN\tfixed\t-\ta\tb", "interest is \"NaN\"");
        refused("verdict.close", "verdict.close\t75\tfixed\t-\ta\tb", "verdict.close is 75");
        refused("verdict.close", "verdict.close\t.5 .7\tfixed\t-\ta\tb", "verdict.close is 0.5 0.7");
        refused("interest", "interest\t10\tguessed\t-\ta\tb", "by \"guessed\"");
        refused("interest", "interest\t10\tlearnt\t5 20\ta\tb", "not tried");
        refused("interest", "interest\t10\tfixed", "3 cells");
        refused("interest", "fewest\t3\tfixed\t-\ta\tb", "fewest stands twice");
    }

    @Test
    void aNameThatBoundsNothingIsRefusedAndTheNearestOffered() {
        List<String> lines = new ArrayList<>(TABLE.written().lines().toList());
        lines.add("verdict.rato\t3\tfixed\t-\ta\tb");
        assertThatThrownBy(() -> Bounds.of(BoundTable.read("mine.tsv", lines)))
                .isInstanceOfSatisfying(CannotDo.class, refused -> {
                    assertThat(refused).hasMessage("mine.tsv, line " + lines.size() + ": verdict.rato bounds nothing");
                    assertThat(refused.help()).contains("verdict.ratio");
                });
    }

    @Test
    void aBoundThatIsMissingIsNamed() {
        List<String> lines = TABLE.written()
                .lines()
                .filter(l -> !l.startsWith("verdict.ratio\t"))
                .collect(Collectors.toList());
        assertThatThrownBy(() -> Bounds.of(BoundTable.read("mine.tsv", lines)))
                .isInstanceOf(CannotDo.class)
                .hasMessage("mine.tsv has no line for verdict.ratio");
    }
}
