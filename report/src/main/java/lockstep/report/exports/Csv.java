package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lockstep.kernels.shape.Columns;
import lockstep.model.WholeFile;
import lockstep.report.CsvCell;
import lockstep.wire.Canonical;

/** The network as two CSV files: ties, and the accounts beside them. */
public final class Csv implements Export {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String writes() {
        return "the network as two CSV files, ties and accounts";
    }

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        Path accounts = NetworkTables.accountsBeside(out);
        table(NetworkTables.edges(what), out);
        table(NetworkTables.nodes(what), accounts);
        return List.of(out, accounts);
    }

    private static void table(Columns columns, Path out) throws IOException {
        WholeFile.text(out, file -> {
            List<String> names = List.copyOf(columns.names());
            file.write(String.join(",", names.stream().map(CsvCell::of).toList()) + "\n");
            for (int row = 0; row < columns.size(); row++) {
                for (int c = 0; c < names.size(); c++) {
                    if (c > 0) file.write(',');
                    file.write(cell(columns, names.get(c), row));
                }
                file.write('\n');
            }
        });
    }

    private static String cell(Columns columns, String name, int row) {
        return switch (columns.type(name)) {
            case WORDS -> CsvCell.of(columns.text(name, row));
            case WHOLE -> Long.toString(columns.longs(name)[row]);
            case DECIMAL -> {
                double v = columns.doubles(name)[row];
                yield Double.isFinite(v) ? Canonical.number(v) : "";
            }
        };
    }
}
