package lockstep.casework.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lockstep.analyses.coordination.Coordination;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every account of a case, with the best that was found of it. */
class AccountListTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void accountsOfGroupsStandFirstAndThoseThatNoRunLookedAtHaveNoVerdict() throws Exception {
        var desk = new CaseFolder(folder);
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, desk.twoGroups());
            assertThat(AccountList.of(open.data()).size()).isEqualTo(8);
            Table before = AccountList.of(open.data()).table(3);
            assertThat(before.size()).isEqualTo(3);
            assertThat(before.rows().get(0).get(before.fields().indexOf("group")))
                    .isNull();
            CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            Table after = AccountList.of(open.data()).table(Integer.MAX_VALUE);
            assertThat(after.rows())
                    .allSatisfy(row -> assertThat(row.get(after.fields().indexOf("verdict")))
                            .isNotNull());
        }
    }

    @Test
    void aRowHasAValueForEachField() {
        var table = new Table("one", "two");
        table.add("a", null);
        assertThat(table.rows()).containsExactly(java.util.Arrays.asList("a", null));
        assertThatThrownBy(() -> table.add("a")).hasMessage("1 values for 2 fields");
        assertThat(table.fields()).isEqualTo(List.of("one", "two"));
    }
}
