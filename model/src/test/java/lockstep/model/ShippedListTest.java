package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that ship: what is for people is passed over, and a row says where it stands. */
class ShippedListTest {
    @Test
    void blankLinesAndThoseForPeopleAreNoRowsAndStillCount() throws IOException {
        List<ShippedList.Row> rows =
                ShippedList.rows(new StringReader("\ufeff# for people\n\nharbor\tquay\t\nmole\n"), "piers.tsv");
        assertThat(rows).extracting(ShippedList.Row::place).containsExactly("piers.tsv, line 3", "piers.tsv, line 4");
        assertThat(rows.get(0).cells()).containsExactly("harbor", "quay", "");
    }

    @Test
    void aRowThatEndsTooEarlyIsNamedByFileAndLine() throws IOException {
        ShippedList.Row row =
                ShippedList.rows(new StringReader("#\nmole\n"), "piers.tsv").get(0);
        assertThatThrownBy(() -> row.cell(1))
                .hasMessage("piers.tsv, line 2: 1 cell, and cell 2 is read; part cells by one tab each");
    }

    @Test
    void aListThatIsNotInTheBuildIsSaidSo() {
        assertThatThrownBy(() -> ShippedList.rows(ShippedListTest.class, "no-such.tsv"))
                .hasMessageContaining("no-such.tsv is not in the build");
    }
}
