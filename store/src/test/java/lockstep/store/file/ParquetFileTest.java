package lockstep.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aTableComesBackAsItWas() throws Exception {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("who", new String[] {"first", "it's \"second\""});
        columns.put("n", new long[] {1, Long.MAX_VALUE});
        columns.put("weight", new double[] {0.5, Double.NaN});
        Path out = folder.resolve("it's.parquet");
        ParquetFile.write(Columns.of(columns), out);
        String file = out.toString().replace("'", "''");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var rows = connection.createStatement().executeQuery("SELECT who, n, weight FROM '" + file + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getLong(2) + rows.getDouble(3)).isEqualTo("first10.5");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("it's \"second\"");
            assertThat(rows.getLong(2)).isEqualTo(Long.MAX_VALUE);
            assertThat(rows.getObject(3)).isNull();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var empty = Columns.of(Map.of("n", new long[0]));
        assertThatThrownBy(() -> ParquetFile.write(empty, folder.resolve("none/x.parquet")))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("none/x.parquet");
    }
}
