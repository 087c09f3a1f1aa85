package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lockstep.analyses.coordination.BoundTable;
import lockstep.analyses.coordination.Bounds;
import lockstep.bench.OperationScore.Flagged;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
    private static final String RATIO = "verdict.ratio";
    private static final String CLOSE = "verdict.close";

    /** Tables of a hundred members and ten thousand others, of whom bounds flag what is said here. */
    private final List<Told> tables = new ArrayList<>();

    private final List<String> looks = new ArrayList<>();

    private record Told(String name, String operation, Function<BoundTable, Flagged> flags, List<String> looks)
            implements Tried {
        @Override
        public int members() {
            return 100;
        }

        @Override
        public int others() {
            return 10_000;
        }

        @Override
        public Flagged under(BoundTable bounds) {
            looks.add(name + " " + bounds.written());
            return flags.apply(bounds);
        }
    }

    private static double value(BoundTable bounds, String name) {
        return bounds.row(name).values()[0];
    }

    private void table(String name, String operation, Function<BoundTable, Flagged> flags) {
        tables.add(new Told(name, operation, flags, looks));
    }

    private static Function<BoundTable, Flagged> found(String bound, double at, int then, int else_) {
        return b -> new Flagged(value(b, bound) == at ? then : else_, 0);
    }

    private LeaveOneOut.Learnt learnt() {
        return new LeaveOneOut(tables, b -> 0, said -> {}).from(Bounds.table());
    }

    @Test
    void aBoundThatServesAllOperationsIsChosenInEachFoldAndAtLast() {
        table("a", "a", found(RATIO, 2, 90, 50));
        table("b", "b", found(RATIO, 2, 80, 70));
        table("c", "c", found(RATIO, 2, 80, 70));
        var learnt = learnt();
        assertThat(learnt.folds())
                .hasSize(3)
                .allSatisfy(f -> assertThat(value(f.bounds(), RATIO)).isEqualTo(2));
        assertThat(value(learnt.bounds(), RATIO)).isEqualTo(2);
        assertThat(value(learnt.bounds(), CLOSE)).isEqualTo(value(Bounds.table(), CLOSE));
    }

    @Test
    void whatServesOneOperationAloneIsNotChosenWhereThatIsLeftOut() {
        table("a", "a", found(RATIO, 2, 90, 10));
        table("b", "b", found(RATIO, 3, 70, 60));
        table("c", "c", found(RATIO, 3, 70, 60));
        var learnt = learnt();
        assertThat(value(learnt.without("a").bounds(), RATIO)).isEqualTo(3);
        assertThat(value(learnt.without("b").bounds(), RATIO)).isEqualTo(2);
    }

    @Test
    void twoTablesOfOneOperationAreLeftOutTogether() {
        table("a", "a", found(RATIO, 2, 90, 10));
        table("more_a", "a", found(RATIO, 2, 90, 10));
        table("b", "b", found(RATIO, 3, 70, 60));
        var learnt = learnt();
        assertThat(learnt.folds()).hasSize(2);
        assertThat(value(learnt.without("a").bounds(), RATIO)).isEqualTo(3);
        assertThat(LearningTable.operationOf("more_a", List.of("a", "more_a", "b")))
                .isEqualTo("a");
        assertThat(LearningTable.operationOf("moria", List.of("a", "moria", "b")))
                .isEqualTo("moria");
    }

    @Test
    void othersBeyondTheAllowedCostMoreThanTheyBring() {
        table("a", "a", b -> value(b, RATIO) == 2 ? new Flagged(90, 40) : new Flagged(70, 5));
        table("b", "b", found(RATIO, 2, 70, 70));
        assertThat(value(learnt().bounds(), RATIO)).isEqualTo(3);
    }

    @Test
    void othersWithinTheAllowedCostNothing() {
        table("a", "a", b -> value(b, RATIO) == 2 ? new Flagged(90, 5) : new Flagged(70, 0));
        table("b", "b", b -> value(b, RATIO) == 2 ? new Flagged(90, 5) : new Flagged(70, 0));
        assertThat(value(learnt().bounds(), RATIO)).isEqualTo(2);
    }

    @Test
    void aTieKeepsThePresentValue() {
        table("a", "a", b -> new Flagged(70, 0));
        table("b", "b", b -> new Flagged(60, 0));
        assertThat(learnt().bounds().written()).isEqualTo(Bounds.table().written());
    }

    @Test
    void whatAccusesInnocentsOfWorldsIsNotChosen() {
        table("a", "a", found(RATIO, 2, 90, 50));
        table("b", "b", found(RATIO, 2, 90, 50));
        var learning = new LeaveOneOut(tables, b -> value(b, RATIO) == 2 ? 3 : 0, said -> {});
        assertThat(value(learning.from(Bounds.table()).bounds(), RATIO)).isEqualTo(3);
    }

    @Test
    void eachLookIsMadeOnceHoweverManyFoldsAskForIt() {
        table("a", "a", found(RATIO, 2, 90, 50));
        table("b", "b", found(CLOSE, .65, 90, 50));
        table("c", "c", found(RATIO, 2, 90, 50));
        learnt();
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(looks).isNotEmpty();
    }
}
